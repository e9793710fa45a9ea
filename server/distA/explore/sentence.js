/** The question in words. */
import { DIMENSIONS_BY_NAME, NONE, NONE_TEXT } from '../analysis/dimensions.js';
import { SEGMENTS } from '../analysis/fact.js';
import { numberText } from '../core/number-text.js';
import { periodText } from '../core/period-text.js';
import { keyOf, OPEN_END } from '../core/window.js';
const COMPARES = {
    PREVIOUS_PERIOD: { id: 'dibandingkan periode sebelumnya', en: 'compared with the period before' },
    PREVIOUS_YEAR: { id: 'dibandingkan periode yang sama tahun lalu', en: 'compared with the same period a year before' },
    TARGET: { id: 'dibandingkan target', en: 'compared with the target' },
    BASELINE: { id: 'dibandingkan periode dasar', en: 'compared with the baseline' },
};
/** `keys`: those that filters name, with what they are called. */
export function sentenceOf(question, keys) {
    const { measures, rows, columns, filters, segments, input } = question;
    const names = new Map(keys.map(([path, , id, en]) => [path, { id: id, en: en }]));
    const say = (pick, word) => {
        const told = (filter) => filterText(filter, names, pick, word);
        const measured = measures.map(({ name, filters: own, index }) => {
            const { source } = input.measures[index];
            const only = [...own.map(told), source ? `${word('sumber', 'source')} ${source}` : ''].filter(Boolean);
            return `${pick(name)}${only.length > 0 ? ` (${only.join('; ')})` : ''}`;
        });
        const by = [...rows, ...columns].map((dimension) => pick(DIMENSIONS_BY_NAME[dimension].name));
        const where = filters.map(told);
        const parts = [
            joined(measured, word('dan', 'and')),
            by.length > 0 ? `${word('menurut', 'by')} ${joined(by, word('dan', 'and'))}` : '',
            pick(periodOf(question)),
            where.length > 0 ? `${word('untuk', 'for')} ${where.join('; ')}` : '',
            ...segments.map((name) => `${word('hanya', 'only')} ${pick(SEGMENTS[name].name)}`),
            comparedWith(question, pick),
            input.approval && input.approval !== 'ALL' ? pick(APPROVALS[input.approval]) : '',
            ...judgedBy(question, pick, word),
        ];
        const text = parts.filter(Boolean).join(', ');
        return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    };
    return {
        sentence: say((text) => text.id, (id) => id),
        sentenceEn: say((text) => text.en, (_, en) => en),
    };
}
const APPROVALS = {
    SUBMITTED: { id: 'hanya nilai yang laporannya terkirim', en: 'only values whose report was sent' },
    VERIFIED: { id: 'hanya nilai yang laporannya terverifikasi', en: 'only values whose report was verified' },
};
function comparedWith({ input }, pick) {
    if (!input.compare)
        return '';
    const text = pick(COMPARES[input.compare]);
    return input.compare === 'BASELINE' ? `${text} ${pick(periodText(input.period.baseline))}` : text;
}
/** More names than these are counted. */
const MOST_NAMES = 6;
function filterText({ dimension, keys, isNot, from, to, path }, names, pick, word) {
    const { name, words } = DIMENSIONS_BY_NAME[dimension];
    const nameOf = (key, index) => {
        const text = key === NONE ? NONE_TEXT : (names.get(`${path}.${isNot ? 'notIn' : 'in'}.${index}`) ?? words?.find((one) => one.key === key));
        return text ? pick(text) : key;
    };
    const more = (keys?.length ?? 0) - MOST_NAMES;
    const told = keys?.slice(0, MOST_NAMES).map(nameOf).join(', ');
    const values = told ? `${told}${more > 0 ? word(` dan ${more} lainnya`, ` and ${more} more`) : ''}` : `${from ?? '…'}–${to ?? '…'}`;
    // Names of regencies begin with what they are.
    const isSaid = dimension === 'REGENCY' && told !== undefined;
    return [isSaid ? '' : pick(name), isNot ? word('bukan', 'not') : '', values].filter(Boolean).join(' ');
}
/** Which rows are shown, where not all are. */
function judgedBy({ input, measures }, pick, word) {
    const nameOf = (alias) => pick(measures.find((one) => one.alias === alias).name);
    const having = (input.having ?? []).map(({ measure, gt, gte, lt, lte, eq }) => {
        const bounds = Object.entries({ '>': gt, '≥': gte, '<': lt, '≤': lte, '=': eq }).flatMap(([sign, bound]) => bound == null ? [] : `${sign} ${pick(numberText(bound))}`);
        return `${word('hanya baris dengan', 'only rows with')} ${nameOf(measure)} ${bounds.join(word(' dan ', ' and '))}`;
    });
    if (!input.top)
        return having;
    const { n, measure, direction, remainder } = input.top;
    const end = direction === 'ASC' ? word('terendah', 'lowest') : word('teratas', 'highest');
    const rest = remainder ? word(' beserta sisanya', ' and the others together') : '';
    return [...having, word(`${n} ${end} menurut ${nameOf(measure)}${rest}`, `the ${n} ${end} by ${nameOf(measure)}${rest}`)];
}
const joined = (words, and) => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
function periodOf({ whole, buckets }) {
    if (buckets[0].ob === OPEN_END)
        return { id: 'nilai terbaru', en: 'latest values' };
    const [from, to] = [whole.a, whole.b].map((month) => periodText(keyOf(month, 'MONTH')));
    return whole.a === whole.b ? from : { id: `${from.id} sampai ${to.id}`, en: `${from.en} to ${to.en}` };
}
//# sourceMappingURL=sentence.js.map