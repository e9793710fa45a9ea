import { invalid } from '../core/errors.js';
import { explain } from '../core/write/complaints.js';
import { endOf } from '../core/write/position.js';
import { change, claimVersion, insert, load, propertiesOf, restore, retire, } from '../core/write/rows.js';
import { casesOf } from './cases.js';
import { flawsOf } from './draft.js';
import { ValidationCase, ValidationRule } from './rule.entity.js';
explain('validation_rule_code_unique', 'input.code', { id: 'Kode aturan ini sudah dipakai.', en: 'This rule code is already in use.' });
export async function createValidationRule(tx, { cases, position, ...input }) {
    const examples = casesOf(cases);
    await refuseFlaws(tx, { ...input, cases: examples });
    const rule = await insert(tx, ValidationRule, { ...input, position: position ?? (await endOf(tx, ValidationRule)) });
    await keepCases(tx, rule.id, examples);
    return { type: ValidationRule, key: rule.id };
}
export async function updateValidationRule(tx, id, version, input) {
    const before = await load(tx, ValidationRule, id);
    await claimVersion(tx, ValidationRule, before, version);
    const { cases, ...values } = input;
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
    const standing = await standingCases(tx, before.id);
    const examples = cases ? casesOf(cases) : standing.map(caseOf);
    await refuseFlaws(tx, { ...before, ...given, cases: examples });
    await change(tx, ValidationRule, before, values);
    if (cases)
        await replaceCases(tx, before.id, standing, examples);
    return { type: ValidationRule, key: before.id };
}
export async function retireValidationRule(tx, id, version, reason) {
    const before = await load(tx, ValidationRule, id);
    await claimVersion(tx, ValidationRule, before, version);
    await retire(tx, ValidationRule, before, reason);
    return { type: ValidationRule, key: before.id };
}
/** What it names may have gone meanwhile: it is judged like a new one. */
export async function restoreValidationRule(tx, id, asked) {
    const before = await load(tx, ValidationRule, id);
    await restore(tx, ValidationRule, before, asked);
    await refuseFlaws(tx, { ...before, cases: (await standingCases(tx, before.id)).map(caseOf) });
    return { type: ValidationRule, key: before.id };
}
async function refuseFlaws(tx, draft) {
    const found = await tx.run('select code, kind from pilar.indicator where valid_to is null and retired_at is null', []);
    const flaws = flawsOf(draft, new Map(found.map(({ code, kind }) => [code, kind])));
    if (flaws.length > 0)
        throw invalid(flaws.map((flaw) => ({ ...flaw, path: `input.${flaw.path}` })));
}
async function standingCases(tx, rule) {
    const rows = await tx.run('select * from pilar.validation_case where rule_id = $1 and retired_at is null order by id', [rule]);
    return rows.map((row) => propertiesOf(tx.tables.of(ValidationCase), row));
}
const caseOf = ({ given, holds }) => ({ given: given, holds });
async function keepCases(tx, rule, cases) {
    for (const { given, holds } of cases)
        await insert(tx, ValidationCase, { rule, given, holds });
}
/** Those that stay the same are left alone. */
async function replaceCases(tx, rule, standing, cases) {
    const wanted = new Map(cases.map((example) => [keyOf(example), example]));
    for (const row of standing) {
        if (wanted.delete(keyOf(caseOf(row))))
            continue;
        await retire(tx, ValidationCase, row, 'Diganti saat aturan diubah.');
    }
    await keepCases(tx, rule, [...wanted.values()]);
}
const keyOf = ({ given, holds }) => JSON.stringify([Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1)), holds]);
//# sourceMappingURL=rule.service.js.map