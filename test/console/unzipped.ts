import { inflateRawSync } from 'node:zlib';

/** The texts in a zip file, read along its directory. */
export function unzipped(bytes: ArrayBuffer): Record<string, string> {
  const file = Buffer.from(bytes);
  const parts: Record<string, string> = {};
  for (let at = file.indexOf('PK\x01\x02'); at >= 0; at = file.indexOf('PK\x01\x02', at + 4)) {
    const name = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28));
    const start = file.readUInt32LE(at + 42);
    const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    const packed = file.subarray(data, data + file.readUInt32LE(at + 20));
    parts[name] = (file.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8');
  }
  return parts;
}
