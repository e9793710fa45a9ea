/** Questions as people ask them, of one moment: stored sums alone, or with what marks have kept, are what the rows say. */
import type pg from 'pg';
import { answering, tableOf } from '../../server/src/analysis/answer.ts';
import { priced } from '../../server/src/analysis/cost.ts';
import { RUN } from '../../server/src/analysis/fact.ts';
import { questionOf } from '../../server/src/analysis/question.ts';
import type { Asked, Cell } from '../../server/src/analysis/vocabulary.ts';
import type { Run } from '../../server/src/core/context.ts';
import type { Way } from '../../server/src/core/rollups.ts';
import { runOn } from '../../server/src/core/write/transaction.ts';
import { ready } from '../../server/src/explore/explore.service.ts';
import { saidTo } from '../../server/src/explore/said.ts';
import { type Definitions, readDefinitions } from '../../server/src/indicator/registry.ts';
import type { Random } from '../reader/random.ts';
import type { Window } from './compare.ts';
import { drawWindow } from './draw.ts';

const TODAY = '2027-06-15';
const EVERYWHERE = { role: 'ADMINISTRATOR', verbs: new Set([RUN]), low: 0, high: 2_147_483_647, above: [] };
const ACTOR = { kind: 'USER', id: 1, name: 'storm', grants: [EVERYWHERE] } as const;

export interface AskedKept {
  /** Questions on which there were marks, all of which have kept what they replaced. */
  kept: number;
  /** And on which there was none. */
  alone: number;
  wrong: string[];
}

export async function askKept(client: pg.ClientBase, chance: Random, questions: number): Promise<AskedKept> {
  await client.query('begin isolation level repeatable read read only');
  try {
    const run = runOn(client);
    const definitions = await readDefinitions(run);
    const asked: AskedKept = { kept: 0, alone: 0, wrong: [] };
    for (let each = 0; each < questions; each++) await ask(run, definitions, drawQuestion(chance), asked);
    return asked;
  } finally {
    await client.query('rollback');
  }
}

const CODES = ['RASIO', 'JUMLAH', 'DESA_SAJA', 'BAGIAN', 'RERATA', 'BERUBAH'];

function drawQuestion(chance: Random): Asked {
  const period = monthsOf(drawWindow(chance));
  const times: Pick<Asked, 'period' | 'columns'>[] = [{ period: { latest: true } }, { period }, { period, columns: ['MONTH'] }];
  return {
    measures: chance.some(CODES, 2).map((indicator) => ({ indicator })),
    rows: [chance.pick(['DISTRICT', 'REGENCY'])],
    ...chance.pick(times),
    totals: ['ROW', 'COLUMN', 'GRAND'],
  };
}

const monthOf = (month: number) => `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
const monthsOf = ({ from, to }: Window) => ({ from: monthOf(from), to: monthOf(to) });

async function ask(run: Run, definitions: Definitions, input: Asked, asked: AskedKept): Promise<void> {
  const answered = (way: Way) => answerBy(run, definitions, input, way);
  const alone = await answered('always');
  const found = alone.isChanged ? await answered('kept') : alone;
  if (found.isChanged) return;
  asked[alone.isChanged ? 'kept' : 'alone']++;
  const right = await answered('never');
  if (found.rows !== right.rows) asked.wrong.push(`${JSON.stringify(input)}: ${found.rows} is ${right.rows}`);
}

async function answerBy(run: Run, definitions: Definitions, input: Asked, way: Way): Promise<{ isChanged: boolean; rows: string }> {
  const { question, plan } = ready({ ...priced(questionOf(input, ACTOR, definitions, TODAY), definitions, way), definitions });
  const { given } = await saidTo(run, plan);
  if (given.is_changed) return { isChanged: true, rows: '' };
  const { rows } = tableOf(answering(question, given, plan.branches));
  return { isChanged: false, rows: JSON.stringify(rows.map(({ key, cells }) => [key, cells.map(toldOf)])) };
}

/** What a cell is asked for is made only then. */
const toldOf = ({ value, numerator, denominator, reported, expected, state }: Cell) => [
  value,
  numerator,
  denominator,
  reported,
  expected,
  state,
];
