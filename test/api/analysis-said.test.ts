/** An answer is given again only where it would be made the same: whatever it tells of may have changed since it was made. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonName } from '../persons.ts';
import { type World, world } from '../world.ts';
import { raw } from './both.ts';

let here: World;
beforeAll(async () => {
  here = await world({ demo: true });
});
afterAll(() => here?.close());

const QUERY = { measures: [{ indicator: 'STUNTING' }], rows: ['DISTRICT'], period: { from: '2026-10', to: '2026-10' }, compare: 'TARGET' };
const ALL = `query ($query: AnalysisInput!) { analysis(query: $query) {
  columns { label labelEn } rows { key label cells { value comparison { value } } } origins { measure sources } } }`;

const asked = (query: string, person: PersonName = 'planner', question: object = QUERY) =>
  raw(here, { query, variables: { query: question } }, {}, person);

/** Answers made and given again since the server started. */
async function told(): Promise<{ made: number; again: number }> {
  const text = await (await fetch(`${here.address}/metrics`, { headers: here.headersOf('administrator') })).text();
  const of = (outcome: string) => Number(new RegExp(`^pilar_analysis_answers_total\\{outcome="${outcome}"\\} (\\d+)$`, 'm').exec(text)![1]);
  return { made: of('made'), again: of('again') };
}

async function grown(work: () => Promise<unknown>) {
  const before = await told();
  await work();
  const after = await told();
  return { made: after.made - before.made, again: after.again - before.again };
}

/** Of the first district, the first measure. */
function first({ body }: { body: string }) {
  const { columns, rows } = JSON.parse(body).data.analysis;
  const [{ label, cells }] = rows;
  return { heading: columns[0].label, label, value: cells[0].value, target: cells[0].comparison.value };
}

const VALUES = (numerator: string) => `with written as (
    update pilar.observation o set numerator = ${numerator} from pilar.indicator i where i.id = o.indicator_id and i.code = 'STUNTING' and o.period = 321 * 4
    returning o.area_ordinal, o.period, o.indicator_id)
  insert into pilar.rollup_mark (area_id, period, indicators) select v.id, w.period, array_agg(w.indicator_id)
    from written w join pilar.village v on v.ordinal = w.area_ordinal group by v.id, w.period`;
const AREA = (name: string) => `update pilar.area set name = ${name} where code = '65.01.01'`;
const INDICATOR = (name: string) => `update pilar.indicator set name = ${name}, version = version + 1 where code = 'STUNTING'`;
const TARGET = (value: string) =>
  `update pilar.target t set value = ${value} from pilar.indicator i, pilar.area a where i.id = t.indicator_id and a.ordinal = t.area_ordinal and i.code = 'STUNTING' and a.code = '65.01.01'`;

describe('What was answered before', () => {
  it('is given again while it is the same', async () => {
    const answer = await asked(ALL);
    expect(await grown(async () => expect([await asked(ALL), await asked(ALL)]).toEqual([answer, answer]))).toEqual({ made: 0, again: 2 });
  });

  it('is told of as it is selected, also by fragments', async () => {
    const SPREAD = `query ($query: AnalysisInput!) { analysis(query: $query) { ...Answer } }
      fragment Answer on Analysis { columns { label labelEn } rows { key label cells { ...Cell } } origins { measure sources } }
      fragment Cell on AnalysisCell { value comparison { value } }`;
    const answer = await asked(ALL);
    expect(JSON.parse(answer.body).data.analysis.origins[0].sources.length).toBeGreaterThan(0);
    expect(await grown(async () => expect([await asked(SPREAD), await asked(SPREAD)]).toEqual([answer, answer]))).toEqual({
      made: 0,
      again: 2,
    });
  });

  it.each([
    ['a value', VALUES('0'), { value: '0.00' }],
    ['the name of an area', AREA("'Selor Baru'"), { label: 'Selor Baru' }],
    ['the name of an indicator', INDICATOR("'Anak pendek'"), { heading: 'Anak pendek' }],
    ['a target', TARGET('1.25'), { target: '1.25' }],
  ])('is made anew as soon as %s is another', async (_, change, then) => {
    await asked(ALL);
    const before = first(await asked(ALL));
    const [field] = Object.keys(then) as [keyof typeof before];
    expect(before[field]).not.toBe(then[field as keyof typeof then]);
    await here.owner.query(change);
    const now = await asked(ALL);
    expect(first(now)).toEqual({ ...before, ...then });
    expect(await asked(ALL)).toEqual(now);
  });

  it('is another for who sees less, and stays what it was for who sees all', async () => {
    const [whole, part] = [await asked(ALL), await asked(ALL, 'districtOfficer')];
    const count = ({ body }: { body: string }) => JSON.parse(body).data.analysis.rows.length;
    expect(count(part)).toBeLessThan(count(whole));
    expect([await asked(ALL), await asked(ALL, 'districtOfficer')]).toEqual([whole, part]);
  });

  it('is written as it is asked for, whatever was asked for last', async () => {
    const KEYS = 'query ($query: AnalysisInput!) { analysis(query: $query) { rows { key } origins { indicator } } }';
    const NAMED = 'query ($query: AnalysisInput!) { analysis(query: $query) { a: rows { b: key } origins { indicator: measure } } }';
    const rowsOf = async (query: string) => JSON.parse((await asked(query)).body).data.analysis;
    for (const _ of ['once', 'again']) {
      expect(Object.keys((await rowsOf(ALL)).rows[0])).toEqual(['key', 'label', 'cells']);
      expect(Object.keys((await rowsOf(KEYS)).rows[0])).toEqual(['key']);
      expect(Object.keys((await rowsOf(NAMED)).a[0])).toEqual(['b']);
    }
  });

  it('is as of now: the moment is of whoever asks', async () => {
    // By a clock that goes.
    const going = await world({ demo: true, now: '' });
    const FRESH = 'query ($query: AnalysisInput!) { analysis(query: $query) { freshness rows { key } } }';
    const query = { ...QUERY, period: { from: '2025-10', to: '2025-10' } };
    const moment = async () => Date.parse((await going.as('planner').get(FRESH, { query })).analysis.freshness);
    const [one, other] = [await moment(), await moment()];
    expect(other).toBeGreaterThan(one);
    await going.close();
  });

  it('is not kept where it is long', async () => {
    const LONG = { ...QUERY, compare: undefined, rows: ['VILLAGE'], columns: ['MONTH'], period: { last: 120, grain: 'MONTH' } };
    const many = { ...LONG, measures: ['STUNTING', 'JKN', 'KIA', 'BKB', 'AKTA_LAHIR'].map((indicator) => ({ indicator })) };
    const ROWS = 'query ($query: AnalysisInput!) { analysis(query: $query) { rows { key cells { value } } } }';
    const twice = async (question: object) => {
      const answer = await asked(ROWS, 'planner', question);
      expect(await asked(ROWS, 'planner', question)).toEqual(answer);
    };
    expect(await grown(() => twice({ ...LONG, rows: ['DISTRICT'] }))).toEqual({ made: 1, again: 1 });
    expect(await grown(() => twice(many))).toEqual({ made: 2, again: 0 });
  });
});
