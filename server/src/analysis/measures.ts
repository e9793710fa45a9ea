/** Measures and filters of a question: what each may be split and filtered by, whose verb it needs, where its values come from. */
import { type Actor, holdsWherever } from '../core/access/actor.ts';
import { forbidden, notFoundText, type Text } from '../core/errors.ts';
import type { Definitions, IndicatorDefinition, RankedSource } from '../indicator/registry.ts';
import { shownName } from '../indicator/shown-name.ts';
import { DIMENSIONS_BY_NAME, type Filter, isTime, NONE, passes, VILLAGE_DIMENSIONS } from './dimensions.ts';
import { type Aggregate, aggregateOf, RUN } from './fact.ts';
import { FACTS } from './facts.ts';
import type { Aggregation, Asked, AskedFilter, AskedMeasure, DimensionName, FactName, FieldName, Show } from './vocabulary.ts';
import { TIMES } from './vocabulary.ts';

export interface Measure {
  index: number;
  alias: string;
  name: Text;
  fact: FactName;
  agg: Aggregation;
  field?: FieldName;
  aggregate?: Aggregate;
  indicator?: IndicatorDefinition;
  show: Show;
  filters: readonly Filter[];
  /** In the order in which they may count; more than one: the first that has values. */
  sources: readonly RankedSource[];
  /** Every source by itself: SOURCE stands on an axis. */
  bySource: boolean;
  /** Figures that stand at an area and do not roll up. */
  isOwn: boolean;
  /** Figures are read from the release: the actor may not see small ones. */
  isReleased: boolean;
  /** Published figures, but none of a village: those may be small. */
  isAboveVillages: boolean;
  dimensions: ReadonlySet<DimensionName>;
}

/** Its figures are added up from values or records, not looked up. */
export const isAggregated = ({ isOwn, isReleased }: Measure) => !isOwn && !isReleased;

/** Of completeness only who reported counts, and nothing is added up. */
export const isOnlyCounted = ({ measures }: { measures: readonly Measure[] }): boolean => measures.every(({ show }) => show === 'COVERAGE');

export type Refuse = (path: string, text: Text) => void;

interface Frame {
  filters: readonly Filter[];
  axes: readonly DimensionName[];
  actor: Actor;
  definitions: Definitions;
  refuse: Refuse;
}

const OF_INDICATOR = ['PILLAR', 'SECTOR', 'MINISTRY', 'INDICATOR'] as const;
type OfIndicator = (typeof OF_INDICATOR)[number];
const isOfIndicator = (name: DimensionName): name is OfIndicator => (OF_INDICATOR as readonly string[]).includes(name);
const OF_OBSERVATION: readonly DimensionName[] = [...VILLAGE_DIMENSIONS, ...TIMES, 'SOURCE', ...OF_INDICATOR];

/** What a fact can be split and filtered by, time included. */
export const dimensionsOf = (fact: FactName): ReadonlySet<DimensionName> =>
  new Set(fact === 'OBSERVATION' ? OF_OBSERVATION : [...(Object.keys(FACTS[fact].splits) as DimensionName[]), ...TIMES]);

export function filtersOf(given: readonly AskedFilter[], path: string, definitions: Definitions, refuse: Refuse): Filter[] {
  return given.map((filter, index) => filterOf(filter, `${path}.${index}`, definitions, refuse));
}

function filterOf(given: AskedFilter, path: string, definitions: Definitions, refuse: Refuse): Filter {
  const { dimension, in: keys, notIn, from, to } = given;
  const forms = [keys != null, notIn != null, from != null || to != null].filter(Boolean).length;
  if (forms !== 1)
    refuse(path, { id: 'Isi tepat satu: in, notIn, atau from dan to.', en: 'Give exactly one of in, notIn, and from and to.' });
  if (isTime(dimension)) refuse(`${path}.dimension`, { id: 'Waktu diisi lewat period.', en: 'Time is given by period.' });
  const { words, spelled = (key: string) => key } = DIMENSIONS_BY_NAME[dimension];
  const list = (keys ?? notIn)?.map(spelled);
  const known = words?.map(({ key }) => key) ?? (dimension === 'INDICATOR' ? [...definitions.indicators.keys()] : undefined);
  list?.forEach((key, index) => {
    if (known && key !== NONE && !known.includes(key)) refuse(`${path}.${keys ? 'in' : 'notIn'}.${index}`, notFoundText(key));
  });
  return {
    dimension,
    keys: list,
    isNot: notIn != null,
    from: from == null ? undefined : spelled(from),
    to: to == null ? undefined : spelled(to),
    path,
  };
}

