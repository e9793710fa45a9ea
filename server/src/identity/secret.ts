/** Keys of applications: `pk_<id>_<secret>`. 256 random bits need no slow hash; SHA-256 is what is kept. */
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

const KEY = /^pk_([0-9a-f]{16})_([0-9a-f]{64})$/;

export interface Secret {
  keyId: string;
  secret: string;
}

export const newSecret = (): Secret => ({ keyId: randomBytes(8).toString('hex'), secret: randomBytes(32).toString('hex') });

export const written = ({ keyId, secret }: Secret): string => `pk_${keyId}_${secret}`;

export function readSecret(text: string): Secret | undefined {
  const match = KEY.exec(text);
  return match ? { keyId: match[1]!, secret: match[2]! } : undefined;
}

export const hashed = (text: string): string => hash('sha256', text);

export const fits = (secret: string, kept: string): boolean => timingSafeEqual(Buffer.from(hashed(secret)), Buffer.from(kept));

/** A password that can be read out over the telephone: 20 letters and digits without look-alikes, 98 bits. */
export function newPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from({ length: 20 }, () => alphabet[pick(alphabet.length)]).join('');
}

function pick(below: number): number {
  for (;;) {
    const byte = randomBytes(1)[0]!;
    if (byte < 256 - (256 % below)) return byte % below;
  }
}
