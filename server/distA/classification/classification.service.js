import { rounded } from '../core/fraction.js';
import { periodOf } from '../core/period.js';
import { FACTS, inputsOf, paramsOf } from './facts.js';
import { ruleOn } from './rule.js';
import { score } from './score.js';
import { stepsOf } from './steps.js';
import { retireEnded, store } from './store.js';
const NONE = { classified: 0, changed: 0 };
/** Two at once in a regency, though one be about a village of it: the later to write would put back what it had read before. */
const ALONE = `
  select pg_advisory_xact_lock(hashtext('pilar.classification'), r.ordinal) from pilar.area r
  where r.level = 'REGENCY' and $1 between r.ordinal and r.last`;
export async function classify(tx, { range, year, isForced = year === thisYear(tx.clock), note = {} }) {
    const { run, clock } = tx;
    const day = lastDay(year, clock);
    const rule = await ruleOn(run, day);
    if (!rule)
        return NONE;
    await run(ALONE, [range.low]);
    const period = periodOf(year, 12, 'YEAR');
    await retireEnded(tx, range, period, day);
    const facts = (await run(FACTS, paramsOf({ range, year, day, now: clock.now(), isForced })));
    const placed = facts.map((each) => placedBy(rule, each));
    const codes = new Map(rule.variables.map(({ id, code }) => [id, code]));
    const changed = await store(tx, { period, placed, codes, note });
    return { classified: placed.length, changed };
}
export const thisYear = (clock) => Number(clock.today().slice(0, 4));
const lastDay = (year, clock) => [`${year}-12-31`, clock.today()].sort()[0];
function placedBy(rule, facts) {
    const { id: kampung, village, isSynthetic, stored: before } = facts;
    const { scores, indices, level } = score(rule, inputsOf(facts));
    const keys = new Map(rule.variables.map(({ id, code }) => [code, id]));
    const keyOf = (code) => keys.get(code);
    const after = {
        rule: rule.id,
        level,
        indices: [indices.INPUT, indices.PROCESS, indices.OUTPUT],
        scores: scores
            .map(({ variable, input, score }) => [keyOf(variable.code), input && rounded(input, 4), score])
            .sort(([a], [b]) => a - b),
        steps: stepsOf(rule, scores).map(({ variable, fromScore, toScore }) => [keyOf(variable), fromScore, toScore]),
    };
    return { kampung, village, isSynthetic, before, after };
}
//# sourceMappingURL=classification.service.js.map