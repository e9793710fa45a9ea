import { dotted } from '../area/area-code.js';
import { at, invalid, notFound } from '../core/errors.js';
import { clean } from '../core/write/rows.js';
import { AreaEventKind } from './area-event.entity.js';
import { AreaFate } from './area-event.result.js';
import { districtOf, isVillageOf, notOf, partsOf, taken } from './parts.js';
import { claimArea, requireDay, requireVillages } from './plan.js';
const NOBODY = new Map();
export async function planRename(tx, seen, input) {
    const area = await claimArea(tx, seen, 'id');
    const code = input.code ? dotted(input.code) : area.code;
    const name = input.name ? clean(input.name) : area.name;
    if (code === area.code && name === area.name) {
        throw invalid([at('input', { id: 'Sebutkan nama atau kode yang baru.', en: 'Give the new name or code.' })]);
    }
    if (code !== area.code)
        await requireFreeCode(tx, area, code);
    await requireDay(tx, input.happenedOn, [area]);
    const after = [{ code, name, fate: AreaFate.RENAMED, row: area }];
    return { ...aboutOf(input, AreaEventKind.RENAME, [area], after), heirs: NOBODY, interventionHeirs: NOBODY };
}
/** The codes of everything below an area begin with its own: so only villages change theirs, each by a change of its own. */
async function requireFreeCode(tx, area, code) {
    const refuse = (text) => invalid([at('input.code', text)]);
    if (area.level !== 'VILLAGE') {
        throw refuse({ id: 'Hanya desa dan kelurahan yang berganti kode.', en: 'Only villages change their code.' });
    }
    const district = districtOf(area.code);
    if (!isVillageOf(district, code))
        throw refuse(notOf(district));
    const found = await tx.run('select 1 from pilar.area where code = $1', [code]);
    if (found.length > 0)
        throw taken('input.code');
}
export async function planSplit(tx, seen, input) {
    const area = await claimArea(tx, seen, 'id');
    requireVillages([area], 'id');
    const after = await partsOf(tx, input.parts, [area], (index) => `input.parts.${index}`);
    await requireDay(tx, input.happenedOn, known([area], after));
    const heir = input.continuesIn ? dotted(input.continuesIn) : undefined;
    const refuse = (text) => invalid([at('input.continuesIn', text)]);
    if (heir && goesOn(after))
        throw refuse(GOES_ON_ITSELF);
    if (heir && !after.some(({ code }) => code === heir))
        throw refuse({ id: 'Sebutkan salah satu bagian.', en: 'Name one of the parts.' });
    const heirs = heir ? new Map([[area.ordinal, heir]]) : NOBODY;
    return { ...aboutOf(input, AreaEventKind.SPLIT, [area], after), heirs, interventionHeirs: heirs };
}
export async function planMerge(tx, input) {
    const { areas: seen, into, continuesFrom } = input;
    const areas = [];
    for (const [index, one] of seen.entries())
        areas.push(await claimArea(tx, one, `input.areas.${index}.id`));
    if (new Set(areas.map(({ id }) => id)).size < areas.length) {
        throw invalid([at('input.areas', { id: 'Satu wilayah disebut dua kali.', en: 'One area is named twice.' })]);
    }
    requireVillages(areas, 'input.areas');
    const after = await partsOf(tx, [into], areas, () => 'input.into');
    await requireDay(tx, input.happenedOn, known(areas, after));
    const index = seen.findIndex(({ id }) => id === continuesFrom);
    if (continuesFrom && goesOn(after))
        throw invalid([at('input.continuesFrom', GOES_ON_ITSELF)]);
    if (continuesFrom && index < 0)
        throw notFound('input.continuesFrom', continuesFrom);
    const [part] = after;
    const heirs = index < 0 ? NOBODY : new Map([[areas[index].ordinal, part.code]]);
    const about = aboutOf(input, AreaEventKind.MERGE, areas, after);
    return { ...about, heirs, interventionHeirs: new Map(about.ends.map(({ ordinal }) => [ordinal, part.code])) };
}
const GOES_ON_ITSELF = {
    id: 'Kosongkan: wilayah yang kodenya tetap meneruskan Kampung KB dan Pokja-nya sendiri.',
    en: 'Leave this out: the area that keeps its code goes on with its own Kampung KB and Pokja.',
};
const goesOn = (after) => after.some(({ fate }) => fate === AreaFate.GOES_ON);
const known = (before, after) => [...before, ...after.flatMap(({ row }) => row ?? [])];
function aboutOf({ happenedOn, decreeNumber, note }, kind, before, after) {
    const staying = new Set(after.map(({ row }) => row?.ordinal));
    const ends = before.filter(({ ordinal }) => !staying.has(ordinal));
    return { kind, happenedOn, decreeNumber, note, parent: before[0].parent ?? null, before, after, ends };
}
//# sourceMappingURL=judge.js.map