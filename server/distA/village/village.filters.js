/** Shorthands of `VillageWhere`: measured values, the decree in force on a day, and villages that stand on a day. */
import { GraphQLBoolean, GraphQLInputObjectType, GraphQLList, GraphQLNonNull, GraphQLString } from 'graphql';
import { DateOrToday, dayOf, validOn } from '../area/validity.js';
import { at, invalid } from '../core/errors.js';
import { orWord } from '../core/or-word.js';
import { encodePeriod } from '../core/period.js';
import { filterOf } from '../core/reader/inputs.js';
import { child, isGiven, items } from '../core/reader/value.js';
import { PeriodScalar } from '../core/scalars.js';
import { IndicatorSource } from '../indicator/indicator.entity.js';
import { Observation } from '../observation/observation.entity.js';
import { Pokja } from '../pokja/pokja.entity.js';
import { Village } from './village.entity.js';
const LATEST = 'LATEST';
const PeriodOrLatest = orWord('PeriodOrLatest', LATEST, PeriodScalar, 'A `Period`, or `LATEST`: the newest period a village reported the indicator for.');
const VillageIndicatorWhere = new GraphQLInputObjectType({
    name: 'VillageIndicatorWhere',
    description: 'A measured value of the village. Without `source` the source that ranks first for the indicator decides, among those that reported in the period.',
    fields: {
        code: { type: new GraphQLNonNull(GraphQLString), description: 'Code of the indicator.' },
        source: { type: GraphQLString, description: 'Code of the source.' },
        period: { type: PeriodOrLatest, defaultValue: LATEST, description: 'Which period. Default: the newest one reported.' },
        value: { type: filterOf('Decimal'), description: 'The unrounded value.' },
        numerator: { type: filterOf('Decimal'), description: 'Conditions on the numerator.' },
        denominator: { type: filterOf('Decimal'), description: 'Conditions on the denominator.' },
        reported: { type: GraphQLBoolean, defaultValue: true, description: 'False: villages that did not report it in the period, or ever.' },
    },
});
const VillagePokjaWhere = new GraphQLInputObjectType({
    name: 'VillagePokjaWhere',
    description: 'Whether a Pokja decree is in force on a day.',
    fields: {
        validOn: { type: DateOrToday, defaultValue: 'TODAY', description: 'The day. Default: today.' },
        none: { type: GraphQLBoolean, defaultValue: false, description: 'True: villages without a decree in force on that day.' },
    },
});
const indicator = {
    type: new GraphQLList(new GraphQLNonNull(VillageIndicatorWhere)),
    description: 'Measured values: every one of the list must hold.',
    compile: (ask) => items(ask.value)
        .map((item, index) => measured(ask, item, `${ask.path}.${index}`))
        .join(' AND ') || 'true',
};
/** The value that counts for the village: of the newest period asked for, from the source that ranks first. */
function measured(ask, item, path) {
    const part = (key) => required(child(item, key), `${path}.${key}`);
    const { from, column, exact, conditions } = ask.rows(Observation);
    const rank = ask.rows(IndicatorSource);
    const same = (property) => `${rank.column(property)} = ${column(property)}`;
    const ranked = `LEFT JOIN ${rank.from} ON ${same('indicator')} AND ${same('source')} AND ${rank.column('retiredAt')} IS NULL`;
    const newest = known(ask, 'indicator', part('code'), `${path}.code`);
    const named = [newest];
    const wanted = [
        `${column('area')} = ${ask.column('ordinal')}`,
        `${column('indicator')} = ANY (${editions(newest)})`,
        `${exact('state')} = 'REPORTED'`,
        ...conditions,
    ];
    const source = part('source');
    if (isGiven(source)) {
        named.push(known(ask, 'source', source, `${path}.source`));
        wanted.push(`${column('source')} = ${named[1]}`);
    }
    const period = part('period');
    if (isGiven(period) && period.now !== LATEST) {
        wanted.push(`${column('period')} = ${ask.param('int', (value) => encodePeriod(value), period)}`);
    }
    const order = `${column('period')} DESC, ${rank.column('rank')} NULLS LAST, ${column('source')}, ${column('indicator')} DESC`;
    const counts = [
        compared(ask, part('value'), exact('value'), `${path}.value`),
        compared(ask, part('numerator'), column('numerator'), `${path}.numerator`),
        compared(ask, part('denominator'), column('denominator'), `${path}.denominator`),
    ];
    if (part('reported').now === false)
        refuseNumbers(item, path);
    const row = `SELECT (${counts.join(') AND (')}) AS holds FROM ${from} ${ranked} WHERE ${wanted.join(' AND ')} ORDER BY ${order} LIMIT 1`;
    const holds = part('reported').now === false ? `NOT EXISTS (${row})` : `coalesce((${row}), false)`;
    // Where no value is looked at, no plan needs the keys: an unknown code is told all the same.
    return `(${named.map((key) => `${key} IS NOT NULL`).join(' AND ')} AND ${holds})`;
}
function required(value, path) {
    if (value.now !== null)
        return value;
    throw invalid([at(path, { id: 'null tidak diterima di sini.', en: 'null is not accepted here.' })]);
}
/** What was not reported has no numbers to compare: leaving the condition out would answer another question. */
function refuseNumbers(item, path) {
    const given = ['value', 'numerator', 'denominator'].find((key) => isGiven(child(item, key)));
    if (!given)
        return;
    const text = {
        id: `reported: false tidak bisa bersama ${given}: yang tidak dilaporkan tidak punya angka.`,
        en: `reported: false does not go with ${given}: what was not reported has no numbers.`,
    };
    throw invalid([at(`${path}.${given}`, text)]);
}
const compared = (ask, value, sql, path) => isGiven(value) ? ask.operators(value, { sql, type: 'numeric' }, path) : 'true';
/** A value stands under the edition in force at the end of its period: what was reported before a new one still counts. */
const editions = (newest) => `ARRAY(SELECT e.id FROM pilar.indicator e WHERE e.code = (SELECT n.code FROM pilar.indicator n WHERE n.id = ${newest}))`;
/** The newest row of the code: of an indicator its newest edition. */
function known(ask, table, code, path) {
    return ask.found((key) => `SELECT id AS ${key} FROM pilar.${table} WHERE code = ${ask.param('text', (value) => value, code)}`, path);
}
const pokja = {
    type: VillagePokjaWhere,
    description: 'A Pokja decree in force on a day, or none.',
    compile: (ask) => {
        const { from, column, conditions } = ask.rows(Pokja);
        const day = dayOf(ask, required(child(ask.value, 'validOn'), `${ask.path}.validOn`));
        const wanted = [
            `${column('village')} = ${ask.column('ordinal')}`,
            `${column('retiredAt')} IS NULL`,
            `${column('validFrom')} <= ${day}`,
            `coalesce(${column('validTo')}, 'infinity') >= ${day}`,
            ...conditions,
        ];
        const none = required(child(ask.value, 'none'), `${ask.path}.none`).now === true;
        return `${none ? 'NOT ' : ''}EXISTS (SELECT 1 FROM ${from} WHERE ${wanted.join(' AND ')})`;
    },
};
export const villageFilters = { type: () => Village, fields: { indicator, pokja, validOn } };
//# sourceMappingURL=village.filters.js.map