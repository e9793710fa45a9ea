import { at, conflict, invalid } from '../core/errors.js';
import { explain } from '../core/write/complaints.js';
import { endOf } from '../core/write/position.js';
import { keyIfGiven, keyOf } from '../core/write/references.js';
import { change, claimVersion, insert, load, restore, retire } from '../core/write/rows.js';
import { Pillar } from '../pillar/pillar.entity.js';
import { Sector } from '../pillar/sector.entity.js';
import { flawsOf } from './definition.js';
import { Indicator } from './indicator.entity.js';
import { IndicatorKind } from './indicator.enums.js';
import { rankSources } from './ranking.service.js';
explain('indicator_current', 'input.code', { id: 'Kode indikator ini sudah dipakai.', en: 'This indicator code is already in use.' });
explain('indicator_code_edition_unique', 'input.code', {
    id: 'Kode indikator ini sudah dipakai.',
    en: 'This indicator code is already in use.',
});
explain('indicator_bounds_check', 'input.max', {
    id: 'Nilai tertinggi di bawah nilai terendah.',
    en: 'The highest value lies below the lowest.',
});
export async function createIndicator(tx, { sources, ...input }) {
    const { kind } = input;
    const isShare = kind === IndicatorKind.RATIO || kind === IndicatorKind.YES_NO;
    const values = {
        ...input,
        ...(await referencesOf(tx, input)),
        factor: input.factor ?? (isShare ? 100 : 1),
        decimals: input.decimals ?? (kind === IndicatorKind.COUNT ? 0 : 2),
        isSensitive: input.isSensitive ?? false,
        position: input.position ?? (await endOf(tx, Indicator)),
    };
    refuseFlaws(values);
    const { id } = await insert(tx, Indicator, values);
    await rankSources(tx, id, sources, 'input.sources');
    return { type: Indicator, key: id };
}
export async function updateIndicator(tx, id, version, input) {
    const before = await claimed(tx, id, version);
    const values = { ...input, ...(await referencesOf(tx, input)) };
    if (!before.isDerived)
        refuseFlaws(merged(before, values));
    await change(tx, Indicator, before, values);
    return { type: Indicator, key: before.id };
}
export async function retireIndicator(tx, id, version, reason) {
    const before = await claimed(tx, id, version);
    await refuseDerived(tx, before);
    await refuseClosed(tx, before);
    await retire(tx, Indicator, before, reason);
    return { type: Indicator, key: before.id };
}
export async function restoreIndicator(tx, id, asked) {
    const before = await load(tx, Indicator, id);
    await restore(tx, Indicator, before, asked);
    return { type: Indicator, key: before.id };
}
export async function claimed(tx, id, version) {
    const before = await load(tx, Indicator, id);
    await claimVersion(tx, Indicator, before, version);
    return before;
}
/** Their one definition is Pilar's own. */
export async function refuseDerived(tx, { id, isDerived }) {
    const text = { id: 'Indikator ini dihitung oleh Pilar sendiri.', en: 'This indicator is computed by Pilar itself.' };
    if (isDerived)
        throw conflict(text, await tx.current(Indicator, id));
}
export async function refuseClosed(tx, { id, validTo }) {
    const text = { id: 'Edisi ini sudah digantikan.', en: 'A newer edition has taken its place.' };
    if (validTo)
        throw conflict(text, await tx.current(Indicator, id));
}
export async function referencesOf(tx, input) {
    return {
        pillar: await keyIfGiven(tx, Pillar, input.pillar, 'input.pillar'),
        sector: await keyIfGiven(tx, Sector, input.sector, 'input.sector'),
        denominatorIndicator: await countIfGiven(tx, input.denominatorIndicator, 'input.denominatorIndicator'),
        weightIndicator: await countIfGiven(tx, input.weightIndicator, 'input.weightIndicator'),
    };
}
/** What is divided by or weighed with is a number of people or things. */
async function countIfGiven(tx, code, path) {
    if (code === null || code === undefined)
        return code;
    const key = await keyOf(tx, Indicator, code, path);
    const [found] = await tx.run('select kind from pilar.indicator where id = $1', [key]);
    if (found?.kind !== IndicatorKind.COUNT)
        throw invalid([at(path, { id: 'Harus indikator COUNT.', en: 'It must be an indicator of kind COUNT.' })]);
    return key;
}
/** What was given over what stood there. */
export function merged(before, values) {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    return { ...before, ...given };
}
export function refuseFlaws(definition) {
    const flaws = flawsOf(definition);
    if (flaws.length > 0)
        throw invalid(flaws.map((flaw) => ({ ...flaw, path: `input.${flaw.path}` })));
}
//# sourceMappingURL=indicator.service.js.map