/** The promise that matters most, each victim once; `kills.heavy.test.ts` does it more often. */
import { expect, it } from 'vitest';
import { killDuringWrites } from './kills.ts';

it('loses, doubles and halves nothing when server, tree or database are killed during writes', { timeout: 200_000 }, async () => {
  const rows = await killDuringWrites(3);
  console.table(rows);
  for (const row of rows) {
    expect(row).toMatchObject({ lost: 0, doubled: 0, halved: 0, unknown: 0, wrong: 0, differing: 0 });
    expect(row.recovery).toBeLessThan(10);
  }
});
