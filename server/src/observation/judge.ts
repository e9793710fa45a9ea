/** Judges one row before anything is written: may the actor, may the value stand there, is it possible. */
import { dotted } from '../area/area-code.ts';
import { can, canAt } from '../core/access/actor.ts';
import { at, type Code, type FieldProblem, notFoundText, type Text } from '../core/errors.ts';
import { encodePeriod, endMonthOf, grainOf, MONTHS_OF } from '../core/period.ts';
import { reaches } from '../core/write/references.ts';
import type { Tx } from '../core/write/write.ts';
import type { AreaFact, Facts, IndicatorFact } from './facts.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import type { ObservationRowInput } from './observation.input.ts';

export interface Refusal {
  index: number;
  code: Code;
  fields: FieldProblem[];
}

export interface Good extends Numbers {
  index: number;
  area: number;
  period: number;
  indicator: number;
  source: number;
  version: number | null;
}

/** First period that can hold a value: Kampung KB began in 2016. */
const FIRST_MONTH = (2016 - 2000) * 12;
const LAST_VERSION = 32_766;

/** Facts somebody else published, and the demonstration: entered by those who keep the catalogue. */
const KEPT_BY_CATALOGUE = new Set(['PUBLISHED', 'DEMO']);

const DERIVED: Text = {
  id: 'Indikator ini dihitung dari catatan Pilar, tidak pernah diisi.',
  en: 'This indicator is computed from records of Pilar, never entered.',
};
const NOT_ITS_SOURCE: Text = { id: 'Bukan sumber indikator ini.', en: 'Not a source of this indicator.' };

export function judgeRow(tx: Tx, facts: Facts, row: ObservationRowInput, index: number): Good | Refusal {
  const refuse = (code: Code, path: string, text: Text): Refusal => ({ index, code, fields: [at(path, text)] });
  const unknown = (path: string, id: string) => refuse('NOT_FOUND', path, notFoundText(id));

  const area = facts.areas.get(dotted(row.area));
  if (!area || !reaches(tx, 'area.read', area.ordinal)) return unknown('area', row.area);
  const indicator = facts.indicators.get(row.indicator);
  if (!indicator) return unknown('indicator', row.indicator);
  if (indicator.isDerived) return refuse('BAD_USER_INPUT', 'indicator', DERIVED);
  const source = indicator.sources.get(row.source);
  if (source === undefined) return refuse('BAD_USER_INPUT', 'source', NOT_ITS_SOURCE);
  if (!mayRecord(tx, area, indicator, row.source))
    return refuse('FORBIDDEN', 'indicator', { id: `Peran Anda tidak mengizinkan ${tx.verb}.`, en: `Your role does not allow ${tx.verb}.` });

  const misplaced = wrongPlace(area, indicator) ?? wrongPeriod(tx, row.period, indicator) ?? wrongVersion(row);
  if (misplaced) return { index, code: 'BAD_USER_INPUT', fields: [misplaced] };
  const numbers = numbersOf(row, indicator, row.source === 'PUBLISHED');
  if (Array.isArray(numbers)) return { index, code: 'BAD_USER_INPUT', fields: numbers };
  const period = encodePeriod(row.period) as number;
  return { index, area: area.ordinal, period, indicator: indicator.id, source, version: row.version ?? null, ...numbers };
}

function mayRecord(tx: Tx, { ordinal }: AreaFact, { sectorId }: IndicatorFact, source: string): boolean {
  if (!canAt(tx.actor, tx.verb, ordinal, { sectorId })) return false;
  return !KEPT_BY_CATALOGUE.has(source) || can(tx.actor, 'catalogue.manage');
}

function wrongPlace({ level, kind }: AreaFact, { appliesTo }: IndicatorFact): FieldProblem | undefined {
  const fits = {
    VILLAGE: level === 'VILLAGE',
    DESA: level === 'VILLAGE' && kind !== 'KELURAHAN',
    REGENCY_AND_ABOVE: level === 'REGENCY' || level === 'PROVINCE',
  }[appliesTo];
  return fits ? undefined : at('area', { id: `Indikator ini berlaku untuk ${appliesTo}.`, en: `This indicator applies to ${appliesTo}.` });
}

const GRAIN = { MONTHLY: 'MONTH', QUARTERLY: 'QUARTER', SEMESTER: 'SEMESTER', ANNUAL: 'YEAR' } as const;

function wrongPeriod(tx: Tx, text: string, { frequency }: IndicatorFact): FieldProblem | undefined {
  const period = encodePeriod(text) as number;
  const grain = grainOf(period);
  if (grain !== GRAIN[frequency])
    return at('period', { id: `Indikator ini per ${GRAIN[frequency]}.`, en: `This indicator has one value per ${GRAIN[frequency]}.` });
  const firstMonth = endMonthOf(period) - MONTHS_OF[grain] + 1;
  if (firstMonth < FIRST_MONTH) return at('period', { id: 'Sebelum program dimulai (2016).', en: 'Before the programme began (2016).' });
  if (firstMonth > monthOf(tx.context.clock.today()))
    return at('period', { id: 'Periode ini belum dimulai.', en: 'This period has not begun.' });
  return undefined;
}

const monthOf = (day: string): number => (Number(day.slice(0, 4)) - 2000) * 12 + Number(day.slice(5, 7)) - 1;

function wrongVersion({ version }: ObservationRowInput): FieldProblem | undefined {
  if (version == null || (version >= 1 && version <= LAST_VERSION)) return undefined;
  return at('version', { id: `Bilangan bulat 1 sampai ${LAST_VERSION}.`, en: `A whole number from 1 to ${LAST_VERSION}.` });
}
