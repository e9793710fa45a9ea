/** A changed definition is a new edition of the code: values recorded before stay with the edition they were recorded under. */
import { dayBefore } from '../core/clock.ts';
import { at, invalid, type Text } from '../core/errors.ts';
import { decodePeriod, encodePeriod, endMonthOf } from '../core/period.ts';
import { change, insert, propertiesOf, type Row, type Values } from '../core/write/rows.ts';
import type { Tx, Written } from '../core/write/write.ts';
import { Indicator } from './indicator.entity.ts';
import type { NewIndicatorEditionInput } from './indicator.input.ts';
import { claimed, merged, referencesOf, refuseClosed, refuseDerived, refuseFlaws, unitIn } from './indicator.service.ts';
import { copyRanking } from './ranking.service.ts';

export async function newIndicatorEdition(tx: Tx, id: string, version: number, input: NewIndicatorEditionInput): Promise<Written> {
  const before = await claimed(tx, id, version);
  await refuseDerived(tx, before);
  await refuseClosed(tx, before);
  refuseDay(tx, before, input.validFrom);
  await refuseRecorded(tx, before, input.validFrom);
  const changed = merged(before, { ...input, ...unitIn(before, input), ...(await referencesOf(tx, input)) });
  refuseFlaws(changed);
  await change(tx, Indicator, before, { validTo: dayBefore(input.validFrom) });
  const made = await insert(tx, Indicator, { ...definitionOf(changed), edition: before.edition + 1 });
  await copyRanking(tx, before.id, made.id);
  await follow(tx, before.id, made.id);
  return { type: Indicator, key: made.id };
}

/** All but what a record is apart from its definition. */
function definitionOf({ id, version, createdAt, updatedAt, retiredAt, retiredReason, ...definition }: Row<Indicator>): Values<Indicator> {
  return definition;
}

function refuseDay(tx: Tx, { validFrom }: Row<Indicator>, day: string): void {
  const text: Text = {
    id: 'Hari ini atau sebelumnya, sesudah awal edisi sekarang.',
    en: 'Today or earlier, after the first day of the present edition.',
  };
  if (day > tx.context.clock.today() || (validFrom && day <= validFrom)) throw invalid([at('input.validFrom', text)]);
}

const NEWEST = 'select max(period) as period from pilar.observation where indicator_id = $1 and period < $2';

/** What is over and recorded keeps its meaning. In a running period a value may be taken anew. */
async function refuseRecorded(tx: Tx, { id }: Row<Indicator>, day: string): Promise<void> {
  const [newest] = await tx.run(NEWEST, [id, monthOf(tx.context.clock.today())]);
  const period = newest?.period as number | null;
  if (period === null || endMonthOf(monthOf(day)) > endMonthOf(period)) return;
  const last = decodePeriod(period);
  const text: Text = {
    id: `Nilai sampai ${last} sudah tercatat menurut edisi sekarang: mulai sesudahnya.`,
    en: `Values up to ${last} are recorded under the present edition: begin after that.`,
  };
  throw invalid([at('input.validFrom', text)]);
}

const monthOf = (day: string): number => encodePeriod(day.slice(0, 7)) as number;

const USERS = `
  select * from pilar.indicator where (denominator_indicator_id = $1 or weight_indicator_id = $1) and valid_to is null and retired_at is null
  order by id for no key update`;

/** Indicators in force that divide by it or weigh with it do so by the new edition. */
async function follow(tx: Tx, old: number, edition: number): Promise<void> {
  for (const row of await tx.run(USERS, [old])) {
    const user = propertiesOf(tx.tables.of(Indicator), row) as unknown as Row<Indicator>;
    const next = (key: number | null | undefined) => (key === old ? edition : undefined);
    const values = { denominatorIndicator: next(user.denominatorIndicator), weightIndicator: next(user.weightIndicator) };
    await change(tx, Indicator, user, values);
  }
}
