/** The planner against the reference: generated worlds, generated questions, over GraphQL; no difference. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClock, TIME_ZONE } from '../../server/src/core/clock.ts';
import type { Rollups } from '../../server/src/core/rollups.ts';
import type { AnalysisInput } from '../../server/src/explore/explore.input.ts';
import { createKey } from '../../server/src/identity/accounts.ts';
import { NATIONAL } from '../../server/src/identity/holding.ts';
import { rebuild } from '../../server/src/rollup/rebuild.ts';
import type { Client } from '../client.ts';
import { random } from '../reader/random.ts';
import { releaseAt } from '../release/release-at.ts';
import { type World, world } from '../world.ts';
import { ANALYSIS, type Answered, differences } from './difference.ts';
import { markEverything, writeMarked } from './marked.ts';
import { drawQuestion, PEOPLE, type Person } from './questions.ts';
import { answer, type Expected } from './reference/answer.ts';
import { type Data, loadData } from './reference/data.ts';
import { smallest } from './smallest.ts';
import { plantWorld } from './worlds.ts';

/** `PILAR_QUESTIONS=20000 PILAR_SEED=7` asks more, and others. */
const QUESTIONS = Number(process.env.PILAR_QUESTIONS ?? 2100);
const SEED = Number(process.env.PILAR_SEED ?? 20_261_120);
const AT_ONCE = 4;

/**
 * Within a month, on the last day of a quarter, on the first of a year; out of rollups that are whole, with values written since, of sums
 * with what marks have kept, and of sums alone where those are right; with several villages that begin or end, with one, and with none.
 */
const WORLDS: readonly Planting[] = [
  { now: '2026-11-20T04:00:00Z', rollups: 'never', share: 1 / 4 },
  { now: '2026-09-30T15:00:00Z', rollups: 'never', share: 1 / 4 },
  { now: '2026-12-31T17:00:00Z', rollups: 'always', share: 1 / 3 },
  { now: '2026-11-20T04:00:00Z', rollups: 'always', share: 1 / 6, marked: 40, ending: 'one' },
  { now: '2026-12-31T17:00:00Z', rollups: 'always', share: 1 / 6, marked: 40, isStill: true },
  { now: '2026-11-20T04:00:00Z', rollups: 'auto', share: 1 / 6, marked: 20, isStill: true, ending: 'none' },
];

interface Planting {
  now: string;
  rollups: Rollups;
  share: number;
  /** Values written after the rollups. */
  marked?: number;
  /** No village is marked altogether: often stored sums may stand alone. */
  isStill?: boolean;
  /** Villages that do not stand on every day, where they are not several. */
  ending?: 'one' | 'none';
}
const QUERY = `query ($query: AnalysisInput!) { analysis(query: $query) { ${ANALYSIS} rowsRead origins { measure sources editions } } }`;

const told = {
  questions: 0,
  rolled: 0,
  alone: 0,
  kept: 0,
  absent: 0,
  apart: 0,
  cells: 0,
  figures: 0,
  severalFacts: 0,
  released: 0,
  hidden: 0,
};

afterAll(() =>
  console.info(
    `Seed ${SEED}: ${told.questions} questions, ${told.severalFacts} of several facts, ${told.rolled} asked of rollups, ${told.alone} of those of sums alone, ${told.kept} with what marks have kept, ${told.absent} without villages on days on which they did not stand, ${told.apart} with kinds of villages apart; ${told.cells} cells, ${told.figures} of them figures, ${told.released} released; ${told.hidden} hidden.`,
  ),
);

