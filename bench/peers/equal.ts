/** The same question put to every target: all answers must be the same, and what a write leaves in the database too. */
import { isDeepStrictEqual } from 'node:util';
import { request } from 'undici';
import { asOwner } from '../../server/src/database.ts';
import type { Database } from './database.ts';
import type { Asked } from './load.ts';
import type { Running } from './processes.ts';
import type { Question, Target } from './queries.ts';
import type { Given } from './recording.ts';

export function askedOf({ id, documents }: Question, target: Target, variables: Given): Asked {
  if (target === 'limit') return { path: `/${id}`, body: JSON.stringify(variables) };
  return { path: '/graphql', body: JSON.stringify({ query: documents[target], variables }) };
}

/** The answer in the common shape; an error is an error. */
export function toldOf(question: Question, text: string): unknown {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors || !data) throw new Error(`Question ${question.id} was refused: ${text.slice(0, 800)}`);
  const told = question.told(data);
  if (question.id === 'f') checkWritten(told);
  return told;
}

function checkWritten(told: unknown): void {
  const { results } = (told as { recordObservations: { results: { status: string }[] } }).recordObservations;
  const wrong = results.find(({ status }) => status !== 'CREATED' && status !== 'UPDATED');
  if (wrong) throw new Error(`A value was not written: ${JSON.stringify(wrong)}`);
}

const TIMES = 20;

export async function checkEqual(question: Question, targets: readonly Running[], database: Database): Promise<void> {
  if (question.id === 'f') return checkWrites(question, targets, database);
  for (let time = 0; time < TIMES; time++) {
    const drawn = question.draw(0);
    const answers: unknown[] = [];
    for (const running of targets)
      answers.push(toldOf(question, await ask(running, askedOf(question, running.target, drawn[running.target]))));
    const different = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]));
    if (different >= 0) throw differs(question, targets[different] as Running, drawn.pilar, [answers[0], answers[different]]);
  }
}

async function ask({ origin, headers }: Running, { path, body }: Asked): Promise<string> {
  const response = await request(`${origin}${path}`, { method: 'POST', headers, body });
  return response.body.text();
}

/** Each target writes one after the other, the next version each, and leaves the same behind. */
async function checkWrites(question: Question, targets: readonly Running[], database: Database): Promise<void> {
  const left: unknown[] = [];
  for (const running of targets) {
    await asOwner(database.url, (client) => client.query(FORGET));
    const drawn = question.draw(0)[running.target];
    const told = toldOf(question, await ask(running, askedOf(question, running.target, drawn)));
    const isAgain = (drawn.rows as { version: number | null }[])[0]!.version !== null;
    const { rows } = await asOwner(database.url, (client) => client.query(LEFT, [isAgain]));
    left.push({ rows: (told as { recordObservations: { results: unknown[] } }).recordObservations.results.length, ...rows[0] });
  }
  const different = left.findIndex((one) => !isDeepStrictEqual(one, left[0]));
  if (different >= 0) throw differs(question, targets[different] as Running, {}, [left[0], left[different]]);
}

const FORGET = 'truncate pilar.audit_entry, pilar.idempotency_key, pilar.rollup_mark; delete from graphile_worker._private_jobs';

/** `$1`: whether these values had been recorded before, which marks have to say. */
const LEFT = `
  select (select json_agg(json_build_object('entity', entity, 'verb', verb, 'door', door, 'key', api_key_id, 'area', area_ordinal is not null,
      'fields', (select array_agg(k order by k) from jsonb_object_keys(after) k), 'indicator', after->'indicator', 'period', after->'period',
      'source', after->'source') order by entity_id) from pilar.audit_entry) as journal,
    (select count(*)::int from pilar.idempotency_key where answer is not null) as keys,
    (select json_agg(json_build_object('period', period,
      'values', (select json_agg(json_build_array(i, s, w = $1) order by i, s) from unnest(indicators, sources, were) k(i, s, w))) order by period)
      from pilar.rollup_mark) as marks,
    (select json_agg(json_build_object('key', split_part(key, ':', 1), 'flags', flags) order by key) from graphile_worker._private_jobs) as jobs`;

function differs({ id }: Question, { target }: Running, asked: Given, [expected, found]: unknown[]): Error {
  const [a, b] = [JSON.stringify(expected), JSON.stringify(found)];
  const place = [...a].findIndex((character, index) => character !== b[index]);
  const near = (text: string) => text.slice(Math.max(0, place - 80), place + 120);
  return new Error(`Question ${id} (${JSON.stringify(asked).slice(0, 200)}): ${target} differs from pilar.\n… ${near(a)}\n… ${near(b)}`);
}
