import type { Tx } from '../core/write/write.ts';
import { type Rule, ruleOf, type StoredRule } from './rule.ts';

const RULES = `
  select code, "left", operator, "right", missing, effect, text, text_en as "textEn"
  from pilar.validation_rule where retired_at is null order by position, code`;

export async function rulesInUse(tx: Tx): Promise<Rule[]> {
  return ((await tx.run(RULES, [])) as unknown as StoredRule[]).map(ruleOf);
}
