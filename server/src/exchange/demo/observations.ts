/** Three years of values, each at its indicator's frequency, as 81 villages would have reported them: with gaps and mistakes. */
import { periodOf } from '../../core/period.ts';
import { monthInYear, monthOf, monthOfDay, yearOf } from './calendar.ts';
import type { Demo } from './demo.ts';
import { idsOf, insertRows, type Row } from './insert.ts';
import { type Measure, MONTHS, readMeasures, type Values } from './measure.ts';
import { mistype } from './mistakes.ts';
import { createRandom } from './random.ts';
import { receivedAt, reportedMonths } from './reporting.ts';
import { type Made, seriesOf } from './series.ts';
import { type Parts, stuntingIn } from './stunting.ts';
import type { DemoVillage } from './villages.ts';

const WINDOW = 36;
/** Values before the window are made too: later ones are counted among them. */
const BEFORE = 24;
const GRAINS = { MONTHLY: 'MONTH', QUARTERLY: 'QUARTER', SEMESTER: 'SEMESTER', ANNUAL: 'YEAR' } as const;
/** The Village Index took the place of another one in 2025. */
const SINCE: Readonly<Record<string, number>> = { INDEKS_DESA: monthOf(2025, 12) };
/** Others are counted among these, or they are held to published figures: no typing mistakes in them. */
const EXACT = new Set(['PENDUDUK', 'KELUARGA', 'PUS', 'STUNTING']);

type Stunting = ReadonlyMap<number, ReadonlyMap<DemoVillage, Parts>>;

/** Returns how many were written. */
export async function loadObservations({ client, villages, asOf }: Demo): Promise<number> {
  const measures = await readMeasures(client);
  const sourceId = (await idsOf(client, 'source'))('DEMO');
  const months = Array.from({ length: WINDOW + BEFORE }, (_, index) => asOf - WINDOW - BEFORE + index);
  const stunting: Stunting = new Map(months.map((month) => [month, stuntingIn(villages, month)]));
  const rows = villages.flatMap((village) =>
    valuesOfVillage(village, measures, months, stunting, asOf).map((row) => ({ ...row, source_id: sourceId })),
  );
  await insertRows(client, 'observation', rows);
  return rows.length;
}

function valuesOfVillage(
  village: DemoVillage,
  measures: readonly Measure[],
  months: readonly number[],
  stunting: Stunting,
  asOf: number,
): Row[] {
  const made: Made = new Map();
  const channels = new Map<string, ReadonlySet<number>>();
  return measures
    .filter((measure) => measure.appliesTo === 'VILLAGE' || village.kind !== 'KELURAHAN')
    .flatMap((measure) => {
      const ends = months.filter((month) => (month + 1) % MONTHS[measure.frequency] === 0);
      const series = measure.level.code === 'STUNTING' ? stuntingOf(village, ends, stunting) : seriesOf(village, measure, ends, made);
      const channel = channelOf(measure);
      const reported = channels.get(channel) ?? reportedMonths(village, channel, asOf);
      channels.set(channel, reported);
      const arrived = [...series].filter(([end]) => end >= asOf - WINDOW && arrives(village, measure, end, reported));
      return arrived.map(([end, values]) => row(village, measure, end, values, asOf));
    });
}

const stuntingOf = (village: DemoVillage, ends: readonly number[], stunting: Stunting): Map<number, Values> =>
  new Map(ends.map((end) => [end, { ...(stunting.get(end)?.get(village) as Parts), figure: null }]));

/** What the Kampung KB itself reports month by month comes together or not at all; the rest comes by the office of its sector. */
const channelOf = ({ sector, frequency }: Measure): string => (sector === 'DALDUK_KB' && MONTHS[frequency] < 6 ? 'KAMPUNG' : sector);

function arrives(village: DemoVillage, measure: Measure, end: number, reported: ReadonlySet<number>): boolean {
  if (end < (SINCE[measure.level.code] ?? 0)) return false;
  if (measure.level.code === 'PENDUDUK') return true;
  if (channelOf(measure) === 'KAMPUNG' && (!village.formedOn || monthOfDay(village.formedOn) > end)) return false;
  if (MONTHS[measure.frequency] < 6) return reported.has(end);
  return !createRandom('absent', village.code, measure.level.code, end).chance(village.isRemote ? 0.13 : 0.04);
}

function row(village: DemoVillage, measure: Measure, end: number, values: Values, asOf: number): Row {
  const random = createRandom('typed', village.code, measure.level.code, end);
  const typed = EXACT.has(measure.level.code) ? values : mistype(random, values);
  return {
    area_ordinal: village.ordinal,
    period: periodOf(yearOf(end), monthInYear(end), GRAINS[measure.frequency]),
    indicator_id: measure.id,
    ...typed,
    updated_at: receivedAt(village, end, asOf),
  };
}
