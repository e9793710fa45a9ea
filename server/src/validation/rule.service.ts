import { invalid } from '../core/errors.ts';
import { explain } from '../core/write/complaints.ts';
import { endOf } from '../core/write/position.ts';
import {
  change,
  claimVersion,
  insert,
  load,
  propertiesOf,
  type Restoring,
  type Row,
  restore,
  retire,
  type Values,
} from '../core/write/rows.ts';
import type { Tx, Written } from '../core/write/write.ts';
import { type Case, casesOf } from './cases.ts';
import { type Draft, flawsOf } from './draft.ts';
import { ValidationCase, ValidationRule } from './rule.entity.ts';
import type { CreateValidationRuleInput, UpdateValidationRuleInput } from './rule.input.ts';

explain('validation_rule_code_unique', 'input.code', { id: 'Kode aturan ini sudah dipakai.', en: 'This rule code is already in use.' });

export async function createValidationRule(tx: Tx, { cases, position, ...input }: CreateValidationRuleInput): Promise<Written> {
  const examples = casesOf(cases);
  await refuseFlaws(tx, { ...input, cases: examples });
  const rule = await insert(tx, ValidationRule, { ...input, position: position ?? (await endOf(tx, ValidationRule)) });
  await keepCases(tx, rule.id, examples);
  return { type: ValidationRule, key: rule.id };
}

export async function updateValidationRule(tx: Tx, id: string, version: number, input: UpdateValidationRuleInput): Promise<Written> {
  const before = await load(tx, ValidationRule, id);
  await claimVersion(tx, ValidationRule, before, version);
  const { cases, ...values } = input;
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
  const standing = await standingCases(tx, before.id);
  const examples = cases ? casesOf(cases) : standing.map(caseOf);
  await refuseFlaws(tx, { ...before, ...given, cases: examples } as unknown as Draft);
  await change(tx, ValidationRule, before, values as Values<ValidationRule>);
  if (cases) await replaceCases(tx, before.id, standing, examples);
  return { type: ValidationRule, key: before.id };
}

export async function retireValidationRule(tx: Tx, id: string, version: number, reason: string): Promise<Written> {
  const before = await load(tx, ValidationRule, id);
  await claimVersion(tx, ValidationRule, before, version);
  await retire(tx, ValidationRule, before, reason);
  return { type: ValidationRule, key: before.id };
}

/** What it names may have gone meanwhile: it is judged like a new one. */
export async function restoreValidationRule(tx: Tx, id: string, asked: Restoring): Promise<Written> {
  const before = await load(tx, ValidationRule, id);
  await restore(tx, ValidationRule, before, asked);
  await refuseFlaws(tx, { ...before, cases: (await standingCases(tx, before.id)).map(caseOf) });
  return { type: ValidationRule, key: before.id };
}

async function refuseFlaws(tx: Tx, draft: Draft): Promise<void> {
  const found = await tx.run('select code, kind from pilar.indicator where valid_to is null and retired_at is null', []);
  const flaws = flawsOf(draft, new Map(found.map(({ code, kind }) => [code as string, kind as string])));
  if (flaws.length > 0) throw invalid(flaws.map((flaw) => ({ ...flaw, path: `input.${flaw.path}` })));
}

async function standingCases(tx: Tx, rule: number): Promise<Row<ValidationCase>[]> {
  const rows = await tx.run('select * from pilar.validation_case where rule_id = $1 and retired_at is null order by id', [rule]);
  return rows.map((row) => propertiesOf(tx.tables.of(ValidationCase), row) as unknown as Row<ValidationCase>);
}

const caseOf = ({ given, holds }: Pick<Row<ValidationCase>, 'given' | 'holds'>): Case => ({ given: given as Case['given'], holds });

async function keepCases(tx: Tx, rule: number, cases: readonly Case[]): Promise<void> {
  for (const { given, holds } of cases) await insert(tx, ValidationCase, { rule, given, holds } as Values<ValidationCase>);
}

/** Those that stay the same are left alone. */
async function replaceCases(tx: Tx, rule: number, standing: readonly Row<ValidationCase>[], cases: readonly Case[]): Promise<void> {
  const wanted = new Map(cases.map((example) => [keyOf(example), example]));
  for (const row of standing) {
    if (wanted.delete(keyOf(caseOf(row)))) continue;
    await retire(tx, ValidationCase, row, 'Diganti saat aturan diubah.');
  }
  await keepCases(tx, rule, [...wanted.values()]);
}

const keyOf = ({ given, holds }: Case): string => JSON.stringify([Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1)), holds]);
