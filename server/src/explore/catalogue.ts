/** What may still be asked beside what is chosen: measures that share its dimensions, dimensions that all of it has. */

import { DIMENSIONS_BY_NAME, isTime, passes } from '../analysis/dimensions.ts';
import { aggregateOf, RUN } from '../analysis/fact.ts';
import { FACTS } from '../analysis/facts.ts';
import { dimensionsOf, filtersOf, nameOf } from '../analysis/measures.ts';
import { type Aggregation, DIMENSIONS, type DimensionName, type FieldName } from '../analysis/vocabulary.ts';
import { type Actor, holdsWherever } from '../core/access/actor.ts';
import type { Context } from '../core/context.ts';
import { type Text, unauthenticated } from '../core/errors.ts';
import { type Definitions, definitionsOf, type IndicatorDefinition } from '../indicator/registry.ts';
import type { AnalysisCatalogue, AnalysisMeasureEntry } from './catalogue.result.ts';
import type { AnalysisInput } from './explore.input.ts';

export async function catalogueOf({ actor, writer }: Context, given: AnalysisInput | null): Promise<AnalysisCatalogue> {
  if (!actor) throw unauthenticated();
  const definitions = await definitionsOf(writer.pool);
  const axes = [...(given?.rows ?? []), ...(given?.columns ?? [])];
  const filters = filtersOf(given?.filters ?? [], 'filters', definitions, () => {});
  const fits = (entry: AnalysisMeasureEntry) => {
    const indicator = entry.indicator ? definitions.indicators.get(entry.indicator) : undefined;
    const has = (dimension: DimensionName) => entry.dimensions.includes(dimension);
    const holds = filters.every(({ dimension, ...filter }) => {
      const constant = indicator?.constants[dimension as keyof IndicatorDefinition['constants']];
      return has(dimension) && (!constant || passes({ dimension, ...filter }, constant.key));
    });
    return holds && axes.every(has);
  };
  return { measures: measuresFor(actor, definitions).filter(fits), dimensions: dimensionsFor(given, axes) };
}

function dimensionsFor(given: AnalysisInput | null, axes: readonly DimensionName[]): AnalysisCatalogue['dimensions'] {
  const chosen = (given?.measures ?? []).map(({ indicator, fact }) => dimensionsOf(indicator ? 'OBSERVATION' : (fact ?? 'VILLAGE')));
  const isLatest = !given?.period || given.period.latest === true;
  return DIMENSIONS.map((dimension) => {
    const { id, en } = DIMENSIONS_BY_NAME[dimension].name;
    const isShared = chosen.every((dimensions) => dimensions.has(dimension));
    const onAxis = isShared && !axes.includes(dimension) && !(isTime(dimension) && isLatest);
    return { dimension, name: id, nameEn: en, onAxis, asFilter: isShared && !isTime(dimension) };
  });
}

function measuresFor(actor: Actor, definitions: Definitions): AnalysisMeasureEntry[] {
  const indicators = [...definitions.indicators.values()].sort((a, b) => a.position - b.position).map(ofIndicator);
  const facts = Object.entries(FACTS).flatMap(([name, fact]) => {
    const fields = [undefined, ...(Object.keys(fact.fields) as FieldName[])];
    const allowed = fields.filter((field) => {
      const verb = field && fact.fields[field]?.verb;
      return !verb || holdsWherever(actor, verb, RUN);
    });
    return allowed.flatMap((field) => ofFact(name as keyof typeof FACTS, field));
  });
  return [...indicators, ...facts];
}

const AGGREGATIONS: readonly Aggregation[] = ['COUNT', 'SUM', 'AVERAGE', 'DISTINCT'];

function ofFact(name: keyof typeof FACTS, of: FieldName | undefined): AnalysisMeasureEntry[] {
  const fact = FACTS[name];
  const field = of && fact.fields[of];
  const { id, en } = field?.description ?? fact.description;
  return AGGREGATIONS.flatMap((agg) => {
    const aggregate = aggregateOf(fact, agg, field);
    if (!aggregate) return [];
    const title = nameOf(fact.name, agg, field?.name);
    return [
      {
        fact: name,
        agg,
        of,
        name: title.id,
        nameEn: title.en,
        description: id,
        descriptionEn: en,
        unit: aggregate.unit.id,
        unitEn: aggregate.unit.en,
        isSensitive: false,
        dimensions: [...dimensionsOf(name)],
      },
    ];
  });
}

const ofIndicator = ({
  code,
  name,
  nameEn,
  unit,
  unitEn,
  constants,
  numerator,
  denominator,
  spaceRule,
  timeRule,
  isSensitive,
  quantityGroup,
}: IndicatorDefinition): AnalysisMeasureEntry => {
  const parts = [numerator, denominator].filter(Boolean).join(' / ');
  const { id, en } = { id: `${parts}. ${spaceRule}, ${timeRule}.`, en: `${parts}. ${spaceRule}, ${timeRule}.` } satisfies Text;
  return {
    fact: 'OBSERVATION',
    indicator: code,
    name,
    nameEn,
    description: id,
    descriptionEn: en,
    unit,
    unitEn,
    pillar: constants.PILLAR.key,
    sector: constants.SECTOR.key,
    isSensitive,
    quantityGroup,
    dimensions: [...dimensionsOf('OBSERVATION')],
  };
};
