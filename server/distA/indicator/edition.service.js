/** A changed definition is a new edition of the code: values recorded before stay with the edition they were recorded under. */
import { dayBefore } from '../core/clock.js';
import { at, invalid } from '../core/errors.js';
import { decodePeriod, encodePeriod, endMonthOf } from '../core/period.js';
import { change, insert, propertiesOf } from '../core/write/rows.js';
import { Indicator } from './indicator.entity.js';
import { claimed, merged, referencesOf, refuseClosed, refuseDerived, refuseFlaws } from './indicator.service.js';
import { copyRanking } from './ranking.service.js';
export async function newIndicatorEdition(tx, id, version, input) {
    const before = await claimed(tx, id, version);
    await refuseDerived(tx, before);
    await refuseClosed(tx, before);
    refuseDay(tx, before, input.validFrom);
    await refuseRecorded(tx, before, input.validFrom);
    const changed = merged(before, { ...input, ...(await referencesOf(tx, input)) });
    refuseFlaws(changed);
    await change(tx, Indicator, before, { validTo: dayBefore(input.validFrom) });
    const made = await insert(tx, Indicator, { ...definitionOf(changed), edition: before.edition + 1 });
    await copyRanking(tx, before.id, made.id);
    await follow(tx, before.id, made.id);
    return { type: Indicator, key: made.id };
}
/** All but what a record is apart from its definition. */
function definitionOf({ id, version, createdAt, updatedAt, retiredAt, retiredReason, ...definition }) {
    return definition;
}
function refuseDay(tx, { validFrom }, day) {
    const text = {
        id: 'Hari ini atau sebelumnya, sesudah awal edisi sekarang.',
        en: 'Today or earlier, after the first day of the present edition.',
    };
    if (day > tx.context.clock.today() || (validFrom && day <= validFrom))
        throw invalid([at('input.validFrom', text)]);
}
const NEWEST = 'select max(period) as period from pilar.observation where indicator_id = $1 and period < $2';
/** What is over and recorded keeps its meaning. In a running period a value may be taken anew. */
async function refuseRecorded(tx, { id }, day) {
    const [newest] = await tx.run(NEWEST, [id, monthOf(tx.context.clock.today())]);
    const period = newest?.period;
    if (period === null || endMonthOf(monthOf(day)) > endMonthOf(period))
        return;
    const last = decodePeriod(period);
    const text = {
        id: `Nilai sampai ${last} sudah tercatat menurut edisi sekarang: mulai sesudahnya.`,
        en: `Values up to ${last} are recorded under the present edition: begin after that.`,
    };
    throw invalid([at('input.validFrom', text)]);
}
const monthOf = (day) => encodePeriod(day.slice(0, 7));
const USERS = `
  select * from pilar.indicator where (denominator_indicator_id = $1 or weight_indicator_id = $1) and valid_to is null and retired_at is null
  order by id for no key update`;
/** Indicators in force that divide by it or weigh with it do so by the new edition. */
async function follow(tx, old, edition) {
    for (const row of await tx.run(USERS, [old])) {
        const user = propertiesOf(tx.tables.of(Indicator), row);
        const next = (key) => (key === old ? edition : undefined);
        const values = { denominatorIndicator: next(user.denominatorIndicator), weightIndicator: next(user.weightIndicator) };
        await change(tx, Indicator, user, values);
    }
}
//# sourceMappingURL=edition.service.js.map