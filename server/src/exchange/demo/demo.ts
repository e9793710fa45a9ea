/**
 * The demonstration: everything in it is made up and marked so, the same for the same month, and consistent with the few
 * figures that are published. One transaction; a database that has it already is left alone.
 */
import type { ClientBase } from 'pg';
import { rebuild } from '../../rollup/rebuild.ts';
import { inTransaction, type Log } from '../transaction.ts';
import { parseMonth } from './calendar.ts';
import { loadComputed } from './computed.ts';
import { loadInterventions } from './interventions.ts';
import { loadKampungs } from './kampungs.ts';
import { loadObservations } from './observations.ts';
import { loadPartners } from './partners.ts';
import { loadPokjas } from './pokjas.ts';
import { loadDeadlines, loadReports } from './reports.ts';
import { loadTargets } from './targets.ts';
import { loadVillageSets } from './village-sets.ts';
import { type DemoVillage, readVillages } from './villages.ts';

export interface DemoOptions {
  /** Month the demo is told from, `2026-11`: what is reported ends with the month before it. */
  asOf: string;
  log: Log;
}

export interface Demo {
  client: ClientBase;
  asOf: number;
  /** So many months are told. */
  window: number;
  /** Code of the regency that the villages are of. */
  regency: string;
  /** Ends the codes of what is there once for each regency; none where there is only one. */
  mark: string;
  villages: readonly DemoVillage[];
}

/** Bulungan. */
const REGENCY = '65.01';
const WINDOW = 36;
const INTERVENTIONS = 5000;

export async function loadDemo(client: ClientBase, { asOf, log }: DemoOptions): Promise<void> {
  const month = parseMonth(asOf);
  await inTransaction(client, 'demo', async () => {
    const { rows } = await client.query('select 1 from pilar.partner where is_synthetic limit 1');
    if (rows.length > 0) return log('demo: already loaded');
    const demo: Demo = { client, asOf: month, window: WINDOW, regency: REGENCY, mark: '', villages: await readVillages(client, month) };
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
  await client.query(
    'analyze pilar.report, pilar.observation, pilar.intervention, pilar.intervention_village, pilar.contribution, pilar.partner, pilar.pokja_member',
  );
  const { rows } = await rebuild(client, log);
  log(`demo: ${rows} rollups`);
}
