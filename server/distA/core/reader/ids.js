/** Global ids as lists of keys: what is no id of the type falls away. */
import { keyIn } from '../global-id.js';
const LARGEST = 2_147_483_647;
function keyOf(model, id) {
    const key = typeof id === 'string' ? keyIn(model.name, id) : undefined;
    if (!key || !/^\d{1,10}(\.\d{1,10})*$/.test(key))
        return undefined;
    const parts = key.split('.').map(Number);
    return parts.length === model.id.length && parts.every((part, index) => part <= largest(model, index)) ? parts : undefined;
}
const largest = (model, index) => (model.id[index].type === 'smallint' ? 32_767 : LARGEST);
export const keysIn = (model, ids) => [ids].flat().flatMap((id) => {
    const key = keyOf(model, id);
    return key ? [key] : [];
});
/** The type's part of a global id: it decides which table `node` reads. */
export const prefixOf = (id) => (typeof id === 'string' ? (/^[A-Za-z]{1,40}(?=_)/.exec(id)?.[0] ?? '') : '');
//# sourceMappingURL=ids.js.map