import { dayBefore } from '../core/clock.js';
import { at, invalid } from '../core/errors.js';
import { explain } from '../core/write/complaints.js';
import { judge } from '../core/write/references.js';
import { change, claimVersion, insert, load, propertiesOf, restore, retire, } from '../core/write/rows.js';
import { recount, requireStanding, villageIn } from '../village/village.service.js';
import { Pokja } from './pokja.entity.js';
explain('pokja_no_overlap', 'input.validFrom', {
    id: 'SK lain desa ini berlaku pada hari yang sama.',
    en: 'Another decree of this village is in force on the same day.',
});
explain('pokja_validity_check', 'input.validTo', {
    id: 'Akhir berlaku mendahului awalnya.',
    en: 'The end of validity lies before its start.',
});
export async function appointPokja(tx, { endsPrevious, village: code, ...input }) {
    const village = await villageIn(tx, code, 'input.village');
    inOrder(input.validFrom, input.validTo);
    await endPrevious(tx, village, input.validFrom, endsPrevious ?? false);
    const { id } = await insert(tx, Pokja, { ...input, village }, village);
    await recount(tx, [village]);
    return { type: Pokja, key: id };
}
/** A decree without an end runs until the next one; one with an end of its own is cut short only when the caller says so. */
async function endPrevious(tx, village, validFrom, evenWithEnd) {
    const [found] = await tx.run(`select * from pilar.pokja where village_ordinal = $1 and retired_at is null and valid_from < $2
       and (valid_to is null or ($3 and valid_to >= $2)) order by valid_from desc limit 1 for no key update`, [village, validFrom, evenWithEnd]);
    if (!found)
        return;
    const previous = propertiesOf(tx.tables.of(Pokja), found);
    await change(tx, Pokja, previous, { validTo: dayBefore(validFrom) }, village);
}
export async function updatePokja(tx, id, version, input) {
    const before = await ownPokja(tx, id, 'id');
    await requireStanding(tx, before.village);
    await claimVersion(tx, Pokja, before, version);
    const { validFrom = before.validFrom, validTo = before.validTo } = input;
    if (validFrom)
        inOrder(validFrom, validTo);
    await change(tx, Pokja, before, { ...input }, before.village);
    await recount(tx, [before.village]);
    return { type: Pokja, key: before.id };
}
export async function retirePokja(tx, id, version, reason) {
    const before = await ownPokja(tx, id, 'id');
    await claimVersion(tx, Pokja, before, version);
    await retire(tx, Pokja, before, reason, before.village);
    await recount(tx, [before.village]);
    return { type: Pokja, key: before.id };
}
export async function restorePokja(tx, id, asked) {
    const before = await ownPokja(tx, id, 'id');
    await requireStanding(tx, before.village);
    await restore(tx, Pokja, before, asked, before.village);
    await recount(tx, [before.village]);
    return { type: Pokja, key: before.id };
}
export async function ownPokja(tx, id, path) {
    const pokja = await load(tx, Pokja, id, path);
    judge(tx, { ordinal: pokja.village, readVerb: 'pokja.read', path, id });
    return pokja;
}
function inOrder(validFrom, validTo) {
    if (!validTo || validTo >= validFrom)
        return;
    throw invalid([at('input.validTo', { id: 'Akhir berlaku mendahului awalnya.', en: 'The end of validity lies before its start.' })]);
}
//# sourceMappingURL=pokja.service.js.map