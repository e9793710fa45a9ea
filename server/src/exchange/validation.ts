/** The first validation rules: a rule that is missing comes with its test cases, one that is there is left alone with its own. */
import type { ClientBase } from 'pg';
import { grouped } from '../core/grouped.ts';
import type { Case } from '../validation/cases.ts';
import { type Draft, flawsOf } from '../validation/draft.ts';
import { type Line, readRows } from './rows.ts';
import type { Log } from './transaction.ts';

const COLUMNS = ['code', 'name', 'nameEn', 'position', 'left', 'operator', 'right', 'missing', 'effect', 'text', 'textEn'] as const;

const INSERT = `
  with added as (
    insert into pilar.validation_rule (code, name, name_en, position, "left", operator, "right", missing, effect, text, text_en)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id)
  insert into pilar.validation_case (rule_id, given, holds)
  select added.id, c.given, c.holds from added, jsonb_to_recordset($12::jsonb) as c(given jsonb, holds boolean)`;

export async function loadValidation(client: ClientBase, log: Log): Promise<void> {
  const present = await client.query<{ code: string }>('select code from pilar.validation_rule');
  const codes = new Set(present.rows.map(({ code }) => code));
  const missing = (await readRows('validation_rules.csv')).filter(({ cells }) => !codes.has(cells.code as string));
  if (missing.length === 0) return;
  const examples = grouped(await readRows('validation_cases.csv'), ({ cells }) => cells.rule);
  const indicators = await client.query<{ code: string; kind: string }>('select code, kind from pilar.indicator where valid_to is null');
  const kinds = new Map(indicators.rows.map(({ code, kind }) => [code, kind]));
  for (const line of missing) {
    const cases = (examples.get(line.cells.code ?? null) ?? []).map(caseOf);
    const [flaw] = flawsOf({ ...(line.cells as unknown as Draft), cases }, kinds);
    if (flaw) throw new Error(`${line.place}: ${flaw.path}: ${flaw.messageEn}`);
    await client.query(INSERT, [...COLUMNS.map((column) => line.cells[column]), JSON.stringify(cases)]);
  }
  log(`validation_rules.csv: ${missing.length} rules added`);
}

/** `PUS=100 previous(PUS)=90`. */
function caseOf({ place, cells }: Line): Case {
  const pairs = (cells.given ?? '').split(' ').map((pair) => pair.split('='));
  if (pairs.some((pair) => pair.length !== 2) || !/^(true|false)$/.test(cells.holds ?? '')) throw new Error(`${place}: not a test case`);
  return { given: Object.fromEntries(pairs), holds: cells.holds === 'true' };
}
