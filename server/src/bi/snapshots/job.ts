/** Every night; at a start too, where the night is missing. Only servers that are told where to write do it. */
import type { Pool } from 'pg';
import type { Job } from '../../core/jobs/job.ts';
import { actorOfKey } from './key.ts';
import { makeSnapshot } from './make.ts';

export interface Nightly {
  /** Of the application, which finds the key. */
  pool: Pool;
  filePool: Pool;
  folder: string;
  keyId: string;
}

export const snapshotJob = ({ pool, filePool, folder, keyId }: Nightly): Job => ({
  name: 'bi.snapshot',
  daily: '03:00',
  async handle({ clock, log }) {
    const now = clock.now();
    const actorNow = () => actorOfKey(pool, keyId, clock.now());
    const path = await makeSnapshot({ pool: filePool, actorNow, folder, now, day: clock.today() });
    if (path) log.info({ path }, 'BI snapshot written');
  },
});