export function measuresOf({ measures }: Asked, frame: Frame): Measure[] {
  if (measures.length === 0) frame.refuse('measures', { id: 'Pilih paling sedikit satu ukuran.', en: 'Choose at least one measure.' });
  const made = measures.map((given, index) => measureOf(given, index, frame)).filter((one) => one !== undefined);
  made.forEach(({ alias, index }) => {
    const path = `measures.${index}.alias`;
    if (!/^\w+$/.test(alias)) frame.refuse(path, { id: 'Huruf, angka, dan garis bawah.', en: 'Letters, digits and underscores.' });
    if (made.some((other) => other.index < index && other.alias === alias)) {
      frame.refuse(path, { id: `Nama ${alias} sudah dipakai ukuran lain.`, en: `Another measure is named ${alias}.` });
    }
  });
  return made;
}

function measureOf(given: AskedMeasure, index: number, frame: Frame): Measure | undefined {
  const path = `measures.${index}`;
  const filters = filtersOf(given.filters ?? [], `${path}.filters`, frame.definitions, frame.refuse);
  const measure = given.indicator != null ? ofIndicator(given, index, filters, frame) : ofFact(given, index, filters, frame);
  if (!measure) return undefined;
  for (const filter of [...frame.filters, ...filters]) checkFit(measure, filter, frame.refuse);
  return measure;
}

function ofFact(given: AskedMeasure, index: number, filters: Filter[], frame: Frame): Measure | undefined {
  const path = `measures.${index}`;
  const { fact, agg, of, source, show } = given;
  const neither = { id: 'Isi indicator, atau fact selain OBSERVATION.', en: 'Give an indicator, or a fact other than OBSERVATION.' };
  if (fact == null || fact === 'OBSERVATION') return void frame.refuse(path, neither);
  if (source != null || (show ?? 'VALUE') !== 'VALUE') {
    return void frame.refuse(path, { id: 'source dan show hanya untuk indikator.', en: 'source and show are for indicators only.' });
  }
  const field = of == null ? undefined : FACTS[fact].fields[of];
  const unfit = {
    id: `${fact} tidak bisa dihitung dengan ${agg ?? 'COUNT'} ${of ?? ''}.`,
    en: `${fact} cannot be asked with ${agg ?? 'COUNT'} ${of ?? ''}.`,
  };
  if (of != null && !field) return void frame.refuse(`${path}.of`, unfit);
  const aggregate = aggregateOf(FACTS[fact], agg ?? 'COUNT', field);
  if (!aggregate) return void frame.refuse(`${path}.agg`, unfit);
  if (field?.verb && !holdsWherever(frame.actor, field.verb, RUN)) throw forbidden(field.verb);
  return {
    index,
    alias: given.alias ?? `m${index + 1}`,
    name: nameOf(FACTS[fact].name, agg ?? 'COUNT', field?.name),
    fact,
    agg: agg ?? 'COUNT',
    field: of ?? undefined,
    aggregate,
    show: 'VALUE',
    filters,
    sources: [],
    bySource: false,
    isOwn: false,
    isReleased: false,
    isAboveVillages: false,
    dimensions: dimensionsOf(fact),
  };
}

export const nameOf = (fact: Text, agg: Aggregation, field: Text | undefined): Text => {
  if (!field) return { id: `banyaknya ${fact.id}`, en: `number of ${fact.en}` };
  return agg === 'AVERAGE' ? { id: `rata-rata ${field.id}`, en: `average: ${field.en}` } : field;
};

