import { endWith } from '../write/ending.js';
const LONGEST = 2000;
/** Of every job: a server that is being stopped takes none of those. */
export const FLAG = 'pilar';
/** The oldest wait counts: who asks again does not push the work away. */
const ADD = 'select 1 from graphile_worker.add_jobs(array(select json_populate_recordset(null::graphile_worker.job_spec, $1)), true)';
export const enqueue = (run, name, due) => endWith(run, queued([{ name, ...due }]));
/** In the order of the keys, so that two that ask for the same never wait for one another. */
export function queued(due) {
    const inOrder = due.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const specs = inOrder.map(({ name, payload = {}, key }) => ({ identifier: name, payload, job_key: key, flags: [FLAG] }));
    for (const { identifier, payload } of specs) {
        const { length } = JSON.stringify(payload);
        if (length > LONGEST)
            throw new Error(`The payload of ${identifier} is ${length} characters long; ${LONGEST} are allowed.`);
    }
    return specs.length > 0 ? [{ name: 'queued', sql: ADD, params: [JSON.stringify(specs)] }] : [];
}
//# sourceMappingURL=enqueue.js.map