/** From what is asked to what is planned: everything is checked here, refused with its place, and never ignored. */
import { grantsOf } from '../core/access/actor.js';
import { at, forbidden, invalid, notFoundText } from '../core/errors.js';
import { twinOf, wholeOf } from '../core/period-choice.js';
import { bucketsOf, OPEN_END } from '../core/window.js';
import { isTime } from './dimensions.js';
import { RUN } from './fact.js';
import { filtersOf, measuresOf } from './measures.js';
/** The question about the rows of each group that were left out, together. */
export function remainderOf(question, rest) {
    const { rows, parts } = question;
    const outer = parts.filter((part) => part.isShown && part.rows === rows.length);
    const last = rows.length - 1;
    return {
        ...question,
        rest,
        parts: outer.map((part) => ({ ...part, rows: last, kept: part.kept.filter((position) => position !== last) })),
    };
}
const WORDS = {
    latestAxis: { id: 'Dengan latest, waktu tidak bisa menjadi baris atau kolom.', en: 'With latest, time cannot stand on rows or columns.' },
    bound: { id: 'Isi paling sedikit satu batas.', en: 'Give at least one bound.' },
    oneOrder: { id: 'Isi tepat satu: measure atau label.', en: 'Give exactly one of measure and label.' },
    noRows: { id: 'Pilih baris dulu.', en: 'Choose rows first.' },
    timeRest: { id: 'Sisa tidak bisa dihitung bila waktu menjadi baris.', en: 'A remainder does not go with time on rows.' },
    noVillages: { id: 'Target tidak punya desa untuk dipilih.', en: 'Targets have no villages to choose among.' },
    twice: { id: 'Dimensi ini sudah dipakai.', en: 'This dimension is used already.' },
};
export function questionOf(input, actor, definitions, today) {
    const grants = grantsOf(actor, RUN);
    if (grants.length === 0)
        throw forbidden(RUN);
    const problems = [];
    const refuse = (path, text) => void problems.push(at(`query.${path}`, text));
    const { rows, columns } = axesOf(input, grants, refuse);
    const axes = [...rows, ...columns];
    const filters = filtersOf(input.filters ?? [], 'filters', definitions, refuse);
    const measures = measuresOf(input, { filters, axes, actor, definitions, refuse });
    checkAliases(input, new Set(measures.map(({ alias }) => alias)), rows, refuse);
    if (input.segments?.length && measures.some(({ fact }) => fact === 'TARGET'))
        refuse('segments', WORDS.noVillages);
    const parts = partsOf(input, rows, columns);
    const whole = wholeOf(input.period ?? { latest: true }, today, refuse);
    if (whole.ob === OPEN_END && axes.some(isTime))
        refuse('period', WORDS.latestAxis);
    const twin = twinOf(input.compare, input.period, whole, refuse);
    if (problems.length > 0)
        throw invalid(problems);
    const scope = scopeOf(grants);
    const grains = [...new Set(parts.map(({ grain }) => grain))];
    return {
        input,
        measures,
        rows,
        columns,
        axes,
        parts,
        whole,
        buckets: bucketsOf(whole, grains, today, twin),
        filters,
        segments: input.segments ?? [],
        scope,
        isWide: false,
        home: scope.length === 1 && scope[0].low > 0 ? scope[0] : undefined,
    };
}
/** Several roles may lie within each other: each place is there once. */
const scopeOf = (grants) => grants
    .map(({ low, high }) => ({ low, high }))
    .filter(({ low, high }, index, all) => !all.some((other, place) => place !== index && other.low <= low && high <= other.high && (place < index || other.low < low || high < other.high)));
function axesOf(input, grants, refuse) {
    const columns = input.columns ?? [];
    const rows = [...(input.rows ?? [])];
    rows.forEach((name, index) => {
        if (rows.indexOf(name) !== index)
            refuse(`rows.${index}`, WORDS.twice);
    });
    columns.forEach((name, index) => {
        if (rows.includes(name) || columns.indexOf(name) !== index)
            refuse(`columns.${index}`, WORDS.twice);
    });
    const child = childLevel(grants);
    if (input.scope === 'MY_CHILDREN' && !rows.includes(child) && !columns.includes(child))
        rows.unshift(child);
    if (rows.length > 3)
        refuse('rows', { id: 'Paling banyak 3 dimensi.', en: 'At most 3 dimensions.' });
    return { rows, columns };
}
/** The level below the highest area in which the actor may ask. */
function childLevel(grants) {
    const depth = Math.min(...grants.map(({ low, above }) => (low <= 0 ? 0 : above.length + 1)));
    return ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE', 'VILLAGE'][depth];
}
/** What rows are judged by must be a measure, and there must be rows. */
function checkAliases({ having, orderBy, top }, aliases, rows, refuse) {
    const known = (path, alias) => {
        if (alias != null && !aliases.has(alias))
            refuse(path, notFoundText(alias));
    };
    (having ?? []).forEach((one, index) => {
        known(`having.${index}.measure`, one.measure);
        if ([one.gt, one.gte, one.lt, one.lte, one.eq].every((bound) => bound == null))
            refuse(`having.${index}`, WORDS.bound);
    });
    (orderBy ?? []).forEach(({ measure, label }, index) => {
        known(`orderBy.${index}.measure`, measure);
        if ((measure != null) === (label === true))
            refuse(`orderBy.${index}`, WORDS.oneOrder);
    });
    known('top.measure', top?.measure);
    for (const [path, is] of Object.entries({ having: having?.length, orderBy: orderBy?.length, top }))
        if (is && rows.length === 0)
            refuse(path, WORDS.noRows);
    if (top?.remainder && rows.some(isTime))
        refuse('top.remainder', WORDS.timeRest);
}
/** What is shown: the leaf, totals and subtotals; and rows as a whole, with their groups where they are ordered, by what they are judged. */
function partsOf({ totals, having, orderBy, top }, rows, columns) {
    const asked = new Set(totals ?? []);
    const part = (r, c, isShown) => {
        const kept = [...Array(r).keys(), ...[...Array(c).keys()].map((column) => rows.length + column)];
        const names = [...rows, ...columns];
        const times = kept.map((position) => names[position]).filter(isTime);
        const grain = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'].find((one) => times.includes(one)) ?? '*';
        return { rows: r, columns: c, kept: kept.filter((position) => !isTime(names[position])), grain, isShown };
    };
    const isAsked = (r, c) => {
        const [full, wide] = [r === rows.length, c === columns.length];
        if (full && wide)
            return true;
        if (r === 0 && c === 0 && asked.has('GRAND'))
            return true;
        return (full || asked.has('COLUMN')) && (wide || asked.has('ROW'));
    };
    const parts = [];
    for (let r = rows.length; r >= 0; r--) {
        for (let c = columns.length; c >= 0; c--)
            if (isAsked(r, c))
                parts.push(part(r, c, true));
    }
    const isOrdered = orderBy?.some(({ measure }) => measure);
    const judged = isOrdered ? rows.map((_, index) => index + 1) : having?.length || top ? [rows.length] : [];
    for (const r of judged)
        if (!parts.some((one) => one.rows === r && one.columns === 0))
            parts.push(part(r, 0, false));
    return parts;
}
//# sourceMappingURL=question.js.map