function ofIndicator(given: AskedMeasure, index: number, filters: Filter[], frame: Frame): Measure | undefined {
  const path = `measures.${index}`;
  const { refuse, definitions } = frame;
  const indicator = definitions.indicators.get(given.indicator as string);
  if (!indicator) return void refuse(`${path}.indicator`, notFoundText(given.indicator as string));
  if (given.of != null || given.agg != null || (given.fact ?? 'OBSERVATION') !== 'OBSERVATION') {
    return void refuse(path, { id: 'fact, agg, dan of tidak untuk indikator.', en: 'fact, agg and of are not for indicators.' });
  }
  const isRestricted = indicator.isSensitive && !holdsWherever(frame.actor, 'observation.readSmall', RUN, indicator.sectorId);
  const chosen = sourcesOf(given, indicator, [...frame.filters, ...filters], frame, path);
  const only = chosen.length === 1 ? chosen[0] : undefined;
  return {
    index,
    alias: given.alias ?? indicator.code,
    name: shownName(indicator, given.show ?? 'VALUE'),
    fact: 'OBSERVATION',
    agg: 'COUNT',
    indicator,
    show: given.show ?? 'VALUE',
    filters,
    sources: chosen,
    bySource: frame.axes.includes('SOURCE'),
    isOwn: indicator.spaceRule === 'NONE' || only?.code === PUBLISHED,
    isReleased: isRestricted && only?.code !== PUBLISHED,
    isAboveVillages: isRestricted && only?.code === PUBLISHED,
    dimensions: dimensionsOf('OBSERVATION'),
  };
}

const PUBLISHED = 'PUBLISHED';

/** One that is given or filtered by; else those that roll up, by rank. */
function sourcesOf(
  given: AskedMeasure,
  indicator: IndicatorDefinition,
  filters: readonly Filter[],
  { refuse }: Frame,
  path: string,
): RankedSource[] {
  if (given.source != null) {
    const found = indicator.sources.find(({ code }) => code === given.source);
    if (found && filters.every((filter) => filter.dimension !== 'SOURCE' || passes(filter, found.code))) return [found];
    refuse(`${path}.source`, {
      id: 'Bukan sumber indikator ini, atau tidak lolos saringan sumber.',
      en: 'Not a source of this indicator, or none that the filters on source let pass.',
    });
    return [];
  }
  const passing = filters
    .filter(({ dimension }) => dimension === 'SOURCE')
    .reduce((left, filter) => left.filter(({ code }) => passes(filter, code)), [...indicator.sources]);
  if (passing.length === 1 || indicator.spaceRule === 'NONE') return passing;
  return passing.filter(({ code }) => code !== PUBLISHED);
}

function checkFit(measure: Measure, filter: Filter, refuse: Refuse): void {
  const { dimension, path } = filter;
  const { indicator, alias } = measure;
  const name = DIMENSIONS_BY_NAME[dimension].name;
  if (isTime(dimension)) return;
  if (!measure.dimensions.has(dimension)) {
    const text = {
      id: `${alias} tidak punya ${name.id}; saringan ini tidak cocok.`,
      en: `${alias} has no ${name.en}: the filter does not fit.`,
    };
    refuse(path, text);
  } else if (indicator && isOfIndicator(dimension) && !passes(filter, indicator.constants[dimension].key)) {
    const text = {
      id: `${alias} bukan dari ${name.id} ini; pasang saringan pada ukuran lain saja.`,
      en: `${alias} is not of this ${name.en}: give the filter to the other measures only.`,
    };
    refuse(path, text);
  }
}

/** Filters that decide about rows; those on what an indicator is have been checked and hold. */
export const rowFilters = ({ indicator }: Measure, filters: readonly Filter[]): Filter[] =>
  filters.filter(({ dimension }) => !(indicator && (isOfIndicator(dimension) || dimension === 'SOURCE')));

/** The value of a dimension that is the same for all rows of an indicator. */
export const constantOf = ({ indicator }: Measure, dimension: DimensionName) =>
  indicator && isOfIndicator(dimension) ? indicator.constants[dimension] : undefined;

/** The same as rows of the fact would be grouped by. */
export function constantText(measure: Measure, dimension: DimensionName): string | undefined {
  const constant = constantOf(measure, dimension);
  return constant && String(constant.value ?? NONE);
}
