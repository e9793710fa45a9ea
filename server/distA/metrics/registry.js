import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { rollupGauges } from '../rollup/gauges.js';
/** Memory, processor, event loop and garbage collection are the process's, whatever it serves. */
let ofProcess;
function processRegistry() {
    if (ofProcess)
        return ofProcess;
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess, eventLoopMonitoringPrecision: 20 });
    return ofProcess;
}
/** Up to the deadline of a request. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 11];
export function createMetrics({ pool, reader }) {
    const registry = new Registry();
    addPool(registry, pool);
    addReader(registry, () => reader.figures());
    addRollups(registry, async (sql, params) => (await pool.query(sql, [...params])).rows);
    const requests = new Histogram({
        name: 'pilar_request_seconds',
        help: 'Answers by door and HTTP status, and the time from the headers to the end of the answer.',
        labelNames: ['door', 'status'],
        buckets: SECONDS,
        registers: [registry],
    });
    return {
        answered: (door, status, seconds) => requests.labels(door, String(status)).observe(seconds),
        text: async () => {
            const parts = await Promise.all([registry.metrics(), processRegistry().metrics()]);
            return { type: registry.contentType, text: parts.join('\n') };
        },
    };
}
function tell(registry, Kind, { name, help, label, read }) {
    new Kind({
        name,
        help,
        labelNames: [label],
        registers: [registry],
        collect() {
            this.reset();
            for (const [value, number] of Object.entries(read()))
                this.inc({ [label]: value }, number);
        },
    });
}
function addPool(registry, pool) {
    tell(registry, Gauge, {
        name: 'pilar_pool_connections',
        help: 'Connections of the API to the database, and requests that wait for one.',
        label: 'state',
        read: () => ({ busy: pool.totalCount - pool.idleCount, idle: pool.idleCount, waited_for: pool.waitingCount }),
    });
}
function addReader(registry, figures) {
    tell(registry, Counter, {
        name: 'pilar_reader_plans_total',
        help: 'Plans found, made, and evicted from the cache.',
        label: 'outcome',
        read: () => {
            const { hits, misses, evicted } = figures().plans;
            return { hit: hits, miss: misses, evicted };
        },
    });
    tell(registry, Counter, {
        name: 'pilar_reader_statements_total',
        help: 'Statements sent prepared under a name, without since they were new, and without since no name was left.',
        label: 'kind',
        read: () => {
            const { named, fresh, rationed } = figures().names;
            return { named, fresh, rationed };
        },
    });
    tell(registry, Gauge, {
        name: 'pilar_reader_held',
        help: 'Plans in the cache, and names of prepared statements that are taken.',
        label: 'kind',
        read: () => ({ plans: figures().plans.kept, names: figures().names.held }),
    });
    tell(registry, Counter, {
        name: 'pilar_reader_queries_total',
        help: 'Queries answered as one statement (through), and those left to the plain executor, by reason.',
        label: 'outcome',
        read: () => ({ through: figures().through, ...figures().aside }),
    });
}
/** Absent while the database does not tell: all else is still worth knowing then. */
function addRollups(registry, run) {
    new Gauge({
        name: 'pilar_rollups',
        help: 'Marks not yet added up, the age of the oldest in seconds, and series made by another definition than the present one.',
        labelNames: ['kind'],
        registers: [registry],
        async collect() {
            this.reset();
            const told = await rollupGauges(run).catch(() => undefined);
            if (!told)
                return;
            this.set({ kind: 'marks' }, told.marks);
            this.set({ kind: 'oldest_seconds' }, told.oldestSeconds);
            this.set({ kind: 'series_not_current' }, told.seriesNotCurrent);
        },
    });
}
//# sourceMappingURL=registry.js.map