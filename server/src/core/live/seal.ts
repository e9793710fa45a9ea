/**
 * What servers of an installation tell each other over the database: whoever may open a session there may listen and speak on its channels,
 * and has no right to know who shares what with whom.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export interface Seal {
  close(text: string): string;
  /** Undefined: none of the servers wrote it. */
  open(sealed: string): string | undefined;
}

const METHOD = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

export function sealOf(secret: string, purpose: string): Seal {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
  return {
    close(text) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(METHOD, key, iv);
      return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      try {
        const cipher = createDecipheriv(METHOD, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
        cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
        return cipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + cipher.final('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
