/** Every foreign id and code of an input passes here: what is outside the actor's scope does not exist for it. */
import { canAt, grantsOf } from '../access/actor.js';
import { forbidden, notFound } from '../errors.js';
import { link } from './rows.js';
/** May the actor do this there? What it may see but not change is FORBIDDEN; what it may not see was never there. */
export function judge(tx, { ordinal, owner, readVerb, path, id }) {
    if (canAt(tx.actor, tx.verb, ordinal, owner))
        return;
    if (reaches(tx, readVerb, ordinal))
        throw forbidden(tx.verb);
    throw notFound(path, id);
}
export const reaches = ({ actor }, verb, ordinal) => grantsOf(actor, verb).some(({ low, high }) => low <= ordinal && ordinal <= high);
/** Key of a catalogue row in use. */
export async function keyOf(tx, type, code, path) {
    const [key] = await keysOf(tx, type, [code], path);
    return key ?? missing(path, code);
}
/** The same where the input may leave it out or clear it: nothing given stays nothing, so that an update leaves it alone. */
export async function keyIfGiven(tx, type, code, path) {
    return code === null || code === undefined ? code : keyOf(tx, type, code, path);
}
/** Keys of catalogue rows, each code once. */
async function keysOf(tx, type, codes, path) {
    const { name, columns } = tx.tables.of(type);
    const current = columns.has('edition') ? ' and valid_to is null' : '';
    const found = await tx.run(`select id, code from ${name} where code = any($1::text[]) and retired_at is null${current}`, [codes]);
    const byCode = new Map(found.map(({ id, code }) => [code, Number(id)]));
    return [...new Set(codes)].map((code) => byCode.get(code) ?? missing(path, code));
}
/** Makes these catalogue rows the linked ones; null clears the list, nothing given leaves it alone. */
export async function linkCodes(tx, type, property, id, { to, codes, path }) {
    if (codes !== undefined)
        await link(tx, type, property, id, await keysOf(tx, to, codes ?? [], path));
}
function missing(path, code) {
    throw notFound(path, code);
}
//# sourceMappingURL=references.js.map