/** A rule is never edited: a new edition follows the present one, and what was classified keeps its own. */
import { dayBefore } from '../core/clock.js';
import { at, conflict, invalid } from '../core/errors.js';
import { change, insert, propertiesOf } from '../core/write/rows.js';
import { SENSITIVE, VARIABLES } from './facts.js';
import { ClassificationBand, ClassificationRule, ClassificationVariable } from './rule.entity.js';
import { flawsOf } from './rule-check.js';
const LAST = 'select * from pilar.classification_rule where retired_at is null order by edition desc limit 1 for no key update';
export async function createRule(tx, input) {
    const { variables, validFrom, threshold, origin } = input;
    refuseFlaws(input);
    const last = await lastRule(tx);
    if (validFrom < tx.context.clock.today() || validFrom <= last.validFrom) {
        const text = { id: 'Mulai hari ini atau sesudahnya, dan sesudah edisi terakhir.', en: 'Today or later, and after the last edition.' };
        throw invalid([at('input.validFrom', text)]);
    }
    await change(tx, ClassificationRule, last, { validTo: dayBefore(validFrom) });
    const rule = await insert(tx, ClassificationRule, { edition: last.edition + 1, validFrom, threshold, origin: origin ?? null });
    for (const [place, { bands, ...variable }] of variables.entries()) {
        const values = { ...variable, rule: rule.id, position: place + 1, isSensitive: SENSITIVE.has(variable.code) };
        const { id } = await insert(tx, ClassificationVariable, values);
        for (const band of bands)
            await insert(tx, ClassificationBand, { ...band, variable: id });
    }
    return { type: ClassificationRule, key: rule.id };
}
function refuseFlaws({ variables, threshold }) {
    const flaws = flawsOf(variables, VARIABLES).map(({ path, text }) => at(`input.${path}`, text));
    const fields = isThreshold(threshold)
        ? flaws
        : [at('input.threshold', { id: 'Antara 1,00 dan 4,00.', en: 'Between 1.00 and 4.00.' }), ...flaws];
    if (fields.length > 0)
        throw invalid(fields);
}
const isThreshold = (text) => /^([1-3](\.\d{1,2})?|4(\.00?)?)$/.test(text);
async function lastRule(tx) {
    const [row] = await tx.run(LAST, []);
    if (!row)
        throw conflict({ id: 'Muat katalog lebih dulu.', en: 'Load the catalogue first.' });
    return propertiesOf(tx.tables.of(ClassificationRule), row);
}
//# sourceMappingURL=rule.service.js.map