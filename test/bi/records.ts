/** Records of a CSV by RFC 4180, its head first. */
export function records(file: string, separator = ','): string[][] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n]*))(${separator}|\r\n|$)`, 'g');
  const all: string[][] = [[]];
  for (const [whole, quoted, plain = '', end] of file.matchAll(cell)) {
    if (whole === '' && end === '') break;
    all.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') all.push([]);
  }
  return all.filter((cells) => cells.length > 0);
}
