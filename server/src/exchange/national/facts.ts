/**
 * What else is told of the villages of a regency, by the same code as the demonstration of one: fewer activities, and reports
 * as they stand, since their steps alone would be as many rows as half of a year's values.
 */
import type { Demo } from '../demo/demo.ts';
import { loadInterventions } from '../demo/interventions.ts';
import { loadKampungs } from '../demo/kampungs.ts';
import { loadPartners } from '../demo/partners.ts';
import { loadPokjas } from '../demo/pokjas.ts';
import { loadStates } from '../demo/reports.ts';
import { loadTargets } from '../demo/targets.ts';

const INTERVENTIONS_OF_VILLAGE = 3;

/** Returns how many records of these kinds were written; what hangs on them is not counted. */
export async function loadFacts(demo: Demo): Promise<number> {
  const kampungs = await loadKampungs(demo);
  const members = await loadPokjas(demo);
  const partners = await loadPartners(demo);
  const interventions = await loadInterventions(demo, partners, INTERVENTIONS_OF_VILLAGE * demo.villages.length);
  return kampungs + members + partners.length + interventions + (await loadTargets(demo)) + (await loadStates(demo)).length;
}