describe.each(WORLDS.map((one, index) => ({ ...one, seed: SEED + index })))(
  'A world on $now, seed $seed, rollups $rollups',
  ({ now, seed, rollups, share, marked, isStill, ending }) => {
    let here: World;
    let data: Data;
    let askers: Asker[];

    beforeAll(async () => {
      const today = createClock(TIME_ZONE, now).today();
      here = await world({ now, rollups, rateLimit: 1_000_000_000 });
      await plantWorld(here.owner, seed, today, ending !== undefined);
      if (ending === 'none') await here.owner.query('update pilar.area set valid_from = null, valid_to = null');
      await rebuild(here.owner, () => {});
      await writeMarked(here.owner, seed, marked ?? 0);
      if (!isStill) await markEverything(here.owner);
      await releaseAt(here, now);
      data = await loadData(here.owner, today);
      const key = await createKey(here, { role: 'VIEWER', area: NATIONAL, name: 'viewer of the country' });
      askers = [
        ...PEOPLE.map((person) => ({ ...person, client: here.as(person.name) })),
        { name: 'viewer of the country', areas: [], isRestricted: true, client: here.with({ authorization: `Bearer ${key}` }) },
      ];
    });
    afterAll(() => here?.close());

    async function differing(asker: Asker, query: AnalysisInput): Promise<string[]> {
      const expected = answer(data, query, asker);
      const { data: answered, errors } = await asker.client.ask(QUERY, { query });
      if (errors.length > 0) return [`refused: ${errors[0]!.extensions.code} ${JSON.stringify(errors[0]!.extensions.fields)}`];
      count(answered.analysis, query, expected);
      return [...differences(expected, answered.analysis), ...unread(expected, answered.analysis)];
    }

    it('has released figures of every level, some of them hidden', () => {
      const levels = (isHidden: boolean) =>
        new Set(data.released_figure.filter((row) => row.is_hidden === isHidden).map(({ level }) => level));
      expect(levels(false)).toEqual(new Set(['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE']));
      expect([...levels(true)]).toEqual(expect.arrayContaining(['DISTRICT', 'VILLAGE']));
    });

    it('is asked and answers as the reference does', { timeout: 600_000 }, async () => {
      const numbers = Array.from({ length: Math.ceil(QUESTIONS * share) }, (_, index) => index).values();
      const found: string[] = [];
      const asking = async () => {
        for (const number of numbers) {
          const chance = random(seed * 100_000 + number);
          const asker = chance.pick(askers);
          const query = drawQuestion({ chance, data, asker }, asker.isRestricted, marked !== undefined);
          const first = await differing(asker, query);
          if (first.length > 0 && found.length < 10)
            found.push(await reproduced(`${number} of ${asker.name}`, query, (one) => differing(asker, one)));
        }
      };
      const sent = await here.statementsOf(() => Promise.all(Array.from({ length: AT_ONCE }, asking)));
      const those = (words: string) => sent.filter((sql) => sql.includes(words)).length;
      const [rolled, apart, alone, kept, absent] = [
        those('r_rolled AS'),
        those('r_observation_k AS'),
        those('AS is_changed'),
        those('kept_sum AS'),
        those('r_absent AS'),
      ];
      told.rolled += rolled;
      told.apart += apart;
      told.alone += alone;
      told.kept += kept;
      told.absent += absent;
      expect(found.join('\n\n')).toBe('');
      // Each way of reading was gone; kinds of villages are drawn on purpose where marks are.
      expect([rolled > 0, alone > 0]).toEqual([rollups !== 'never', rollups !== 'never']);
      expect(absent > 0).toBe(rollups !== 'never' && ending !== 'none');
      if (marked !== undefined) expect([apart > 0, kept > 0]).toEqual([rollups === 'always', rollups === 'always']);
    });
  },
);

/** A person, or somebody else with a key. */
interface Asker extends Omit<Person, 'name'> {
  name: string;
  client: Client;
}

/** What an answer says of itself. */
interface Told extends Answered {
  rowsRead: number;
  origins: { measure: string; sources: string[]; editions: number[] }[];
}

/** Of which kind a difference is: a smaller question has to show the same. */
const kindOf = ([first = '']: readonly string[]): string => {
  if (first.startsWith('refused')) return first;
  const words = first.includes(' × ') ? first.slice(first.indexOf(': ') + 2) : first;
  return words.split(/[ :]/)[0]!;
};

async function reproduced(name: string, query: AnalysisInput, differing: (query: AnalysisInput) => Promise<string[]>): Promise<string> {
  const kind = kindOf(await differing(query));
  const small = await smallest(query, async (one) => kindOf(await differing(one)) === kind);
  return `${name}: ${JSON.stringify(small)}\n${(await differing(small)).join('\n')}`;
}

/** A figure that was made of no value, by what the answer says of itself: published figures stand at areas, and are not counted so. */
function unread({ rows }: Expected, { rowsRead, origins }: Told): string[] {
  const isMadeOf = ({ measure, reported }: Expected['rows'][number]['cells'][number], alias: string) =>
    measure.alias === alias && (reported ?? 0) > 0 && measure.show !== 'TARGET' && measure.editions[0]?.space_rule !== 'NONE';
  const without = origins.filter(({ measure, sources, editions }) => {
    const isShown = !sources.includes('PUBLISHED') && rows.some(({ cells }) => cells.some((cell) => isMadeOf(cell, measure)));
    return isShown && editions.length === 0;
  });
  return [...(rowsRead < 0 ? [`rows read: ${rowsRead}`] : []), ...without.map(({ measure }) => `editions of ${measure}: none`)];
}

function count({ rows }: Answered, { measures }: AnalysisInput, expected: Expected): void {
  const cells = rows.flatMap((row) => row.cells);
  told.questions += 1;
  told.severalFacts += Number(new Set(measures.map(({ fact }) => fact ?? 'OBSERVATION')).size > 1);
  told.cells += cells.length;
  told.figures += cells.filter(({ value }) => value !== null).length;
  told.hidden += cells.filter(({ suppressed }) => suppressed).length;
  const awaited = expected.rows.flatMap((row) => row.cells);
  told.released += awaited.filter(({ measure, value }) => measure.isReleased && value !== null && measure.show !== 'TARGET').length;
}
