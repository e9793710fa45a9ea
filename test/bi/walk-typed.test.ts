/** A client whose types are made from the metadata, by the guide's own words: it compiles, walks every set, and knows what a column is. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sets } from '../../server/src/bi/sets.ts';
import { type World, world } from '../world.ts';

const TEST = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'pilar-typed-'));

const guideOf = (name: string) => readFileSync(join(TEST, '../docs/bi', name), 'utf8');
const fencesIn = (guide: string, language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);

/** Pages of a size that makes several of them, by the links that come with them. */
const WALK = `
import { FetchClient } from '@odata2ts/http-client-fetch';
import { PilarService } from './made/PilarService';

const key = btoa(\`\${process.env.PILAR_KEY_ID}:\${process.env.PILAR_KEY_SECRET}\`);
const client = new FetchClient({ headers: { Authorization: \`Basic \${key}\`, Prefer: 'odata.maxpagesize=700' } });
const pilar = new PilarService(client, process.env.PILAR_SERVICE!);

interface Page<T> { value: T[]; '@odata.count'?: number | string; '@odata.nextLink'?: string }

async function walk<T>(set: string, keyOf: (row: T) => string | number, asked: Promise<{ data: Page<T> }>): Promise<void> {
  let { data: page } = await asked;
  const count = Number(page['@odata.count']);
  const keys = page.value.map(keyOf);
  let pages = 1;
  for (; page['@odata.nextLink']; pages += 1) {
    page = (await client.get<Page<T>>(page['@odata.nextLink'])).data;
    keys.push(...page.value.map(keyOf));
  }
  console.log(JSON.stringify({ set, count, rows: keys.length, keys: new Set(keys).size, pages }));
}

async function main(): Promise<void> {
${sets.map(({ name, key }) => `  await walk('${name}', ({ ${key} }) => ${key}, pilar.${name}().query((list) => list.count()));`).join('\n')}
}

void main();
`;

/** The house's compiler. Libraries are not looked into: one of them takes types from a package that it does not ask for. */
const TYPES = join(TEST, '../node_modules/@types');
const COMPILE = [
  '--strict',
  '--skipLibCheck',
  '--module',
  'commonjs',
  '--target',
  'es2022',
  '--lib',
  'es2022,dom',
  '--typeRoots',
  TYPES,
  '--types',
  'node',
  '--outDir',
  'js',
];

const run = (program: string, args: readonly string[], env = {}) =>
  promisify(execFile)(process.execPath, [program, ...args], { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 1e8 });

async function compile(name: string, text: string): Promise<string> {
  writeFileSync(join(folder, `${name}.ts`), text);
  const compiler = join(dirname(require.resolve('typescript/package.json', { paths: [join(TEST, '..')] })), 'bin/tsc');
  const failed = (error: { stdout: string }) => error;
  return (await run(compiler, [...COMPILE, '--ignoreConfig', `${name}.ts`]).catch(failed)).stdout;
}

let here: World;
let variables: Record<string, string>;
beforeAll(async () => {
  here = await world({ demo: true, isReachable: true });
  const [, id, secret] = here.headersOf('districtOfficer').authorization!.split('_');
  const service = `${here.address}/bi/odata/v4`;
  variables = { PILAR_KEY_ID: id!, PILAR_KEY_SECRET: secret!, PILAR_SERVICE: service };
  const metadata = await fetch(`${service}/$metadata`, { headers: here.headersOf('districtOfficer') });
  writeFileSync(join(folder, 'metadata.xml'), await metadata.text());
  writeFileSync(join(folder, 'tsconfig.json'), '{}');
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }');
  symlinkSync(join(TEST, 'node_modules'), join(folder, 'node_modules'));
  const [, , made] = fencesIn(guideOf('typescript.md'), 'sh')[0]!.trimEnd().split('\n');
  const [, , ...options] = made!.split(' ');
  await run(join(dirname(require.resolve('@odata2ts/odata2ts')), 'run-cli.js'), options);
});
afterAll(async () => {
  await here?.close();
  rmSync(folder, { recursive: true });
});

it('walks every set, page after page: as many rows as are counted, each once', async () => {
  expect(await compile('walk', WALK)).toBe('');
  const { stdout } = await run('js/walk.js', [], variables);
  const walked = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  console.log(stdout);
  expect(walked.map(({ set }) => set)).toEqual(sets.map(({ name }) => name));
  for (const { count, rows, keys, set, pages } of walked) {
    expect([set, rows, keys, pages]).toEqual([set, count, count, Math.max(1, Math.ceil(count / 700))]);
    expect(count).toBeGreaterThan(0);
  }
});

it('the guide shows the same in both languages, and its program runs', async () => {
  const [program] = fencesIn(guideOf('typescript.md'), 'ts');
  expect(fencesIn(guideOf('typescript.id.md'), '\\w+')).toEqual(fencesIn(guideOf('typescript.md'), '\\w+'));
  expect(await compile('guide', program!.replaceAll('https://pilar.contoh.go.id', here.address))).toBe('');
  const lines = (await run('js/guide.js', [], variables)).stdout.trim().split('\n');
  expect(lines.length - 1).toBe(Number(lines.at(-1)));
  expect(lines[0]).toMatch(/^65\.01\.\d\d\.1\d{3} \S/);
});

it('a column that is not there, or a value of another type, does not compile', async () => {
  const asked = ["list.select('nothing')", "list.filter(row.intervention_count.eq('many'))"];
  const wrong = asked.map((query) => `void pilar.villages().query((list, row) => ${query});`).join('\n');
  const said = await compile('wrong', `${WALK}\n${wrong}`);
  expect(said).toMatch(/wrong\.ts.*error TS2345.*"nothing"/);
  expect(said).toMatch(/wrong\.ts.*error TS2345.*"many".* is not assignable/);
});
