/** The drill: back up while people write, lose the machine, restore elsewhere, go on. */
import { spawn } from 'node:child_process';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findEmbedded } from '../../server/src/core/database/embedded.ts';
import { type Client, createClient } from '../client.ts';
import { query, shapeOf, sumsOf } from './contents.ts';
import { command, forget, newDataDir, type Pilar, ROOT, startPilar } from './pilar.ts';

const [first, second, third, backups] = ['first', 'second', 'third', 'backups'].map((name) => newDataDir(`pilar-${name}-`)) as [
  string,
  string,
  string,
  string,
];
const servers: Pilar[] = [];
const CREATE = `mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }`;
const inputOf = (number: number) => ({
  code: `DRILL_${number}`,
  name: `Drill ${number}`,
  kind: 'COMPANY',
  level: 'REGENCY',
  area: '65.01',
});

async function start(dataDir: string, headers: () => Record<string, string>): Promise<Client> {
  const server = startPilar({ dataDir });
  servers.push(server);
  return createClient(await server.address(), headers());
}

let key = '';
const headers = () => ({ authorization: `Bearer ${key}` });
let backup = '';
/** Numbers of the writes that were acknowledged before the backup began. */
let certain = 0;

afterAll(async () => {
  await Promise.all(servers.map((server) => server.end('SIGKILL')));
  forget(first, second, third, backups);
});

const DRILLS = "select code from pilar.partner where code like 'DRILL_%' order by id";
const ENTRIES = 'select * from pilar.audit_entry where id <= $1 order by id';

describe('a backup under load', { timeout: 240_000 }, () => {
  it('is made while people write', async () => {
    const server = startPilar({ dataDir: first, env: { PILAR_RATE_LIMIT: '1000000000' } });
    servers.push(server);
    const address = await server.address();
    key = (await command(first, 'key', 'create', '--role', 'ADMINISTRATOR', '--name', 'drill')).stdout.trim().split('\n').at(-1) ?? '';
    const client = createClient(address, headers());
    let [acknowledged, isDone] = [0, false];
    const writer = (async () => {
      for (; !isDone; acknowledged++) await client.get(CREATE, { input: inputOf(acknowledged) });
    })();
    await expect.poll(() => acknowledged, { timeout: 20_000 }).toBeGreaterThan(20);
    certain = acknowledged;
    const before = Date.now();
    const { code, stdout, stderr } = await command(first, 'backup', backups);
    const seconds = (Date.now() - before) / 1000;
    expect(acknowledged, 'writes went on').toBeGreaterThan(certain + 20);
    isDone = true;
    await writer;
    expect(code, stderr).toBe(0);
    backup = stdout.split(': ')[0] ?? '';
    console.log(
      `backup under load: ${seconds.toFixed(1)} s with the start of the command; ${acknowledged} writes, ${certain} before it\n${stdout}${stderr}`,
    );
  });

  it('is a folder for its owner alone', () => {
    expect(readdirSync(backups)).toHaveLength(1);
    expect(statSync(backup).mode & 0o777).toBe(0o700);
    for (const file of ['secret', 'database.json', 'backup.json']) expect(statSync(join(backup, file)).mode & 0o777, file).toBe(0o600);
  });

  it('comes back elsewhere: what was acknowledged, each with its entry in the journal, and nothing by half', async () => {
    const before = Date.now();
    const { code, stdout, stderr } = await command(second, 'restore', backup);
    expect(code, stderr).toBe(0);
    const client = await start(second, headers);
    console.log(`restore and start: ${((Date.now() - before) / 1000).toFixed(1)} s\n${stdout}`);
    for (const file of ['secret', 'database.json']) expect(statSync(join(second, file)).mode & 0o777, file).toBe(0o600);
    const [here, there] = [findEmbedded(first)!, findEmbedded(second)!];
    const codes = (await query<{ code: string }>(there, DRILLS)).map(({ code }) => code);
    expect(codes.length).toBeGreaterThanOrEqual(certain);
    expect(codes).toEqual(codes.map((_, number) => `DRILL_${number}`));
    const entries = `select p.code, count(a.id)::int as entries from pilar.partner p left join pilar.audit_entry a on a.verb = 'partner.create' and a.entity = 'Partner'
      and a.after ->> 'code' = p.code where p.code like 'DRILL_%' group by 1 having count(a.id) <> 1`;
    expect(await query(there, entries)).toEqual([]);
    const [{ last }] = (await query(there, 'select max(id) as last from pilar.audit_entry')) as [{ last: string }];
    const known = await query(there, ENTRIES, [last]);
    expect(known.length).toBeGreaterThan(certain);
    expect(await query(here, ENTRIES, [last])).toEqual(known);
    expect((await client.get(CREATE, { input: inputOf(codes.length) })).createPartner.id).toBeTruthy();
  });

  it('of a database at rest is equal to it, table by table', async () => {
    await Promise.all(servers.splice(0).map((server) => server.end('SIGTERM')));
    const { code, stdout } = await command(first, 'backup', backups, '--keep', '1');
    expect(code).toBe(0);
    const quiet = stdout.split(': ')[0] ?? '';
    expect(readdirSync(backups)).toEqual([quiet.split('/').at(-1)]);
    expect((await command(third, 'restore', quiet)).code).toBe(0);
    const [one, other] = [startPilar({ dataDir: first }), startPilar({ dataDir: third })];
    servers.push(one, other);
    await Promise.all([one.address(), other.address()]);
    const [here, there] = [findEmbedded(first)!, findEmbedded(third)!];
    expect(await sumsOf(there)).toEqual(await sumsOf(here));
    expect(await shapeOf(there)).toEqual(await shapeOf(here));
    backup = quiet;
  });

  it('that is interrupted leaves neither a folder nor a database behind', async () => {
    const env = { ...process.env, PILAR_DATA_DIR: third };
    const elsewhere = join(backups, 'elsewhere');
    const child = spawn(process.execPath, ['server/dist/cli/main.js', 'backup', elsewhere], { cwd: ROOT, env });
    let said = '';
    child.stderr.on('data', (part) => (said += part));
    const ended = new Promise((done) => child.once('close', done));
    await expect.poll(() => said, { timeout: 60_000 }).toContain('Starting the copy');
    child.kill('SIGTERM');
    expect([await ended, said]).toEqual([1, expect.stringContaining('Interrupted.')]);
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });

  it('overwrites nothing', async () => {
    const { code, stderr } = await command(third, 'restore', backup);
    expect([code, stderr]).toEqual([1, expect.stringContaining('is not overwritten')]);
    expect(await query(findEmbedded(third)!, DRILLS)).not.toEqual([]);
  });

  it('is refused where a file of it has changed or is gone, and leaves nothing behind', async () => {
    const data = join(backup, 'postgres', 'base');
    const largest = readdirSync(data, { recursive: true, encoding: 'utf8' })
      .map((path) => join(data, path))
      .filter((path) => statSync(path).isFile())
      .sort((a, b) => statSync(b).size - statSync(a).size)[0]!;
    writeFileSync(largest, 'x', { flag: 'a' });
    const target = newDataDir();
    const refused = async () => {
      const { code, stderr } = await command(target, 'restore', backup);
      expect([code, stderr]).toEqual([1, expect.stringContaining('The backup is damaged')]);
      expect(readdirSync(target)).toEqual([]);
    };
    await refused();
    rmSync(largest);
    await refused();
    forget(target);
  });
});
