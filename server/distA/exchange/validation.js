import { grouped } from '../core/grouped.js';
import { flawsOf } from '../validation/draft.js';
import { readRows } from './rows.js';
const COLUMNS = ['code', 'name', 'nameEn', 'position', 'left', 'operator', 'right', 'missing', 'effect', 'text', 'textEn'];
const INSERT = `
  with added as (
    insert into pilar.validation_rule (code, name, name_en, position, "left", operator, "right", missing, effect, text, text_en)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id)
  insert into pilar.validation_case (rule_id, given, holds)
  select added.id, c.given, c.holds from added, jsonb_to_recordset($12::jsonb) as c(given jsonb, holds boolean)`;
export async function loadValidation(client, log) {
    const present = await client.query('select code from pilar.validation_rule');
    const codes = new Set(present.rows.map(({ code }) => code));
    const missing = (await readRows('validation_rules.csv')).filter(({ cells }) => !codes.has(cells.code));
    if (missing.length === 0)
        return;
    const examples = grouped(await readRows('validation_cases.csv'), ({ cells }) => cells.rule);
    const indicators = await client.query('select code, kind from pilar.indicator where valid_to is null');
    const kinds = new Map(indicators.rows.map(({ code, kind }) => [code, kind]));
    for (const line of missing) {
        const cases = (examples.get(line.cells.code ?? null) ?? []).map(caseOf);
        const [flaw] = flawsOf({ ...line.cells, cases }, kinds);
        if (flaw)
            throw new Error(`${line.place}: ${flaw.path}: ${flaw.messageEn}`);
        await client.query(INSERT, [...COLUMNS.map((column) => line.cells[column]), JSON.stringify(cases)]);
    }
    log(`validation_rules.csv: ${missing.length} rules added`);
}
/** `PUS=100 previous(PUS)=90`. */
function caseOf({ place, cells }) {
    const pairs = (cells.given ?? '').split(' ').map((pair) => pair.split('='));
    if (pairs.some((pair) => pair.length !== 2) || !/^(true|false)$/.test(cells.holds ?? ''))
        throw new Error(`${place}: not a test case`);
    return { given: Object.fromEntries(pairs), holds: cells.holds === 'true' };
}
//# sourceMappingURL=validation.js.map