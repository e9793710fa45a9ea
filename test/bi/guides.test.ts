/** The guides of docs/bi: in both languages, with the files the console makes, and what they say can be run is run as it stands there. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetMetadata } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETS } from '../../admin/src/bi/sets.ts';
import { TOOL_NAMES, type ToolName, toolOf } from '../../admin/src/bi/tools.ts';
import { sets } from '../../server/src/bi/sets.ts';
import { type World, world } from '../world.ts';

const FOLDER = fileURLToPath(new URL('../../docs/bi/', import.meta.url));
/** In the guides, where people put their own. */
const EXAMPLE = 'https://pilar.contoh.go.id';
const GIVEN = { origin: EXAMPLE, set: 'observations' } as const;

const fileName = (tool: ToolName) => tool.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const guideOf = (tool: ToolName, ending = '.md') => readFileSync(join(FOLDER, fileName(tool) + ending), 'utf8');

interface Fence {
  language: string;
  text: string;
}

const fencesIn = (guide: string): Fence[] =>
  [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({ language: language!, text: text! }));

/** A connection of Excel is a query of Power Query in an envelope of XML. */
const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

it('the console names the sets of the server', () => {
  expect(Object.entries(SETS)).toEqual(sets.map(({ name, label }) => [name, { id: label.id, en: label.en }]));
});

describe.each(TOOL_NAMES)('%s', (tool) => {
  it('has a guide in both languages that shows the same and says at its top whether it was tried', () => {
    expect(fencesIn(guideOf(tool, '.id.md'))).toEqual(fencesIn(guideOf(tool)));
    const { isTried } = toolOf(tool);
    expect(guideOf(tool).split('\n')[2]).toMatch(isTried ? /^> Tried: / : /^> Written from the maker's manual; not tried with the tool\./);
    expect(guideOf(tool, '.id.md').split('\n')[2]).toMatch(
      isTried ? /^> Dicoba: / : /^> Ditulis dari panduan pembuatnya; belum dicoba dengan alatnya\./,
    );
    expect(guideOf(tool)).toMatch(/^> .*\]\(https:\/\//m);
  });

  it('is in the indexes, and its guide shows the files that the console makes', () => {
    for (const [index, ending] of [
      ['README.md', '.md'],
      ['README.id.md', '.id.md'],
    ])
      expect(readFileSync(join(FOLDER, index!), 'utf8')).toContain(`(${fileName(tool)}${ending})`);
    const shown = fencesIn(guideOf(tool)).map(({ text }) => text);
    for (const { text, name } of toolOf(tool).ready)
      if (name(GIVEN) === 'pilar-observations.odc') expect(unescaped(text(GIVEN))).toContain(shown[0]);
      else expect(shown).toContain(text(GIVEN));
  });
});

it.each(['README.md', 'README.id.md'])('%s names every set', (index) => {
  const text = readFileSync(join(FOLDER, index), 'utf8');
  expect(sets.filter(({ name }) => !text.includes(`\`${name}\``)).map(({ name }) => name)).toEqual([]);
});

const isThere = (program: string) => spawnSync(program, ['--version']).status === 0;

describe('what a guide says can be run', () => {
  let here: World;
  let folder: string;
  let count: string;
  beforeAll(async () => {
    here = await world({ demo: true, isReachable: true });
    folder = mkdtempSync(join(tmpdir(), 'pilar-guides-'));
    const answer = await fetch(`${here.address}/bi/odata/v4/observations/$count`, { headers: here.headersOf('biReader') });
    count = await answer.text();
    expect(Number(count)).toBeGreaterThan(2000);
  });
  afterAll(async () => {
    await here?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  const whole = (text: string) => text;

  /** What it says, of each fence in the guide's order. */
  async function run(tool: ToolName, language: string, [program, ...options]: [string, ...string[]], onlyOf = whole): Promise<string[]> {
    const [, id, secret] = here.headersOf('biReader').authorization!.split('_');
    const env = { ...process.env, PILAR_KEY_ID: id, PILAR_KEY_SECRET: secret };
    const said: string[] = [];
    for (const fence of fencesIn(guideOf(tool)).filter((one) => one.language === language)) {
      const text = onlyOf(fence.text).replaceAll(EXAMPLE, here.address);
      said.push((await promisify(execFile)(program, [...options, text], { env, cwd: folder })).stdout);
    }
    return said;
  }

  /** A program that is not there is said to be missing: its guide is not run. */
  const withProgram = (program: string) => (isThere(program) ? it : it.skip);
  const named = (name: string, program: string) => (isThere(program) ? name : `${name}: NOT RUN, ${program} is not on this machine`);

  withProgram('curl')(named('by curl', 'curl'), async () => {
    const [, some, many, changed] = await run('curl', 'sh', ['sh', '-ec']);
    expect(readFileSync(join(folder, 'observations.csv'), 'utf8').split('\r\n').length - 2).toBe(Number(count));
    expect(some).toMatch(/^code,name,district_name\r\n65\.01\./);
    expect(many).toBe(count);
    expect(changed).toBe('304\n');
    expect(existsSync(join(folder, 'sectors.csv'))).toBe(true);
  });

  withProgram('python3')(named('by Python, page after page', 'python3'), async () => {
    expect(await run('python', 'python', ['python3', '-c'])).toEqual([`${count}\n`]);
  });

  withProgram('curl')(named('by DuckDB: the file to download', 'curl'), async () => {
    await run('duckdb', 'sh', ['sh', '-ec'], (text) => text.slice(0, text.indexOf('duckdb -c')));
    const rows = parquetMetadata(new Uint8Array(readFileSync(join(folder, 'observations.parquet'))).buffer).num_rows;
    expect(String(rows)).toBe(count);
  });

  it('by DuckDB: the statements, each of them', async () => {
    const answer = await fetch(`${here.address}/bi/files/observations.parquet`, { headers: here.headersOf('biReader') });
    writeFileSync(join(folder, 'observations.parquet'), Buffer.from(await answer.arrayBuffer()));
    const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
    await duckdb.run(`set file_search_path = '${folder}'`);
    const [shell, statement] = ['sh', 'sql'].map(
      (language) => fencesIn(guideOf('duckdb')).find((fence) => fence.language === language)!.text,
    );
    const [, counting] = /^duckdb -c "(.*)"$/m.exec(shell!)!;
    expect((await duckdb.runAndReadAll(counting!)).getRowsJson()).toEqual([[count]]);
    const rows = (await duckdb.runAndReadAll(statement!)).getRowObjectsJson();
    expect(rows.length).toBeGreaterThan(50);
    expect(Number(rows[0]!.villages)).toBeGreaterThan(0);
    duckdb.closeSync();
  });
});
