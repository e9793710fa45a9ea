/** Work that waits, fails or hangs: computed values are as old as the job that did not run. */
import { fault, orOk, warning } from './finding.js';
const JOBS = `
  select task_identifier as name, last_error as error, attempts >= max_attempts as "isGivenUp",
    locked_at < now() - interval '1 hour' as "hangs", locked_at is null and run_at < now() - interval '15 minutes' as "waits",
    exists (select from pg_stat_activity where datname = current_database() and application_name = 'pilar jobs') as "isServed"
  from graphile_worker.jobs order by id limit 1000`;
export async function queue({ client }) {
    const { rows } = await client.query(JOBS);
    const givenUp = rows.filter((job) => job.isGivenUp);
    const failed = rows.filter((job) => job.error !== null && !job.isGivenUp);
    const late = rows.filter((job) => job.hangs || (job.waits && job.isServed && job.error === null));
    const outcomes = [
        ...givenUp.map(({ name, error }) => fault(`The job ${name} was given up: ${error}`)),
        ...failed.map(({ name, error }) => warning(`The job ${name} has failed and is tried again: ${error}`)),
        ...late.map(({ name }) => warning(`The job ${name} has waited or worked unusually long.`, 'Look at the log of the server; start it again.')),
    ];
    return orOk(outcomes, `${rows.length} jobs wait; none has failed or hangs.`);
}
//# sourceMappingURL=queue.js.map