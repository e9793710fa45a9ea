/** Values as they stand, of all sources, found by key at once; and the exact numbers in them. */
import { fractionOf } from '../core/fraction.js';
import { grouped } from '../core/grouped.js';
import { PUBLISHED } from './facts.js';
const FIND = `
  select o.area_ordinal as area, o.period, o.indicator_id as indicator, o.source_id as source, o.numerator, o.denominator, o.figure, o.version
  from unnest($1::int[], $2::smallint[], $3::int[]) as w(area, period, indicator)
  join pilar.observation o on (o.area_ordinal, o.period, o.indicator_id) = (w.area, w.period, w.indicator)`;
export const placeKey = ({ area, period, indicator }) => `${area}.${period}.${indicator}`;
/** As a parameter: the driver looks at every item of a list for what must be quoted. */
export const listOf = (numbers) => `{${numbers.map((number) => number ?? 'NULL').join(',')}}`;
export async function storedAt(tx, places) {
    const wanted = [...new Map(places.map((place) => [placeKey(place), place])).values()];
    if (wanted.length === 0)
        return new Map();
    const columns = [wanted.map(({ area }) => area), wanted.map(({ period }) => period), wanted.map(({ indicator }) => indicator)];
    return grouped((await tx.run(FIND, columns.map(listOf))), placeKey);
}
/** What stands there of this very source. */
export const standingAt = (values, place) => values.get(placeKey(place))?.find(({ source }) => source === place.source);
/** The same after these were written. */
export function overlaid(values, written) {
    const after = new Map(values);
    for (const one of written) {
        const others = after.get(placeKey(one))?.filter(({ source }) => source !== one.source) ?? [];
        after.set(placeKey(one), [...others, one]);
    }
    return after;
}
export const isSame = (one, other) => one.numerator === other.numerator && one.denominator === other.denominator && one.figure === other.figure;
/** What others published and what was made up stands alone. */
const UNMIXED = new Set([PUBLISHED, 'DEMO']);
/** The one that counts: of the same source if there is one, else of the source that ranks first. */
export function counting(values, { sources }, source) {
    const ranked = [...sources].filter(([code]) => !UNMIXED.has(code)).map(([, key]) => key);
    return [source, ...ranked].map((key) => values.find((value) => value.source === key)).find((value) => value !== undefined);
}
export const doesNotApply = ({ numerator, figure }) => numerator === null && figure === null;
/** Undefined where a value of this kind has no such part, or its denominator is 0. */
export function numberOf({ numerator, denominator, figure }, { kind, factor, decimals }, part) {
    if (part === 'numerator')
        return wholeOf(numerator);
    if (part === 'denominator')
        return wholeOf(denominator);
    if (figure !== null)
        return { top: BigInt(figure), bottom: 10n ** BigInt(decimals) };
    if (kind !== 'RATIO' && kind !== 'YES_NO')
        return wholeOf(numerator);
    return numerator !== null && denominator ? { top: BigInt(numerator) * BigInt(factor), bottom: BigInt(denominator) } : undefined;
}
const wholeOf = (number) => (number === null ? undefined : fractionOf(String(number)));
//# sourceMappingURL=stored.js.map