/** Whatever happens between the server and its database: nothing acknowledged is lost, doubled or half, and work goes on by itself. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FAULTS, ledgerOf, measure, type Row } from './faults.ts';
import type { Ledger } from './ledger.ts';
import { openRig, type Rig } from './rig.ts';

const rows: Row[] = [];
let rig: Rig;
let ledger: Ledger;

beforeAll(async () => {
  rig = await openRig();
  ledger = ledgerOf(rig);
});
afterAll(async () => {
  console.table(rows);
  await rig?.close();
});

it.each(FAULTS)('$name', { timeout: 90_000 }, async (fault) => {
  const row = await measure(rig, fault, ledger);
  rows.push(row);
  expect(ledger.wrong).toEqual([]);
  expect(row).toMatchObject({ lost: 0, doubled: 0, halved: 0, unknown: 0, unanswered: 0, differing: 0, dead: 0, slots: rig.pool });
  expect(row.longest).toBeLessThan(12);
  expect(row.recovery).toBeLessThan(10);
  if (fault.isFelt) expect(row.notReady).toBeGreaterThan(0);
});
