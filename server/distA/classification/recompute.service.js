/** Classifying anew because somebody says so. */
import { dotted } from '../area/area-code.js';
import { at, invalid, notFound } from '../core/errors.js';
import { encodePeriod, endMonthOf, grainOf } from '../core/period.js';
import { judge } from '../core/write/references.js';
import { regenciesOf } from './batches.js';
import { classify, thisYear } from './classification.service.js';
/** Kampung KB began in 2016. */
const FIRST_YEAR = 2016;
export async function recomputeNow(tx, { area: code, period, reason }) {
    const year = yearOf(tx, period);
    const [area] = await tx.run('select ordinal, level from pilar.area where code = $1 and retired_at is null', [dotted(code)]);
    if (!area)
        throw notFound('area', code);
    judge(tx, { ordinal: area.ordinal, readVerb: 'area.read', path: 'area', id: code });
    if (area.level === 'PROVINCE')
        throw invalid([at('area', { id: 'Paling luas satu kabupaten/kota.', en: 'A regency at most.' })]);
    const [range] = await regenciesOf(tx.run, area.ordinal);
    if (!range)
        throw notFound('area', code);
    return classify({ run: tx.run, clock: tx.context.clock, changes: tx.changes }, { range, year, isForced: true, note: { reason } });
}
function yearOf(tx, text) {
    const period = encodePeriod(text);
    const year = 2000 + Math.floor(endMonthOf(period) / 12);
    if (grainOf(period) === 'YEAR' && FIRST_YEAR <= year && year <= thisYear(tx.context.clock))
        return year;
    throw invalid([at('period', { id: `Tahun dari ${FIRST_YEAR} sampai tahun ini.`, en: `A year from ${FIRST_YEAR} to this one.` })]);
}
//# sourceMappingURL=recompute.service.js.map