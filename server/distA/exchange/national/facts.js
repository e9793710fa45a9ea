import { loadInterventions } from '../demo/interventions.js';
import { loadKampungs } from '../demo/kampungs.js';
import { loadPartners } from '../demo/partners.js';
import { loadPokjas } from '../demo/pokjas.js';
import { loadStates } from '../demo/reports.js';
import { loadTargets } from '../demo/targets.js';
const INTERVENTIONS_OF_VILLAGE = 3;
/** Returns how many records of these kinds were written; what hangs on them is not counted. */
export async function loadFacts(demo) {
    const kampungs = await loadKampungs(demo);
    const members = await loadPokjas(demo);
    const partners = await loadPartners(demo);
    const interventions = await loadInterventions(demo, partners, INTERVENTIONS_OF_VILLAGE * demo.villages.length);
    return kampungs + members + partners.length + interventions + (await loadTargets(demo)) + (await loadStates(demo)).length;
}
//# sourceMappingURL=facts.js.map