/** The whole country: how long it takes to load, and whether search among 83,762 names stays quick. */
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { migrate } from '../../server/src/core/database/migrate.ts';
import { loadAreas } from '../../server/src/exchange/areas.ts';
import { createRandom } from '../../server/src/exchange/demo/random.ts';
import { entities } from '../../server/src/features.ts';
import { onDatabase } from '../template.ts';

const NAME = 'areas_all';
const SEARCH = 'select code, name from pilar.village where name ilike $1 order by name, ordinal limit 25';
const { url } = inject('templates');
const address = Object.assign(new URL(url), { pathname: `/${NAME}` }).href;
const client = new pg.Client({ connectionString: address });

beforeAll(async () => {
  await onDatabase(url, (owner) => owner.query(`create database ${NAME}`));
  await migrate(address, entities);
  await client.connect();
});
afterAll(() => client.end());

test('all areas of the country load in a minute, and the counts are those of the decree', async () => {
  const said: string[] = [];
  const start = performance.now();
  await loadAreas(client, { regencies: 'all' }, (line) => said.push(line));
  const seconds = (performance.now() - start) / 1000;
  console.log(`load areas --all: ${seconds.toFixed(1)} s`);
  expect(said.at(-1)).toBe('areas: province 38, regency 514, district 7285, village 83762');
  expect(seconds).toBeLessThan(60);
});

test('search by any part of a name takes milliseconds and goes through the index', async () => {
  const parts = await substrings(200);
  const times: number[] = [];
  let throughIndex = 0;
  for (const part of parts) {
    const start = performance.now();
    const { rows } = await client.query({ name: 'search', text: SEARCH, values: [`%${part}%`] });
    times.push(performance.now() - start);
    expect(rows.length, part).toBeGreaterThan(0);
    throughIndex += (await planOf(part)).includes('village_name_trgm') ? 1 : 0;
  }
  times.sort((a, b) => a - b);
  console.log(`search: median ${times[100]?.toFixed(2)} ms, 95 % ${times[190]?.toFixed(2)} ms, index in ${throughIndex} of 200`);
  console.log(await planOf('selor'));
  expect(times[100]).toBeLessThan(20);
  expect(throughIndex).toBeGreaterThan(180);
});

/** Random substrings, 3 to 8 long, of random names, spelled as people type. */
async function substrings(count: number): Promise<string[]> {
  const random = createRandom('search');
  const { rows } = await client.query<{ name: string }>('select name from pilar.village where length(name) >= 8 order by ordinal');
  return Array.from({ length: count }, () => {
    const name = random.pick(rows).name.toLowerCase();
    const length = random.int(3, 8);
    return name.slice(random.int(0, name.length - length)).slice(0, length);
  });
}

async function planOf(part: string): Promise<string> {
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${SEARCH.replace('$1', `'%${part.replaceAll("'", "''")}%'`)}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
