/** Writes a planned change: the event, the areas with their villages, then what follows them. */
import { Area, AreaPeriod } from '../area/area.entity.js';
import { rangeOf } from '../area/ordinal.js';
import { dayBefore } from '../core/clock.js';
import { change, insert, propertiesOf } from '../core/write/rows.js';
import { markAll } from '../rollup/mark.js';
import { Village, VillageKind } from '../village/village.entity.js';
import { recount } from '../village/village.service.js';
import { AreaEvent, AreaEventKind, AreaEventPart } from './area-event.entity.js';
import { AreaFate } from './area-event.result.js';
import { endingOf } from './ending.js';
import { carryAssignments, carryRecords } from './succession.js';
/** Key of the event. */
export async function carryOut(tx, plan) {
    const ending = await endingOf(tx, plan);
    for (const area of plan.ends)
        await endArea(tx, area, ending);
    const ordinals = new Map();
    for (const part of plan.after)
        ordinals.set(part.code, await stand(tx, part, plan));
    const id = await record(tx, plan, ordinals);
    for (const area of plan.before)
        await carryAssignments(tx, plan, area, ordinals, ending);
    for (const area of plan.ends)
        await carryRecords(tx, plan, area, ordinals, ending);
    if (plan.kind !== AreaEventKind.RENAME)
        await recount(tx, [...plan.before.map(({ ordinal }) => ordinal), ...ordinals.values()]);
    return id;
}
async function record(tx, plan, ordinals) {
    const { kind, happenedOn, decreeNumber, note, before, after } = plan;
    const area = plan.parent ?? before[0]?.ordinal;
    const { id } = await insert(tx, AreaEvent, { kind, happenedOn, decreeNumber, note, area }, area);
    for (const old of before) {
        for (const part of after) {
            const ordinal = ordinals.get(part.code);
            const earlier = { before: kind === AreaEventKind.RENAME ? ordinal : old.ordinal, codeBefore: old.code, nameBefore: old.name };
            await insert(tx, AreaEventPart, { event: id, ...earlier, after: ordinal, codeAfter: part.code, nameAfter: part.name }, area);
        }
    }
    return id;
}
async function endArea(tx, area, { on, retired }) {
    await change(tx, Area, area, { validTo: dayBefore(on), ...retired }, area.ordinal);
    await change(tx, Village, await villageOf(tx, area.ordinal), retired, area.ordinal);
}
/** Makes the part stand from the day on; gives its ordinal. */
async function stand(tx, part, plan) {
    if (!part.row)
        return begin(tx, part, plan);
    if (part.fate === AreaFate.RENAMED)
        return rename(tx, part.row, part);
    if (part.fate === AreaFate.RETURNS)
        return bringBack(tx, part.row, part.name, plan.happenedOn);
    await change(tx, Area, part.row, { name: part.name }, part.row.ordinal);
    return part.row.ordinal;
}
async function begin(tx, { code, name }, { parent, happenedOn }) {
    const range = rangeOf(code);
    const { id } = await insert(tx, Area, { ...range, level: 'VILLAGE', code, name, parent, validFrom: happenedOn }, range.ordinal);
    const [above] = await tx.run(`select d.ordinal as district, r.ordinal as regency, r.parent_ordinal as province
       from pilar.area d join pilar.area r on r.ordinal = d.parent_ordinal where d.ordinal = $1`, [parent]);
    const places = above;
    await insert(tx, Village, { ordinal: range.ordinal, id, code, name, kind: kindOf(code), ...places }, range.ordinal);
    return range.ordinal;
}
/** The time it stood before is kept beside the time that begins. */
async function bringBack(tx, area, name, happenedOn) {
    const { ordinal, validFrom, validTo } = area;
    await insert(tx, AreaPeriod, { area: ordinal, validFrom, validTo: validTo }, ordinal);
    const inUse = { retiredAt: null, retiredReason: null };
    const village = await villageOf(tx, ordinal);
    await change(tx, Area, area, { name, validFrom: happenedOn, validTo: null, ...inUse }, ordinal);
    await change(tx, Village, village, inUse, ordinal);
    return ordinal;
}
/**
 * With another code the area has another place in tree order: the foreign keys of all that belongs to it follow. It may be of another
 * kind as well, and then counts elsewhere in the rollups.
 */
async function rename(tx, area, { code, name }) {
    if (code === area.code) {
        await change(tx, Area, area, { name }, area.ordinal);
        return area.ordinal;
    }
    const range = rangeOf(code);
    const village = await villageOf(tx, area.ordinal);
    await change(tx, Area, area, { ...range, code, name }, range.ordinal);
    await change(tx, Village, village, { kind: kindOf(code) }, range.ordinal);
    await tx.run('select pilar.follow_observations($1, $2)', [area.ordinal, range.ordinal]);
    await markAll(tx.run, [range.ordinal]);
    return range.ordinal;
}
async function villageOf(tx, ordinal) {
    const [row] = await tx.run('select * from pilar.village where ordinal = $1', [ordinal]);
    return propertiesOf(tx.tables.of(Village), row ?? {});
}
/** The first digit of the code's last part says it. */
const kindOf = (code) => ({ '1': VillageKind.KELURAHAN, '2': VillageKind.DESA })[code.charAt(9)] ?? VillageKind.DESA_ADAT;
//# sourceMappingURL=carry-out.js.map