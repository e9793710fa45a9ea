import { MONTHS_OF } from './period.js';
import { lastWhole, monthOf, OPEN_END, windowOf } from './window.js';
const MOST_MONTHS = 120;
const WORDS = {
    oneForm: {
        id: 'Isi tepat satu: last, from dengan to, yearToDate, atau latest.',
        en: 'Give exactly one of last, from with to, yearToDate and latest.',
    },
    order: { id: 'Periode awal sesudah periode akhir.', en: 'The first period is after the last.' },
    long: { id: `Paling banyak ${MOST_MONTHS} bulan.`, en: `At most ${MOST_MONTHS} months.` },
    latestBefore: { id: 'Dengan latest tidak ada periode sebelumnya.', en: 'With latest there is no period before.' },
    baseline: { id: 'Isi baseline: periode pembanding.', en: 'Give baseline: the period to compare with.' },
};
/** The window of months that was chosen; what makes no sense is refused with its path. */
export function wholeOf(period, today, refuse) {
    const { last, from, to, yearToDate, latest, grain } = period;
    const forms = [last != null, from != null || to != null, yearToDate === true, latest === true].filter(Boolean).length;
    const now = monthOf(today);
    const closed = ({ a, b }) => ({ a, b, ob: b });
    if (forms !== 1 || (from == null) !== (to == null))
        refuse('period', WORDS.oneForm);
    else if (last != null)
        return bounded(closed(lastWhole(last, grain ?? 'MONTH', today)), 'period.last', refuse);
    else if (from != null && to != null)
        return bounded(closed({ a: windowOf(from).a, b: windowOf(to).b }), 'period.to', refuse);
    else if (yearToDate)
        return { a: now - (now % 12), b: now, ob: now - (now % 12) + 11 };
    return { a: 0, b: now, ob: OPEN_END };
}
function bounded(whole, path, refuse) {
    if (whole.b < whole.a)
        refuse(path, WORDS.order);
    if (whole.b - whole.a >= MOST_MONTHS)
        refuse(path, WORDS.long);
    return whole;
}
/** How the window beside each is found, with which it is compared. */
export function twinOf(compare, period, whole, refuse) {
    if (compare === 'PREVIOUS_YEAR')
        return { back: () => 12 };
    if (compare === 'PREVIOUS_PERIOD') {
        if (whole.ob === OPEN_END)
            refuse('compare', WORDS.latestBefore);
        return { back: ({ a, b, grain, isCut }) => (grain === '*' || isCut ? b - a + 1 : MONTHS_OF[grain]) };
    }
    if (compare !== 'BASELINE')
        return undefined;
    if (period?.baseline)
        return { window: windowOf(period.baseline) };
    refuse('period.baseline', WORDS.baseline);
    return undefined;
}
//# sourceMappingURL=period-choice.js.map