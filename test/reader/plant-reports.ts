/** Deadlines, monthly reports with their steps and notes, and the classes of Kampung KB. */
import type { Catalogue } from './plant-catalogue.ts';
import { VARIABLES } from './plant-rules.ts';
import type { Random } from './random.ts';
import { day, type Garden, instant, maybe, type Planted, range, stamps, text } from './seeds.ts';
import { storedPeriod } from './values.ts';

const MONTHS = ['2025-06', '2025-11', '2025-12', '2026-01', '2026-02'].map(storedPeriod);
const YEARS = ['2023', '2024', '2025'].map(storedPeriod);
const STATES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'LOCKED'];

const numbered = (rows: readonly Planted[]): Planted[] => rows.map((row, index) => ({ id: index + 1, ...row }));

export async function plantReports(garden: Garden, kampungs: readonly Planted[], catalogue: Catalogue): Promise<void> {
  const active = kampungs.filter(({ retired_at }) => retired_at === null);
  const reports = await plantMonths(garden, active);
  await plantSteps(garden, reports, catalogue);
  await plantClasses(garden, active);
}

async function plantMonths({ chance, insert }: Garden, kampungs: readonly Planted[]): Promise<Planted[]> {
  const rows = kampungs.flatMap(({ id, village_ordinal }) =>
    chance.some(MONTHS, chance.below(MONTHS.length + 1)).map((period) => ({
      ...stamps(chance),
      kampung_id: id,
      village_ordinal,
      period,
      state: chance.pick(STATES),
      first_submitted_at: maybe(chance, 0.7, () => instant(chance)),
      submitted_at: maybe(chance, 0.7, () => instant(chance)),
      verified_at: maybe(chance, 0.4, () => instant(chance)),
      locked_at: maybe(chance, 0.2, () => instant(chance)),
    })),
  );
  const reports = numbered(rows);
  await insert('report', reports);
  return reports;
}

async function plantSteps({ chance, insert }: Garden, reports: readonly Planted[], { indicators }: Catalogue): Promise<void> {
  const several = (most: number) => reports.flatMap(({ id }) => range(chance.below(most)).map(() => id));
  await insert('report_step', numbered(several(4).map((report_id) => ({ ...stamps(chance), ...step(chance), report_id }))));
  await insert(
    'report_note',
    numbered(
      several(3).map((report_id) => ({
        ...stamps(chance),
        report_id,
        indicator_id: chance.pick(indicators).id,
        text: text(chance),
        actor_name: text(chance),
        resolved_at: maybe(chance, 0.5, () => instant(chance)),
      })),
    ),
  );
}

const step = (chance: Random): Planted => ({
  at: instant(chance),
  from_state: maybe(chance, 0.7, () => chance.pick(STATES)),
  to_state: chance.pick(STATES),
  actor_name: text(chance),
  note: maybe(chance, 0.4, () => text(chance)),
});

async function plantClasses({ chance, insert }: Garden, kampungs: readonly Planted[]): Promise<void> {
  const index = () => maybe(chance, 0.8, () => chance.pick(['1.00', '2.50', '3.25', '4.00']));
  const rows = kampungs.flatMap(({ id, village_ordinal }) =>
    chance.some(YEARS, chance.below(4)).map((period) => ({
      ...stamps(chance),
      kampung_id: id,
      village_ordinal,
      period,
      rule_id: 1 + chance.below(3),
      level: maybe(chance, 0.8, () => chance.pick(['BASIC', 'DEVELOPING', 'INDEPENDENT', 'SUSTAINABLE'])),
      input_index: index(),
      process_index: index(),
      output_index: index(),
      missing_count: chance.below(4),
      computed_at: instant(chance),
    })),
  );
  const classes = numbered(rows);
  await insert('classification', classes);
  const scored = classes.flatMap(({ id }) =>
    chance.some(range(VARIABLES), 4).map((variable_id) => ({ classification_id: id, variable_id })),
  );
  await insert(
    'classification_score',
    numbered(
      scored.map((row) => ({
        ...stamps(chance),
        ...row,
        input: maybe(chance, 0.8, () => `${chance.below(300)}.${chance.pick(['0000', '2500', '1234'])}`),
        score: maybe(chance, 0.8, () => 1 + chance.below(4)),
      })),
    ),
  );
  const steps = classes.flatMap(({ id }) => range(chance.below(4)).map((position) => ({ classification_id: id, position })));
  await insert(
    'classification_step',
    numbered(
      steps.map((row) => ({
        ...stamps(chance),
        ...row,
        variable_id: 1 + chance.below(VARIABLES),
        from_score: maybe(chance, 0.7, () => 1 + chance.below(3)),
        to_score: 2 + chance.below(3),
      })),
    ),
  );
}

/** Deadlines of the country, and of a few regencies. */
export function periodRows(chance: Random, regencies: readonly number[]): Planted[] {
  const rows = MONTHS.flatMap((period) =>
    [null, ...regencies].filter(() => chance.chance(0.7)).map((area_ordinal) => ({ period, area_ordinal })),
  );
  return numbered(
    rows.map((row) => ({
      ...stamps(chance),
      ...row,
      due_at: `${day(chance, 2026, 1)}T15:59:59Z`,
      time_zone: chance.pick(['Asia/Jakarta', 'Asia/Makassar']),
      extended_reason: maybe(chance, 0.3, () => text(chance)),
    })),
  );
}
