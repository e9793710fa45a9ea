/** Judges one row before anything is written: may the actor, may the value stand there, is it possible. */
import { dotted } from '../area/area-code.ts';
import { stoodOn } from '../area/validity.ts';
import { canAt } from '../core/access/actor.ts';
import { at, type Code, type FieldProblem, notFoundText, type Text } from '../core/errors.ts';
import { encodePeriod, endMonthOf, grainOf, MONTHS_OF } from '../core/period.ts';
import { reaches } from '../core/write/references.ts';
import type { Tx } from '../core/write/write.ts';
import { type AreaFact, editionAt, type Facts, GRAIN, type IndicatorFact, lastDayOf, PUBLISHED } from './facts.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import type { ObservationRowInput } from './observation.input.ts';

export interface Refusal {
  index: number;
  code: Code;
  fields: FieldProblem[];
}

export interface Good extends Numbers {
  index: number;
  /** Of the value, as the reader knows it. */
  key: string;
  area: number;
  period: number;
  indicator: number;
  source: number;
  version: number | null;
}

/** First period that can hold a value: Kampung KB began in 2016. */
const FIRST_MONTH = (2016 - 2000) * 12;
const LAST_VERSION = 32_766;

/** Sources that need a verb of their own, and the verb of all others: some rank before the report, and no report closes them. */
const VERB_OF_SOURCE: Readonly<Record<string, string | undefined>> = {
  REPORT: 'observation.record',
  [PUBLISHED]: 'observation.recordPublished',
  DEMO: 'catalogue.manage',
};
const OTHER_SOURCES = 'observation.recordOther';

const DERIVED: Text = {
  id: 'Indikator ini dihitung dari catatan Pilar, tidak pernah diisi.',
  en: 'This indicator is computed from records of Pilar, never entered.',
};
const NO_EDITION: Text = {
  id: 'Indikator ini belum atau tidak lagi berlaku pada periode ini.',
  en: 'This indicator is not in force in this period.',
};
const NOT_STANDING: Text = {
  id: 'Wilayah ini tidak berlaku pada akhir periode ini; isikan pada pendahulu atau penerusnya.',
  en: 'This area does not stand at the end of this period: its predecessor or successor does.',
};
const NOT_ITS_SOURCE: Text = { id: 'Bukan sumber indikator ini.', en: 'Not a source of this indicator.' };

export function judgeRows(tx: Tx, facts: Facts, rows: readonly ObservationRowInput[]): (Good | Refusal)[] {
  const today = tx.context.clock.today();
  const thisMonth = (Number(today.slice(0, 4)) - 2000) * 12 + Number(today.slice(5, 7)) - 1;
  const known = { ...facts, thisMonth };
  return rows.map((row, index) => judgeRow(tx, known, row, index));
}

function judgeRow(tx: Tx, facts: Facts & { thisMonth: number }, row: ObservationRowInput, index: number): Good | Refusal {
  const area = facts.areas.get(dotted(row.area));
  if (!area || !reaches(tx, 'area.read', area.ordinal)) return refuse(index, 'NOT_FOUND', 'area', notFoundText(row.area));
  const period = encodePeriod(row.period) as number;
  if (!stoodOn(area.times, lastDayOf(period))) return refuse(index, 'BAD_USER_INPUT', 'period', NOT_STANDING);
  const editions = facts.indicators.get(row.indicator);
  if (!editions) return refuse(index, 'NOT_FOUND', 'indicator', notFoundText(row.indicator));
  const indicator = editionAt(editions, period);
  if (!indicator) return refuse(index, 'BAD_USER_INPUT', 'period', NO_EDITION);
  if (indicator.isDerived) return refuse(index, 'BAD_USER_INPUT', 'indicator', DERIVED);
  const source = indicator.sources.get(row.source);
  if (source === undefined) return refuse(index, 'BAD_USER_INPUT', 'source', NOT_ITS_SOURCE);
  const missing = missingVerb(tx, area, indicator, row.source);
  if (missing) return refuse(index, 'FORBIDDEN', missing.path, forbiddenText(missing));

  const isPublished = row.source === PUBLISHED;
  const misplaced =
    (isPublished ? undefined : wrongPlace(area, indicator)) ??
    wrongPeriod(facts.thisMonth, period, indicator, isPublished) ??
    wrongVersion(row);
  if (misplaced) return { index, code: 'BAD_USER_INPUT', fields: [misplaced] };
  const numbers = numbersOf(row, indicator, isPublished);
  if (Array.isArray(numbers)) return { index, code: 'BAD_USER_INPUT', fields: numbers };
  const { numerator, denominator, figure } = numbers;
  return {
    index,
    key: `${area.ordinal}.${period}.${indicator.id}.${source}`,
    area: area.ordinal,
    period,
    indicator: indicator.id,
    source,
    version: row.version ?? null,
    numerator,
    denominator,
    figure,
  };
}

