import { rangeOf } from '../../area/ordinal.js';
import { grouped } from '../../core/grouped.js';
import { rebuild } from '../../rollup/rebuild.js';
import { loadAreas } from '../areas.js';
import { loadCatalogue } from '../catalogue.js';
import { parseMonth } from '../demo/calendar.js';
import { loadClasses, loadDerived } from '../demo/computed.js';
import { loadDeadlinesOfCountry } from '../demo/reports.js';
import { loadFacts } from './facts.js';
import { copyValues, readTelling } from './observations.js';
import { partition, putBack } from './partitions.js';
import { openSteps, startedWith } from './steps.js';
import { readNation } from './villages.js';
const WINDOW = 24;
export async function loadNation(client, { asOf, log, regencies }) {
    const month = parseMonth(asOf);
    await takeAlone(client);
    await checkFree(client, asOf);
    const steps = await openSteps(client, asOf, log);
    await loadCatalogue(client, log);
    await loadAreas(client, { regencies: regencies ?? 'all' }, log);
    await steps.once('parts of the years', () => partition(client, month - WINDOW, month));
    const nation = await readTelling(client, month, WINDOW);
    const villages = await readNation(client, month, regencies);
    for (const [province, some] of grouped(villages, (village) => village.province)) {
        await steps.once(`observations of province ${province}`, () => copyValues(client, nation, some));
    }
    await steps.once('keys and indexes', () => putBack(client, false));
    await steps.once('foreign keys', () => putBack(client, true));
    await client.query('analyze pilar.observation');
    await steps.once('deadlines', async () => {
        await loadDeadlinesOfCountry(client, { asOf: month, window: WINDOW });
        return WINDOW + 1;
    });
    for (const [regency, some] of grouped(villages, (village) => village.regency)) {
        const demo = { client, asOf: month, window: WINDOW, regency, mark: `_${regency.replace('.', '')}`, villages: some };
        await steps.once(`records of regency ${regency}`, async () => (await loadFacts(demo)) + (await loadClasses(demo, placeOf(regency))));
    }
    for (const [regency, some] of grouped(villages, (village) => village.regency))
        await steps.once(`computed in regency ${regency}`, () => computeIn(client, month, placeOf(regency), some));
    // Not only for the planner: what is known to be seen by all is read from the index alone.
    await client.query('vacuum (analyze)');
    const { rows } = await rebuild(client, log);
    log(`nation: ${rows.toLocaleString('en')} rollups`);
}
/** What is derived, and the counters of the villages. */
async function computeIn(client, asOf, place, villages) {
    const values = await loadDerived({ client, asOf }, place);
    await client.query('select pilar.recount_villages($1)', [villages.map(({ ordinal }) => ordinal)]);
    return values;
}
function placeOf(regency) {
    const { ordinal, last } = rangeOf(regency);
    return { low: ordinal, high: last };
}
/** For as long as the connection lives. */
async function takeAlone(client) {
    const { rows } = await client.query("select pg_try_advisory_lock(hashtext('pilar.load.national')) as taken");
    if (!rows[0].taken)
        throw new Error('The country is being loaded into this database at this moment.');
}
/** Made-up figures never stand among real ones, and a country not among the demonstration of a regency. */
async function checkFree(client, asOf) {
    const begun = await startedWith(client);
    if (begun === asOf)
        return;
    if (begun)
        throw new Error(`The country was loaded into this database as of ${begun}: load it as of that month, or into another database.`);
    const { rows } = await client.query(`select exists (select from pilar."user") or exists (select from pilar.kampung) or exists (select from pilar.partner)
       or exists (select from pilar.report) as used`);
    if (rows[0].used)
        throw new Error('This database is in use: the made-up country needs one of its own (a new PILAR_DATA_DIR or DATABASE_URL).');
}
//# sourceMappingURL=national.js.map