/** Writes what was scored: one statement for all Kampung KB whose classification changed. */

import { globalId } from '../core/global-id.ts';
import type { SystemTx } from '../core/jobs/job.ts';
import { decodePeriod } from '../core/period.ts';
import type { Range } from './batches.ts';
import type { Level } from './score.ts';

/** A classification in the form in which two are compared. */
export interface Stored {
  rule: number;
  level: Level | null;
  /** Input, process, output. */
  indices: (string | null)[];
  /** Variable, input, score; by variable. */
  scores: [number, string | null, number | null][];
  /** Variable, from, to; in order. */
  steps: [number, number | null, number][];
}

export interface Placed {
  kampung: number;
  village: number;
  isSynthetic: boolean;
  before: Stored | null;
  after: Stored;
}

const WRITE = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as g(
      kampung int, village int, synthetic boolean, rule int, level text, input numeric, process numeric, output numeric, missing smallint,
      scores jsonb, steps jsonb)
  ), written as (
    insert into pilar.classification as c
      (kampung_id, village_ordinal, is_synthetic, period, rule_id, level, input_index, process_index, output_index, missing_count, computed_at)
    select kampung, village, synthetic, $2, rule, level, input, process, output, missing, $3 from given order by kampung
    on conflict (kampung_id, period) do update set rule_id = excluded.rule_id, level = excluded.level, input_index = excluded.input_index,
      process_index = excluded.process_index, output_index = excluded.output_index, missing_count = excluded.missing_count,
      computed_at = excluded.computed_at, updated_at = excluded.computed_at, version = c.version + 1, retired_at = null, retired_reason = null
    returning c.id, c.kampung_id
  ), score as (
    select w.id, (s->>0)::int as variable, (s->>1)::numeric as input, (s->>2)::smallint as score
    from written w join given g on g.kampung = w.kampung_id cross join jsonb_array_elements(g.scores) s
  ), step as (
    select w.id, t.position::smallint as position, (t.step->>0)::int as variable, (t.step->>1)::smallint as from_score,
      (t.step->>2)::smallint as to_score
    from written w join given g on g.kampung = w.kampung_id cross join jsonb_array_elements(g.steps) with ordinality as t(step, position)
  ), scores as (
    insert into pilar.classification_score as s (classification_id, variable_id, input, score)
    select id, variable, input, score from score
    on conflict (classification_id, variable_id) do update
      set input = excluded.input, score = excluded.score, version = s.version + 1, updated_at = now()
      where (s.input, s.score) is distinct from (excluded.input, excluded.score)
  ), steps as (
    insert into pilar.classification_step as t (classification_id, position, variable_id, from_score, to_score)
    select id, position, variable, from_score, to_score from step
    on conflict (classification_id, position) do update
      set variable_id = excluded.variable_id, from_score = excluded.from_score, to_score = excluded.to_score,
        version = t.version + 1, updated_at = now()
  ), other_rule as (
    delete from pilar.classification_score s using written w
    where s.classification_id = w.id and not exists (select 1 from score where (score.id, score.variable) = (s.classification_id, s.variable_id))
  ), fewer as (
    delete from pilar.classification_step t using written w
    where t.classification_id = w.id and not exists (select 1 from step where (step.id, step.position) = (t.classification_id, t.position))
  )
  select id, kampung_id as kampung from written`;

export interface Sheet {
  period: number;
  placed: readonly Placed[];
  /** Codes of the variables by their keys. */
  codes: ReadonlyMap<number, string>;
  /** Stands in the journal beside what changed. */
  note: object;
}

/** Returns how many were written. */
export async function store({ run, clock, changes }: SystemTx, { period, placed, codes, note }: Sheet): Promise<number> {
  const changed = placed.filter(({ before, after }) => !before || formOf(before) !== formOf(after));
  if (changed.length === 0) return 0;
  const rows = await run(WRITE, [JSON.stringify(changed.map(rowOf)), period, clock.now().toISOString()]);
  const ids = new Map(rows.map(({ id, kampung }) => [kampung as number, id as number]));
  for (const { kampung, village, before, after } of changed) {
    if (before && judgementOf(before) === judgementOf(after)) continue;
    const told = (stored: Stored) => ({ kampung: globalId('Kampung', kampung), period: decodePeriod(period), ...notedOf(stored, codes) });
    const noted = { before: before ? told(before) : undefined, after: { ...told(after), ...note } };
    changes.push({ type: 'Classification', key: ids.get(kampung) as number, area: village, ...noted });
  }
  return changed.length;
}

const rowOf = ({ kampung, village, isSynthetic, after: { rule, level, indices, scores, steps } }: Placed) => {
  const [input, process, output] = indices;
  const missing = scores.filter(([, , score]) => score === null).length;
  return { kampung, village, synthetic: isSynthetic, rule, level, input, process, output, missing, scores, steps };
};

const formOf = ({ rule, level, indices, scores, steps }: Stored): string => JSON.stringify([rule, level, indices, scores, steps]);

/** What is worth an entry in the journal: not that nine agencies were counted where eight were. */
const judgementOf = ({ rule, level, scores }: Stored): string => JSON.stringify([rule, level, scores.map(([, , score]) => score)]);

const notedOf = (
  { rule, level, indices: [inputIndex, processIndex, outputIndex], scores }: Stored,
  codes: ReadonlyMap<number, string>,
) => ({
  rule: globalId('ClassificationRule', rule),
  level,
  inputIndex,
  processIndex,
  outputIndex,
  scores: Object.fromEntries(
    scores.map(([variable, , score]) => [codes.get(variable) ?? globalId('ClassificationVariable', variable), score]),
  ),
});

const ENDED = `
  update pilar.classification c
  set retired_at = $4::timestamptz, retired_reason = 'Kampung KB sudah diakhiri.', version = c.version + 1, updated_at = $4::timestamptz
  from pilar.kampung k
  where k.id = c.kampung_id and c.village_ordinal between $1 and $2 and c.period = $3 and c.retired_at is null
    and (k.retired_at at time zone $6)::date <= $5::date
  returning c.id, c.village_ordinal as village, c.level`;

/** A Kampung KB that was ended within the period has no class in it; another may have been formed in its village. */
export async function retireEnded({ run, clock, changes }: SystemTx, { low, high }: Range, period: number, day: string): Promise<void> {
  const now = clock.now().toISOString();
  for (const { id, village, level } of await run(ENDED, [low, high, period, now, day, clock.timeZone])) {
    changes.push({
      type: 'Classification',
      key: id as number,
      area: village as number,
      before: { level },
      after: { level, retiredAt: now },
    });
  }
}
