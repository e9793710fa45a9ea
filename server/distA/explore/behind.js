import { RUN } from '../analysis/fact.js';
import { FACTS } from '../analysis/facts.js';
import { holdsWherever } from '../core/access/actor.js';
import { fractionOf, operate, plainFraction, rounded } from '../core/fraction.js';
import { globalId } from '../core/global-id.js';
import { decodePeriod } from '../core/period.js';
/** Longest list of values or records. */
const MOST = 1000;
/** Verbs by which the records of a fact are read one by one. */
const READS = {
    TARGET: 'target.read',
    CLASSIFICATION: 'classification.read',
    REPORT: 'report.read',
    INTERVENTION: 'intervention.read',
    CONTRIBUTION: 'contribution.read',
    MEMBER: 'pokjaMember.read',
    VILLAGE: 'village.read',
};
export const reads = (actor, fact) => holdsWherever(actor, READS[fact], RUN);
/** Adds what stands behind the figure to the statement. */
export function behind(question, { fact, agg, indicator, isOwn, isReleased, show }, mayRead, { results }) {
    const main = `q.bucket = ${question.buckets.find(({ of }) => of === undefined).id} AND q.c0`;
    if (!mayRead || isOwn || isReleased || show === 'TARGET')
        return;
    if (!indicator) {
        const { type, join, label, place, when } = RECORDS[fact];
        const id = fact === 'VILLAGE' ? 'w.id' : 'q.id';
        const field = question.measures[0].field;
        const is = field && FACTS[fact].fields[field]?.is;
        const amount = is === 'number' ? `sum(q.f_${field.toLowerCase()})::text` : 'NULL::text';
        // Of a count only what counts; of a share all that it is a share of.
        const counts = is === 'flag' && agg === 'COUNT' ? ` AND q.f_${field.toLowerCase()}` : '';
        results.push(`(SELECT coalesce(json_agg(json_build_array('${type}', r.id, r.label, r.place, r.happened, r.amount)), '[]') FROM (
      SELECT ${id} AS id, ${label} AS label, ${place} AS place, ${when} AS happened, ${amount} AS amount FROM r_${fact.toLowerCase()} q ${join}
      WHERE ${main}${counts} GROUP BY ${id}, ${label}, ${when} ORDER BY ${when} DESC NULLS LAST, ${id} LIMIT ${MOST}) r) AS records`);
        return;
    }
    results.push(`(SELECT coalesce(json_agg(json_build_array(w.code, w.name, q.period, q.source, q.num::text, q.den::text, q.has, q.weight::text, q.numerator::text, q.figure::text) ORDER BY w.code), '[]')
      FROM (SELECT * FROM r_observation q WHERE ${main} ORDER BY q.village LIMIT ${MOST}) q JOIN pilar.village w ON w.ordinal = q.village) AS inputs`, `(SELECT coalesce(json_agg(json_build_array(w.code, w.name) ORDER BY w.code), '[]') FROM (SELECT s.village FROM r_spine s WHERE s.bucket = 0 AND s.e0
      AND NOT EXISTS (SELECT 1 FROM r_observation q WHERE q.village = s.village AND ${main}) ORDER BY s.village LIMIT ${MOST}) m JOIN pilar.village w ON w.ordinal = m.village) AS missing`);
}
const VILLAGE = 'JOIN pilar.village w ON w.ordinal = q.village';
const PLACES = "string_agg(DISTINCT w.name, ', ')";
const RECORDS = {
    INTERVENTION: {
        type: 'Intervention',
        join: `${VILLAGE} JOIN pilar.intervention x ON x.id = q.id`,
        label: 'x.title',
        place: PLACES,
        when: 'x.started_on::text',
    },
    CONTRIBUTION: {
        type: 'Contribution',
        join: `${VILLAGE} JOIN pilar.contribution c ON c.id = q.id JOIN pilar.partner p ON p.id = c.partner_id JOIN pilar.intervention x ON x.id = c.intervention_id`,
        label: "p.name || ': ' || x.title",
        place: PLACES,
        when: 'x.started_on::text',
    },
    REPORT: {
        type: 'Report',
        join: `${VILLAGE} JOIN pilar.report x ON x.id = q.id`,
        label: 'x.state',
        place: PLACES,
        when: "to_char(make_date(2000 + x.period / 48, x.period / 4 % 12 + 1, 1), 'YYYY-MM')",
    },
    MEMBER: {
        type: 'PokjaMember',
        join: `${VILLAGE} JOIN pilar.pokja_member x ON x.id = q.id JOIN pilar.pokja_role r ON r.id = x.role_id`,
        label: 'r.name',
        place: PLACES,
        when: 'x.started_on::text',
    },
    VILLAGE: { type: 'Village', join: `${VILLAGE}`, label: 'w.name', place: PLACES, when: 'NULL::text' },
    CLASSIFICATION: {
        type: 'Classification',
        join: `${VILLAGE} JOIN pilar.classification x ON x.id = q.id`,
        label: "coalesce(x.level, 'NONE')",
        place: PLACES,
        when: '(2000 + x.period / 48)::text',
    },
    TARGET: {
        type: 'Target',
        join: 'JOIN pilar.target x ON x.id = q.id JOIN pilar.indicator i ON i.id = x.indicator_id JOIN pilar.area w ON w.ordinal = x.area_ordinal',
        label: "i.name || ': ' || trim_scale(x.value)",
        place: PLACES,
        when: '(2000 + x.year / 48)::text',
    },
};
export const recordOf = (fact, [type, id, label, place, when, amount]) => ({
    type,
    id: globalId(type, id),
    label,
    place: fact === 'VILLAGE' ? null : place,
    when,
    amount,
});
export const NOTHING = { period: null, source: null, numerator: null, denominator: null, value: null };
export function inputOf(measure, [area, name, period, source, num, den, has, , numerator, figure]) {
    const { indicator, sources } = measure;
    const { factor, decimals, kind } = indicator;
    const isScore = kind === 'SCORE';
    const top = num === null ? undefined : scaled(fractionOf(num), isScore ? decimals : 0);
    const bottom = den === null ? undefined : fractionOf(den);
    const times = kind === 'RATIO' || kind === 'YES_NO' ? BigInt(factor) : 1n;
    const value = top && (bottom ? operate['/']({ top: top.top * times, bottom: top.bottom }, bottom) : top);
    return {
        area,
        name,
        period: decodePeriod(period),
        source: sources.find(({ id }) => id === source)?.code ?? null,
        numerator: top ? plainFraction(top, 6) : null,
        denominator: den,
        value: value ? rounded(value, decimals) : null,
        state: has ? 'REPORTED' : numerator === null && figure === null ? 'NOT_APPLICABLE' : 'ABSENT',
    };
}
const scaled = ({ top, bottom }, decimals) => ({ top, bottom: bottom * 10n ** BigInt(decimals) });
//# sourceMappingURL=behind.js.map