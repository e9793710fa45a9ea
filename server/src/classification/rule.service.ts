/** A rule is never edited: a new edition follows the present one, and what was classified keeps its own. */
import { dayBefore } from '../core/clock.ts';
import { at, conflict, invalid } from '../core/errors.ts';
import { change, insert, propertiesOf, type Row } from '../core/write/rows.ts';
import type { Tx, Written } from '../core/write/write.ts';
import { SENSITIVE, VARIABLES } from './facts.ts';
import { ClassificationBand, ClassificationRule, ClassificationVariable } from './rule.entity.ts';
import type { CreateClassificationRuleInput } from './rule.input.ts';
import { flawsOf } from './rule-check.ts';

const LAST = 'select * from pilar.classification_rule where retired_at is null order by edition desc limit 1 for no key update';

export async function createRule(tx: Tx, input: CreateClassificationRuleInput): Promise<Written> {
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
    const values = {
      ...variable,
      unitEn: variable.unitEn ?? variable.unit,
      rule: rule.id,
      position: place + 1,
      isSensitive: SENSITIVE.has(variable.code),
    };
    const { id } = await insert(tx, ClassificationVariable, values);
    for (const band of bands) await insert(tx, ClassificationBand, { ...band, variable: id });
  }
  return { type: ClassificationRule, key: rule.id };
}

function refuseFlaws({ variables, threshold }: CreateClassificationRuleInput): void {
  const flaws = flawsOf(variables, VARIABLES).map(({ path, text }) => at(`input.${path}`, text));
  const fields = isThreshold(threshold)
    ? flaws
    : [at('input.threshold', { id: 'Antara 1,00 dan 4,00.', en: 'Between 1.00 and 4.00.' }), ...flaws];
  if (fields.length > 0) throw invalid(fields);
}

const isThreshold = (text: string): boolean => /^([1-3](\.\d{1,2})?|4(\.00?)?)$/.test(text);

async function lastRule(tx: Tx): Promise<Row<ClassificationRule>> {
  const [row] = await tx.run(LAST, []);
  if (!row) throw conflict({ id: 'Muat katalog lebih dulu.', en: 'Load the catalogue first.' });
  return propertiesOf(tx.tables.of(ClassificationRule), row) as unknown as Row<ClassificationRule>;
}
