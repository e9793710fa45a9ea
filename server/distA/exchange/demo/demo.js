import { rebuild } from '../../rollup/rebuild.js';
import { inTransaction } from '../transaction.js';
import { parseMonth } from './calendar.js';
import { loadComputed } from './computed.js';
import { loadInterventions } from './interventions.js';
import { loadKampungs } from './kampungs.js';
import { loadObservations } from './observations.js';
import { loadPartners } from './partners.js';
import { loadPokjas } from './pokjas.js';
import { loadDeadlines, loadReports } from './reports.js';
import { loadTargets } from './targets.js';
import { loadVillageSets } from './village-sets.js';
import { readVillages } from './villages.js';
/** Bulungan. */
const REGENCY = '65.01';
const WINDOW = 36;
const INTERVENTIONS = 5000;
export async function loadDemo(client, { asOf, log }) {
    const month = parseMonth(asOf);
    await inTransaction(client, 'demo', async () => {
        const { rows } = await client.query('select 1 from pilar.partner where is_synthetic limit 1');
        if (rows.length > 0)
            return log('demo: already loaded');
        const demo = { client, asOf: month, window: WINDOW, regency: REGENCY, mark: '', villages: await readVillages(client, month) };
        log(`demo: ${await loadKampungs(demo)} Kampung KB`);
        log(`demo: ${await loadPokjas(demo)} Pokja members`);
        const partners = await loadPartners(demo);
        log(`demo: ${partners.length} partners`);
        log(`demo: ${await loadInterventions(demo, partners, INTERVENTIONS)} interventions`);
        log(`demo: ${await loadObservations(demo)} values of indicators`);
        log(`demo: ${await loadTargets(demo)} targets`);
        await loadDeadlines(demo);
        log(`demo: ${await loadReports(demo)} monthly reports`);
        log(`demo: ${await loadVillageSets(demo)} villages on a priority list`);
        const [classes, values] = await loadComputed(demo);
        log(`demo: ${classes} classifications, ${values} computed values`);
        await client.query('select pilar.recount_villages(array_agg(ordinal)) from pilar.village');
    });
    await client.query('analyze pilar.report, pilar.observation, pilar.intervention, pilar.intervention_village, pilar.contribution, pilar.partner, pilar.pokja_member');
    const { rows } = await rebuild(client, log);
    log(`demo: ${rows} rollups`);
}
//# sourceMappingURL=demo.js.map