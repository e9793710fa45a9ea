/** Keys of applications: `pk_<id>_<secret>`. 256 random bits need no slow hash; SHA-256 is what is kept. */
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
const KEY = /^pk_([0-9a-f]{16})_([0-9a-f]{64})$/;
export const newSecret = () => ({ keyId: randomBytes(8).toString('hex'), secret: randomBytes(32).toString('hex') });
export const written = ({ keyId, secret }) => `pk_${keyId}_${secret}`;
export function readSecret(text) {
    const match = KEY.exec(text);
    return match ? { keyId: match[1], secret: match[2] } : undefined;
}
export const hashed = (text) => hash('sha256', text);
export const fits = (secret, kept) => timingSafeEqual(Buffer.from(hashed(secret)), Buffer.from(kept));
/** A password that can be read out over the telephone: 20 letters and digits without look-alikes, 98 bits. */
export function newPassword() {
    const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
    return Array.from({ length: 20 }, () => alphabet[pick(alphabet.length)]).join('');
}
function pick(below) {
    for (;;) {
        const byte = randomBytes(1)[0];
        if (byte < 256 - (256 % below))
            return byte % below;
    }
}
//# sourceMappingURL=secret.js.map