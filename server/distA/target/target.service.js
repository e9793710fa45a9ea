import { dotted } from '../area/area-code.js';
import { at, invalid, notFound, stale } from '../core/errors.js';
import { compared, fractionOf } from '../core/fraction.js';
import { encodePeriod, grainOf } from '../core/period.js';
import { explain } from '../core/write/complaints.js';
import { judge } from '../core/write/references.js';
import { change, claimVersion, insert, load, propertiesOf, restore, retire } from '../core/write/rows.js';
import { Target } from './target.entity.js';
explain('target_one_standing', 'input.year', {
    id: 'Target lain sudah ada di sini.',
    en: 'Another target stands in this place.',
});
export async function setTarget(tx, input) {
    const year = yearOf(input.year);
    const indicator = await indicatorOf(tx, input.indicator, input.year);
    const area = await areaOf(tx, input.area, indicator);
    refuseValue(input.value, indicator);
    const before = await standing(tx, indicator.id, area.ordinal, year);
    if (!before) {
        if (input.version != null)
            throw stale(undefined);
        const { id } = await insert(tx, Target, { indicator: indicator.id, area: area.ordinal, year, value: input.value }, area.ordinal);
        return { type: Target, key: id };
    }
    const isSame = compared(fractionOf(before.value), fractionOf(input.value)) === 0;
    if (isSame && input.version == null)
        return { type: Target, key: before.id };
    if (input.version == null)
        throw stale(await tx.current(Target, before.id));
    await claimVersion(tx, Target, before, input.version);
    await change(tx, Target, before, { value: input.value }, area.ordinal);
    return { type: Target, key: before.id };
}
export async function retireTarget(tx, id, version, reason) {
    const before = await ownTarget(tx, id);
    await claimVersion(tx, Target, before, version);
    await retire(tx, Target, before, reason, before.area);
    return { type: Target, key: before.id };
}
export async function restoreTarget(tx, id, asked) {
    const before = await ownTarget(tx, id);
    await restore(tx, Target, before, asked, before.area);
    return { type: Target, key: before.id };
}
async function ownTarget(tx, id) {
    const target = await load(tx, Target, id);
    const [indicator] = await tx.run('select sector_id as "sectorId" from pilar.indicator where id = $1', [target.indicator]);
    const owner = { sectorId: Number(indicator?.sectorId) };
    judge(tx, { ordinal: target.area, owner, readVerb: 'target.read', path: 'id', id });
    return target;
}
const FIRST_YEAR = '2016';
function yearOf(text) {
    const period = encodePeriod(text);
    if (grainOf(period) === 'YEAR' && text >= FIRST_YEAR)
        return period;
    throw invalid([at('input.year', { id: `Sebuah tahun mulai ${FIRST_YEAR}.`, en: `A year from ${FIRST_YEAR} on.` })]);
}
/** The edition in force at the end of the year; of a year to come the present one. */
const INDICATOR = `
  select i.id, i.sector_id as "sectorId", i.decimals, i.min, i.max, i.applies_to as "appliesTo" from pilar.indicator i
  where i.code = $1 and coalesce(i.valid_from, '-infinity') <= $2::date and coalesce(i.valid_to, 'infinity') >= $2::date
    and not exists (select from pilar.indicator n where n.code = i.code and n.retired_at is not null)`;
async function indicatorOf(tx, code, year) {
    const [found] = await tx.run(INDICATOR, [code, `${year}-12-31`]);
    if (!found)
        throw notFound('input.indicator', code);
    return found;
}
const AREA = `
  select a.ordinal, a.level, v.kind from pilar.area a left join pilar.village v on v.ordinal = a.ordinal
  where a.code = $1 and a.retired_at is null`;
async function areaOf(tx, code, { sectorId, appliesTo }) {
    const [found] = await tx.run(AREA, [dotted(code)]);
    if (!found)
        throw notFound('input.area', code);
    const area = found;
    judge(tx, { ordinal: area.ordinal, owner: { sectorId }, readVerb: 'target.read', path: 'input.area', id: code });
    const isTooLow = appliesTo === 'REGENCY_AND_ABOVE' && (area.level === 'DISTRICT' || area.level === 'VILLAGE');
    if (isTooLow || (appliesTo === 'DESA' && area.kind === 'KELURAHAN'))
        throw invalid([at('input.area', applies(appliesTo))]);
    return area;
}
const applies = (where) => ({ id: `Indikator ini berlaku untuk ${where}.`, en: `This indicator applies to ${where}.` });
/** As large as a value can be. */
const LARGEST = '2147483647';
function refuseValue(text, indicator) {
    const problem = problemOf(text, indicator);
    if (problem)
        throw invalid([at('input.value', problem)]);
}
function problemOf(text, { decimals, min, max }) {
    const [, digits = ''] = text.split('.');
    if (digits.replace(/0+$/, '').length > decimals) {
        return { id: `Paling banyak ${decimals} angka di belakang koma.`, en: `At most ${decimals} decimals.` };
    }
    const [value, high] = [fractionOf(text), max ?? LARGEST];
    if (min !== null && compared(value, fractionOf(min)) < 0)
        return { id: `Paling sedikit ${Number(min)}.`, en: `At least ${Number(min)}.` };
    if (compared(value, fractionOf(high)) > 0)
        return { id: `Paling banyak ${Number(high)}.`, en: `At most ${Number(high)}.` };
    return undefined;
}
const STANDING = 'select * from pilar.target where indicator_id = $1 and area_ordinal = $2 and year = $3 and retired_at is null';
async function standing(tx, indicator, area, year) {
    const [row] = await tx.run(STANDING, [indicator, area, year]);
    return row && propertiesOf(tx.tables.of(Target), row);
}
//# sourceMappingURL=target.service.js.map