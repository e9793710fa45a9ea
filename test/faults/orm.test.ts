/** `patches/kysely@0.29.6.patch`: the ORM's transactions, in which migrations run, give their connection back also when it is cut. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { migrate } from '../../server/src/core/database/migrate.ts';
import { entities } from '../../server/src/features.ts';
import { onDatabase } from '../template.ts';
import { openProxy } from './proxy.ts';

const server = inject('templates').url;

async function newDatabase(name: string): Promise<string> {
  await onDatabase(server, (client) => client.query(`create database ${name}`));
  return server.replace(/[^/]+$/, name);
}

interface Row {
  fault: string;
  unanswered: number;
  'works again': string;
  slots: string;
}

async function table(name: string, flags: string[], only: string[]): Promise<Row[]> {
  const url = await newDatabase(name);
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, 'orm.ts'), url, ...only], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (part) => (text += part));
  await new Promise((done) => child.once('close', done));
  const rows = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  console.table(rows);
  return rows;
}

const SITES = process.env.PILAR_FAULTS === 'all' ? [] : ['cut at BEGIN', 'cut at COMMIT', 'cut at ROLLBACK'];
const UNPATCHED = ['--import', join(import.meta.dirname, 'unpatched.ts')];

it('with the patch every connection comes back', { timeout: 240_000 }, async () => {
  for (const row of await table('orm_patched', [], SITES)) expect(row).toMatchObject({ 'works again': 'done', slots: '6 of 6' });
});

it('without it they do not: the day this fails, the patch can go', { timeout: 240_000 }, async () => {
  const rows = await table('orm_unpatched', UNPATCHED, SITES.length > 0 ? ['cut at COMMIT'] : SITES);
  expect(rows.find(({ fault }) => fault === 'cut at COMMIT')).toMatchObject({ 'works again': 'error', slots: '0 of 6' });
});

it('a migration whose connection is cut at its COMMIT ends with an error, and the next one does the work', {
  timeout: 60_000,
}, async () => {
  const url = await newDatabase('orm_migration');
  const proxy = await openProxy(url);
  try {
    proxy.cut({ text: 'commit', when: 'before it arrives', times: 1 });
    await expect(migrate(proxy.url, entities)).rejects.toThrow();
    proxy.heal();
    expect(await migrate(proxy.url, entities)).not.toEqual([]);
  } finally {
    await proxy.close();
  }
});
