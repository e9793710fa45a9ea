/** The one way to keep the small catalogues: rows with a code, names and a place, and here and there a row they refer to. */
import { at, conflict, invalid } from '../core/errors.js';
import { endOf } from '../core/write/position.js';
import { keyIfGiven } from '../core/write/references.js';
import { change, claimVersion, insert, load, restore, retire, } from '../core/write/rows.js';
export async function createEntry(tx, catalogue, input) {
    const { type } = catalogue;
    const values = await valuesOf(tx, catalogue, input);
    refuseBackwards(values);
    const { id } = await insert(tx, type, { ...values, position: input.position ?? (await endOf(tx, type)) });
    return { type, key: id };
}
export async function updateEntry(tx, catalogue, { id, version }, input) {
    const { type } = catalogue;
    const before = await load(tx, type, id);
    await claimVersion(tx, type, before, version);
    const values = await valuesOf(tx, catalogue, input, before.id);
    refuseBackwards({ ...before, ...values });
    await change(tx, type, before, values);
    return { type, key: before.id };
}
export async function retireEntry(tx, { type, kept = [] }, { id, version }, reason) {
    const before = await load(tx, type, id);
    await claimVersion(tx, type, before, version);
    if (kept.includes(before.code)) {
        throw conflict({ id: `Pilar sendiri memakai ${before.code}.`, en: `Pilar itself goes by ${before.code}.` }, await tx.current(type, before.id));
    }
    await retire(tx, type, before, reason);
    return { type, key: before.id };
}
export async function restoreEntry(tx, { type }, id, asked) {
    const before = await load(tx, type, id);
    await restore(tx, type, before, asked);
    return { type, key: before.id };
}
/** What is left out stays left out. */
async function valuesOf(tx, { type, references = {} }, input, own) {
    const values = { ...input };
    for (const [field, target] of Object.entries(references)) {
        const path = `input.${field}`;
        values[field] = await keyIfGiven(tx, target, values[field], path);
        if (target === type && own !== undefined && values[field] === own)
            throw invalid([at(path, ITSELF)]);
    }
    return values;
}
const ITSELF = { id: 'Tidak dapat menunjuk dirinya sendiri.', en: 'It cannot refer to itself.' };
const BACKWARDS = { id: 'Akhir berlaku mendahului awalnya.', en: 'The end of validity lies before its start.' };
function refuseBackwards({ validFrom, validTo, }) {
    if (validFrom && validTo && validTo < validFrom)
        throw invalid([at('input.validTo', BACKWARDS)]);
}
//# sourceMappingURL=entry.service.js.map