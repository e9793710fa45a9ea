/** Classifying anew because somebody says so. */
import { dotted } from '../area/area-code.ts';
import { at, invalid, notFound } from '../core/errors.ts';
import { encodePeriod, endMonthOf, grainOf } from '../core/period.ts';
import { judge } from '../core/write/references.ts';
import type { Tx } from '../core/write/write.ts';
import { regenciesOf } from './batches.ts';
import { classify, type Outcome, thisYear } from './classification.service.ts';

/** Kampung KB began in 2016. */
const FIRST_YEAR = 2016;

export interface Request {
  area: string;
  period: string;
  reason: string;
}

export async function recomputeNow(tx: Tx, { area: code, period, reason }: Request): Promise<Outcome> {
  const year = yearOf(tx, period);
  const [area] = await tx.run('select ordinal, level from pilar.area where code = $1 and retired_at is null', [dotted(code)]);
  if (!area) throw notFound('area', code);
  judge(tx, { ordinal: area.ordinal as number, readVerb: 'area.read', path: 'area', id: code });
  if (area.level === 'PROVINCE') throw invalid([at('area', { id: 'Paling luas satu kabupaten/kota.', en: 'A regency at most.' })]);
  const [range] = await regenciesOf(tx.run, area.ordinal as number);
  if (!range) throw notFound('area', code);
  return classify({ run: tx.run, clock: tx.context.clock, changes: tx.changes }, { range, year, isForced: true, note: { reason } });
}

function yearOf(tx: Tx, text: string): number {
  const period = encodePeriod(text) as number;
  const year = 2000 + Math.floor(endMonthOf(period) / 12);
  if (grainOf(period) === 'YEAR' && FIRST_YEAR <= year && year <= thisYear(tx.context.clock)) return year;
  throw invalid([at('period', { id: `Tahun dari ${FIRST_YEAR} sampai tahun ini.`, en: `A year from ${FIRST_YEAR} to this one.` })]);
}
