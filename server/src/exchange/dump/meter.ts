/** Says how far a table is, now and then while it takes long, and when it is done. */
import type { Log } from '../../core/log.ts';

const EVERY_MS = 5000;

export interface Meter {
  count(bytes: number): void;
  end(rows: number): void;
}

export function meterOf(log: Log, table: string): Meter {
  let bytes = 0;
  let told = Date.now();
  return {
    count(more) {
      bytes += more;
      if (Date.now() - told < EVERY_MS) return;
      told = Date.now();
      log(`  ${table}: ${megabytes(bytes)} so far …`);
    },
    end(rows) {
      if (rows > 0) log(`  ${table}: ${rows.toLocaleString('en')} rows, ${megabytes(bytes)}`);
    },
  };
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