const refuse = (index: number, code: Code, path: string, text: Text): Refusal => ({ index, code, fields: [at(path, text)] });

/** What the actor lacks, and the field for which it is needed. */
interface Missing {
  verb: string;
  path: 'indicator' | 'source';
}

function missingVerb({ actor, verb }: Tx, { ordinal }: AreaFact, indicator: IndicatorFact, source: string): Missing | undefined {
  if (!canAt(actor, verb, ordinal, indicator)) return { verb, path: 'indicator' };
  const needed = VERB_OF_SOURCE[source] ?? OTHER_SOURCES;
  return canAt(actor, needed, ordinal, indicator) ? undefined : { verb: needed, path: 'source' };
}

/** The verb tells those who give roles what to give. */
const forbiddenText = ({ verb, path }: Missing): Text =>
  path === 'source'
    ? {
        id: `Peran Anda tidak boleh mengisi nilai dari sumber ini (${verb}).`,
        en: `Your role may not enter values of this source (${verb}).`,
      }
    : {
        id: `Peran Anda tidak boleh mengisi indikator ini di wilayah ini (${verb}).`,
        en: `Your role may not enter this indicator in this area (${verb}).`,
      };

const FITS: Readonly<Record<IndicatorFact['appliesTo'], (area: AreaFact) => boolean>> = {
  VILLAGE: ({ level }) => level === 'VILLAGE',
  DESA: ({ level, kind }) => level === 'VILLAGE' && kind !== 'KELURAHAN',
  REGENCY_AND_ABOVE: ({ level }) => level === 'REGENCY' || level === 'PROVINCE',
};

function wrongPlace(area: AreaFact, { appliesTo }: IndicatorFact): FieldProblem | undefined {
  return FITS[appliesTo](area)
    ? undefined
    : at('area', { id: `Indikator ini berlaku untuk ${appliesTo}.`, en: `This indicator applies to ${appliesTo}.` });
}

function wrongPeriod(thisMonth: number, period: number, { frequency }: IndicatorFact, orLonger: boolean): FieldProblem | undefined {
  const grain = grainOf(period);
  if (grain !== GRAIN[frequency] && !(orLonger && MONTHS_OF[grain] > MONTHS_OF[GRAIN[frequency]]))
    return at('period', { id: `Indikator ini per ${GRAIN[frequency]}.`, en: `This indicator has one value per ${GRAIN[frequency]}.` });
  const firstMonth = endMonthOf(period) - MONTHS_OF[grain] + 1;
  if (firstMonth < FIRST_MONTH) return at('period', { id: 'Sebelum program dimulai (2016).', en: 'Before the programme began (2016).' });
  if (firstMonth > thisMonth) return at('period', { id: 'Periode ini belum dimulai.', en: 'This period has not begun.' });
  return undefined;
}

function wrongVersion({ version }: ObservationRowInput): FieldProblem | undefined {
  if (version == null || (version >= 1 && version <= LAST_VERSION)) return undefined;
  return at('version', { id: `Bilangan bulat 1 sampai ${LAST_VERSION}.`, en: `A whole number from 1 to ${LAST_VERSION}.` });
}
