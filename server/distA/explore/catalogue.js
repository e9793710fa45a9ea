/** What may still be asked beside what is chosen: measures that share its dimensions, dimensions that all of it has. */
import { DIMENSIONS_BY_NAME, isTime, passes } from '../analysis/dimensions.js';
import { aggregateOf, RUN } from '../analysis/fact.js';
import { FACTS } from '../analysis/facts.js';
import { dimensionsOf, filtersOf, nameOf } from '../analysis/measures.js';
import { DIMENSIONS } from '../analysis/vocabulary.js';
import { holdsWherever } from '../core/access/actor.js';
import { unauthenticated } from '../core/errors.js';
import { definitionsOf } from '../indicator/registry.js';
export async function catalogueOf({ actor, writer }, given) {
    if (!actor)
        throw unauthenticated();
    const definitions = await definitionsOf(writer.pool);
    const axes = [...(given?.rows ?? []), ...(given?.columns ?? [])];
    const filters = filtersOf(given?.filters ?? [], 'filters', definitions, () => { });
    const fits = (entry) => {
        const indicator = entry.indicator ? definitions.indicators.get(entry.indicator) : undefined;
        const has = (dimension) => entry.dimensions.includes(dimension);
        const holds = filters.every(({ dimension, ...filter }) => {
            const constant = indicator?.constants[dimension];
            return has(dimension) && (!constant || passes({ dimension, ...filter }, constant.key));
        });
        return holds && axes.every(has);
    };
    return { measures: measuresFor(actor, definitions).filter(fits), dimensions: dimensionsFor(given, axes) };
}
function dimensionsFor(given, axes) {
    const chosen = (given?.measures ?? []).map(({ indicator, fact }) => dimensionsOf(indicator ? 'OBSERVATION' : (fact ?? 'VILLAGE')));
    const isLatest = !given?.period || given.period.latest === true;
    return DIMENSIONS.map((dimension) => {
        const { id, en } = DIMENSIONS_BY_NAME[dimension].name;
        const isShared = chosen.every((dimensions) => dimensions.has(dimension));
        const onAxis = isShared && !axes.includes(dimension) && !(isTime(dimension) && isLatest);
        return { dimension, name: id, nameEn: en, onAxis, asFilter: isShared && !isTime(dimension) };
    });
}
function measuresFor(actor, definitions) {
    const indicators = [...definitions.indicators.values()].sort((a, b) => a.position - b.position).map(ofIndicator);
    const facts = Object.entries(FACTS).flatMap(([name, fact]) => {
        const fields = [undefined, ...Object.keys(fact.fields)];
        const allowed = fields.filter((field) => {
            const verb = field && fact.fields[field]?.verb;
            return !verb || holdsWherever(actor, verb, RUN);
        });
        return allowed.flatMap((field) => ofFact(name, field));
    });
    return [...indicators, ...facts];
}
const AGGREGATIONS = ['COUNT', 'SUM', 'AVERAGE', 'DISTINCT'];
function ofFact(name, of) {
    const fact = FACTS[name];
    const field = of && fact.fields[of];
    const { id, en } = field?.description ?? fact.description;
    return AGGREGATIONS.flatMap((agg) => {
        const aggregate = aggregateOf(fact, agg, field);
        if (!aggregate)
            return [];
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
                isSensitive: false,
                dimensions: [...dimensionsOf(name)],
            },
        ];
    });
}
const ofIndicator = ({ code, name, nameEn, unit, constants, numerator, denominator, spaceRule, timeRule, isSensitive, quantityGroup, }) => {
    const parts = [numerator, denominator].filter(Boolean).join(' / ');
    const { id, en } = { id: `${parts}. ${spaceRule}, ${timeRule}.`, en: `${parts}. ${spaceRule}, ${timeRule}.` };
    return {
        fact: 'OBSERVATION',
        indicator: code,
        name,
        nameEn,
        description: id,
        descriptionEn: en,
        unit,
        pillar: constants.PILLAR.key,
        sector: constants.SECTOR.key,
        isSensitive,
        quantityGroup,
        dimensions: [...dimensionsOf('OBSERVATION')],
    };
};
//# sourceMappingURL=catalogue.js.map