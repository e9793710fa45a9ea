/** Draws conditions: keys that are there, on dimensions that the measure has. */
import type { DimensionName, FactName } from '../../server/src/analysis/vocabulary.ts';
import type { AnalysisFilterInput, AnalysisMeasureInput } from '../../server/src/explore/explore.input.ts';
import type { Random } from '../reader/random.ts';
import { OWN } from './plant-indicators.ts';
import type { Coded, Data } from './reference/data.ts';
import { type Asker, DIMENSIONS_OF, isPlace, passes } from './reference/question.ts';
import { indicatorKeys } from './reference/records.ts';

export interface Draft {
  chance: Random;
  data: Data;
  asker: Asker;
}

type Catalogue =
  | 'sector'
  | 'ministry'
  | 'pillar'
  | 'programme'
  | 'partner_kind'
  | 'funding_source'
  | 'target_group'
  | 'pokja_role'
  | 'section';
const CATALOGUES: Partial<Record<DimensionName, Catalogue>> = {
  SECTOR: 'sector',
  MINISTRY: 'ministry',
  PILLAR: 'pillar',
  PROGRAMME: 'programme',
  PARTNER_KIND: 'partner_kind',
  FUNDING_SOURCE: 'funding_source',
  TARGET_GROUP: 'target_group',
  POKJA_ROLE: 'pokja_role',
  SECTION: 'section',
};
const FIXED: Partial<Record<DimensionName, readonly string[]>> = {
  VILLAGE_KIND: ['DESA', 'KELURAHAN', 'DESA_ADAT'],
  FORMED: ['true', 'false'],
  TRAINED: ['true', 'false'],
  CLASS: ['BASIC', 'DEVELOPING', 'INDEPENDENT', 'SUSTAINABLE', 'NONE'],
  VILLAGE_SET: ['LOKUS_A', 'LOKUS_B', 'NONE'],
  REPORT_STATE: ['DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'LOCKED'],
  PARTNER: ['MITRA_A', 'MITRA_B', 'MITRA_C', 'NONE'],
  INDICATOR: OWN.map(({ code }) => code),
};
/** Of these no record is without. */
const ALWAYS: readonly DimensionName[] = ['SECTOR', 'POKJA_ROLE'];
const FEW = 4;

function keysOf({ data, asker }: Draft, dimension: DimensionName): readonly string[] {
  if (isPlace(dimension)) {
    const isInside = (code: string) => asker.areas.length === 0 || asker.areas.some((area) => `${code}.`.startsWith(`${area}.`));
    return data.area.filter(({ level, code }) => level === dimension && isInside(code)).map(({ code }) => code);
  }
  const catalogue = CATALOGUES[dimension];
  if (!catalogue) return FIXED[dimension] ?? [];
  const codes = (data[catalogue] as Coded[]).map(({ code }) => code);
  return ALWAYS.includes(dimension) ? codes : [...codes.slice(0, FEW), 'NONE'];
}

function drawFilter(draft: Draft, dimension: DimensionName, keys: readonly string[]): AnalysisFilterInput | undefined {
  const { chance } = draft;
  if (keys.length === 0) return undefined;
  const kind = chance.below(10);
  if (kind < 6) return { dimension, in: chance.some(keys, chance.pick([1, 1, 2, 3])) };
  if (kind < 8) return { dimension, notIn: chance.some(keys, chance.pick([1, 1, 2])) };
  const [x, y] = [chance.pick(keys), chance.pick(keys)].toSorted((a, b) => (a < b ? -1 : 1));
  return chance.pick([
    { dimension, from: x, to: y },
    { dimension, from: x },
    { dimension, to: y },
  ]);
}

export const factOf = ({ fact }: AnalysisMeasureInput): FactName => fact ?? 'OBSERVATION';

/** A filter on a constant of an indicator has to hold for it. */
function fits({ data }: Draft, { indicator }: AnalysisMeasureInput, filter: AnalysisFilterInput): boolean {
  if (!indicator || filter.dimension === 'SOURCE') return true;
  const newest = data.indicator.filter(({ code }) => code === indicator).toSorted((x, y) => y.edition - x.edition)[0]!;
  const own = indicatorKeys(data, newest)[filter.dimension];
  return !own || passes(filter, own);
}

/** A condition on the kind of village, where it fits all of the measures. */
export function drawKind(draft: Draft, measures: readonly AnalysisMeasureInput[]): AnalysisFilterInput[] {
  const filter = drawFilter(draft, 'VILLAGE_KIND', keysOf(draft, 'VILLAGE_KIND'));
  const has = (measure: AnalysisMeasureInput) => DIMENSIONS_OF[factOf(measure)].includes('VILLAGE_KIND') && fits(draft, measure, filter!);
  return filter && measures.every(has) ? [filter] : [];
}

/** At most so many conditions that fit all of the measures. */
export function drawFilters(
  draft: Draft,
  measures: readonly AnalysisMeasureInput[],
  most: number,
  hasSource: boolean,
): AnalysisFilterInput[] {
  const shared = DIMENSIONS_OF[factOf(measures[0]!)].filter((dimension) =>
    measures.every((measure) => DIMENSIONS_OF[factOf(measure)].includes(dimension)),
  );
  const drawn = Array.from({ length: draft.chance.below(most + 1) }, () => drawOne(draft, measures, shared, hasSource));
  return drawn.filter((filter) => filter !== undefined);
}

function drawOne(
  draft: Draft,
  measures: readonly AnalysisMeasureInput[],
  shared: readonly DimensionName[],
  hasSource: boolean,
): AnalysisFilterInput | undefined {
  const { chance } = draft;
  const dimension = chance.pick(shared);
  const isOfPlace = chance.chance(0.3);
  const chosen = isOfPlace ? chance.pick(shared.filter(isPlace)) : dimension;
  const filter = chosen === 'SOURCE' ? drawSource(draft, measures, hasSource) : drawFilter(draft, chosen, keysOf(draft, chosen));
  return filter && measures.every((measure) => fits(draft, measure, filter)) ? filter : undefined;
}

/** Several sources only where SOURCE is on an axis; of one that all of the indicators have. */
function drawSource(draft: Draft, measures: readonly AnalysisMeasureInput[], hasSource: boolean): AnalysisFilterInput | undefined {
  const owns = measures.map(({ indicator }) => OWN.find(({ code }) => code === indicator)!);
  if (measures.some(({ source }) => source)) return undefined;
  const shared = owns[0]!.sources.filter((source) => source !== 'PUBLISHED' && owns.every(({ sources }) => sources.includes(source)));
  if (shared.length === 0) return undefined;
  return hasSource ? drawFilter(draft, 'SOURCE', shared) : { dimension: 'SOURCE', in: [draft.chance.pick(shared)] };
}
