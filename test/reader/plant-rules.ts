/** Rules of validation and of classification. */
import { day, type Garden, maybe, type Planted, range, stamps, text } from './seeds.ts';

export const VARIABLES = 12;

export async function plantRules(garden: Garden): Promise<void> {
  await plantValidation(garden);
  await plantClassification(garden);
}

async function plantValidation({ chance, insert }: Garden): Promise<void> {
  const rules = range(9).map((id) => ({
    id,
    ...stamps(chance),
    code: `ATURAN_${id}`,
    name: text(chance),
    name_en: text(chance),
    position: chance.below(5),
    left: text(chance),
    operator: chance.pick(['EQ', 'NE', 'LT', 'LE', 'GT', 'GE']),
    right: text(chance),
    missing: chance.pick(['SKIP', 'ZERO', 'FAIL']),
    effect: chance.pick(['REFUSE', 'WARN']),
    text: text(chance),
    text_en: text(chance),
  }));
  await insert('validation_rule', rules);
  const cases = rules.flatMap(({ id }) => range(chance.below(4)).map(() => id));
  await insert(
    'validation_case',
    cases.map((rule_id, index) => ({
      id: index + 1,
      ...stamps(chance),
      rule_id,
      given: { 'A.numerator': '12', [text(chance)]: null },
      holds: chance.chance(0.5),
    })),
  );
}

async function plantClassification({ chance, insert }: Garden): Promise<void> {
  const rules = range(3).map((edition) => ({
    id: edition,
    ...stamps(chance),
    edition,
    valid_from: `20${20 + edition}-01-01`,
    valid_to: maybe(chance, 0.5, () => day(chance, 2026, 2)),
    threshold: chance.pick(['2.50', '3.00', '3.25']),
    origin: maybe(chance, 0.5, () => text(chance)),
  }));
  await insert('classification_rule', rules);
  const variables = range(VARIABLES).map((id) => ({
    id,
    ...stamps(chance),
    rule_id: 1 + (id % 3),
    code: `PEUBAH_${id}`,
    index: chance.pick(['INPUT', 'PROCESS', 'OUTPUT']),
    name: text(chance),
    name_en: text(chance),
    unit: chance.pick(['persen', 'orang']),
    unit_en: chance.pick(['per cent', 'people']),
    position: chance.below(4),
    is_sensitive: chance.chance(0.3),
  }));
  await insert('classification_variable', variables);
  await insert(
    'classification_band',
    variables.flatMap(({ id }) => range(4).map((score) => ({ variable_id: id, score }))).map(band(chance)),
  );
}

const band = (chance: Garden['chance']) => (row: Planted, index: number) => ({
  id: index + 1,
  ...stamps(chance),
  ...row,
  low: maybe(chance, 0.7, () => `${chance.below(10)}.${chance.pick(['0000', '5000', '1234'])}`),
  low_included: chance.chance(0.5),
  high: maybe(chance, 0.7, () => `${10 + chance.below(90)}.${chance.pick(['0000', '2500'])}`),
  high_included: chance.chance(0.5),
  label: text(chance),
  label_en: text(chance),
});
