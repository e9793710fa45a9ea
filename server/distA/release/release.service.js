/** Releases one regency: year by year, source by source, and indicators that share a quantity together. */
import { grouped } from '../core/grouped.js';
import { decodePeriod, endMonthOf } from '../core/period.js';
import { choose } from './choose.js';
import { figuresOf, windowsOf } from './lattice.js';
import { decidedOf } from './past.js';
import { measuresOf, pastOf, takeAnswers, villagesOf } from './read.js';
import { writeFigures, writeReleases } from './write.js';
export async function release(tx, regency) {
    const measures = await measuresOf(tx.run);
    const villages = await villagesOf(tx.run, regency);
    const before = await newestOf(tx, regency);
    const { fresh, answers } = await takeAnswers(tx.run, regency, measures);
    const groupOf = new Map(measures.map(({ code, group }) => [code, group]));
    const keyOf = ({ code, source, period }) => `${groupOf.get(code)} ${source} ${yearOf(period)}`;
    const changed = new Set(fresh.map(keyOf));
    for (const [key, portion] of grouped(answers, ({ code, source, report }) => keyOf({ code, source, period: report.period }))) {
        const [{ code, source, report }] = portion;
        const year = yearOf(report.period);
        // What neither changed nor grew was judged before.
        if (!changed.has(key) && year < yearOf(before + 4))
            continue;
        const group = measures.filter((measure) => measure.group === groupOf.get(code));
        await releaseYear(tx, { regency, source, year, group, villages, answers: portion });
    }
    await note(tx, regency);
}
const yearOf = (period) => 2000 + Math.floor(endMonthOf(period) / 12);
/** -4 where nothing was released yet. */
async function newestOf({ run }, { regency }) {
    const [row] = await run('select coalesce(max(period), -4) as newest from pilar.release where regency_ordinal = $1', [regency]);
    return row?.newest;
}
async function releaseYear({ run, clock }, { regency, source, year, group, villages, answers }) {
    const first = (year - 2000) * 48;
    const portion = { regency: regency.regency, codes: group.map(({ code }) => code), source, first, last: first + 47 };
    const past = await pastOf(run, portion);
    const figures = group.flatMap((measure) => {
        const reports = answers.filter(({ code }) => code === measure.code).map(({ report }) => report);
        return figuresOf(measure, reports, villages, windowsOf(year, measure.grain, endMonthOf(regency.through)));
    });
    const shown = choose(group, figures, villages, past);
    await writeFigures(run, portion, clock.now(), decidedOf(figures, shown, past));
}
async function note({ run, clock, changes }, { regency, through }) {
    for (const { id, period } of await writeReleases(run, regency, through, clock.now())) {
        changes.push({ type: 'Release', key: id, area: regency, after: { period: decodePeriod(period) } });
    }
}
//# sourceMappingURL=release.service.js.map