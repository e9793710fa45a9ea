/** The whole table, three times; and what needs a database of its own: a pool of one connection, a disk that is full. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { forget, newDataDir } from '../process/pilar.ts';
import { FAULTS, type Fault, ledgerOf, measure, type Row } from './faults.ts';
import { openRig, type RigOptions } from './rig.ts';

const RUNS = 3;
const rows: Row[] = [];
afterAll(() => console.table(rows));

/** One server goes through all of them. */
async function suffer(faults: readonly Fault[], options: RigOptions = {}): Promise<void> {
  const rig = await openRig(options);
  const ledger = ledgerOf(rig);
  try {
    for (const fault of faults) {
      const row = await measure(rig, fault, ledger);
      rows.push(row);
      // Said as it comes: a run that is cut short has told what it saw.
      console.log(JSON.stringify(row));
      expect(ledger.wrong).toEqual([]);
      expect(row).toMatchObject({ lost: 0, doubled: 0, halved: 0, unknown: 0, unanswered: 0, differing: 0, dead: 0, slots: rig.pool });
      expect(row.longest).toBeLessThan(12);
      expect(row.recovery).toBeLessThan(10);
      if (fault.isFelt) expect(row.notReady).toBeGreaterThan(0);
    }
  } finally {
    await rig.close();
  }
}

it.each(Array.from({ length: RUNS }, (_, run) => run + 1))('run %i', { timeout: 400_000 }, async () => suffer(FAULTS));

const NOTHING: Fault = { name: 'a pool of 1', inflict: () => sleep(3000, undefined) };

it('a pool of one connection is slow, not stuck', { timeout: 120_000 }, async () => {
  const cuts = FAULTS.filter(({ name }) => name.startsWith('cut at COMMIT') || name === 'all connections cut');
  await suffer([NOTHING, ...cuts.map((cut) => ({ ...cut, name: `a pool of 1, ${cut.name}` }))], { pool: 1 });
});

const folder = newDataDir('pilar-full-');
const isSmall =
  process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'pilar', folder]).status === 0;
afterAll(() => {
  if (isSmall) spawnSync('umount', [folder]);
  forget(folder);
});

/** Whatever is left of it. */
const FULL: Fault = {
  name: 'disk full',
  inflict: async () => {
    const filling = join(folder, 'filling');
    const { bavail, bsize } = statfsSync(folder);
    const fill = (bytes: number) => {
      try {
        writeFileSync(filling, Buffer.alloc(bytes), { flag: 'a' });
      } catch {
        // So it is full.
      }
    };
    fill(bavail * bsize);
    for (let times = 0; times < 60; times++) {
      fill(64 * 1024);
      await sleep(100);
    }
    return () => rmSync(filling);
  },
};

it.runIf(isSmall)('a full disk refuses writes and harms nothing', { timeout: 180_000 }, async () => {
  expect(existsSync(folder)).toBe(true);
  await suffer([FULL], { dataDir: join(folder, 'data') });
});
