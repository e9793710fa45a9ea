/** What readers of metadata say about ours, and that the words of both languages, keys and types are in it. No database is needed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { metadataOf, serviceOf } from '../../server/src/bi/odata/metadata.ts';
import { sets } from '../../server/src/bi/sets.ts';

const require = createRequire(import.meta.url);
const xml = metadataOf(sets);

interface Csdl {
  $EntityContainer: string;
  Pilar: Record<string, Record<string, unknown>>;
}

const { xml2json } = require('odata-csdl') as { xml2json(xml: string, options: { strict: boolean; messages: unknown[] }): Csdl };

const messages: unknown[] = [];
const json = xml2json(xml, { strict: true, messages });

it('is CSDL that the reader of the standard takes without a message', () => {
  expect(messages).toEqual([]);
  expect(json.$EntityContainer).toBe('Pilar.Container');
});

it.each(sets)(
  '$name: names of programs, a key that is a text or a number, and a column that says what was made up',
  ({ name, key, columns }) => {
    for (const one of [name, ...columns.map((column) => column.name)]) expect(one).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
    expect(['text', 'integer']).toContain(columns.find((column) => column.name === key)!.type);
    expect(columns.find((column) => column.name === 'is_synthetic')?.type).toBe('boolean');
  },
);

it.each(sets)('$name: every column, with its type, its unit and its label in both languages', ({ name, key, order, columns, label }) => {
  const type = json.Pilar[name]!;
  expect(type.$Key).toEqual([key]);
  expect([type['@Core.Description#id'], type['@Core.Description#en']]).toEqual([label.id, label.en]);
  for (const column of columns) {
    const property = type[column.name] as Record<string, unknown>;
    expect([property['@Core.Description#id'], property['@Core.Description#en']], column.name).toEqual([column.label.id, column.label.en]);
    expect(property.$Nullable ?? false, column.name).toBe(column.name !== key && !order.includes(column.name));
    if (column.unit) expect(property['@Measures.Unit']).toContain(column.unit.id);
  }
  expect(Object.keys(type).filter((one) => !/[$@]/.test(one))).toEqual(columns.map((column) => column.name));
});

it('lists each set in the service document, with an absolute context', () => {
  const { value, ...context } = JSON.parse(serviceOf('https://pilar.example.go.id/bi/odata/v4', sets));
  expect(context).toEqual({ '@odata.context': 'https://pilar.example.go.id/bi/odata/v4/$metadata' });
  expect(value.map(({ name, url, kind }: Record<string, string>) => [name, url, kind])).toEqual(
    sets.map(({ name }) => [name, name, 'EntitySet']),
  );
});

/** Lines in which it says how far it is. */
const PROGRESS =
  /^(-+|No config file found\.|Starting generation process\..*|Found metadata file at:.*|Reading metadata from file:.*|Prepared to emit \w+ files\.|Successfully .*)$/;

it('becomes a typed client by a generator, without a message', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-odata-'));
  try {
    writeFileSync(join(folder, 'metadata.xml'), xml);
    writeFileSync(join(folder, 'tsconfig.json'), '{}');
    const program = join(dirname(require.resolve('@odata2ts/odata2ts')), 'run-cli.js');
    const given = ['--source', 'metadata.xml', '--output', 'made', '--mode', 'models', '--emit-mode', 'ts'];
    const told = execFileSync(process.execPath, [program, ...given], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    expect(told.split('\n').filter((line) => line && !PROGRESS.test(line))).toEqual([]);
    const made = readFileSync(join(folder, 'made', 'PilarModel.ts'), 'utf8');
    expect(made.match(/^export interface \w+/gm)!.length).toBeGreaterThanOrEqual(sets.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
