/**
 * The country as a demonstration: every village of the decree with 24 months of every indicator, made up and marked so, the same
 * for the same month. For measuring how Pilar does on a whole nation, and for nothing else: it takes a database of its own.
 */
import type { ClientBase } from 'pg';
import { rangeOf } from '../../area/ordinal.ts';
import type { Range } from '../../classification/batches.ts';
import { grouped } from '../../core/grouped.ts';
import { rebuild } from '../../rollup/rebuild.ts';
import { loadAreas } from '../areas.ts';
import { loadCatalogue } from '../catalogue.ts';
import { parseMonth } from '../demo/calendar.ts';
import { loadClasses, loadDerived } from '../demo/computed.ts';
import { loadDeadlinesOfCountry } from '../demo/reports.ts';
import type { Log } from '../transaction.ts';
import { loadFacts } from './facts.ts';
import { copyValues, readTelling } from './observations.ts';
import { partition, putBack } from './partitions.ts';
import { openSteps, startedWith } from './steps.ts';
import { type NationVillage, readNation } from './villages.ts';

export interface NationalOptions {
  /** Month the data are told from, `2026-11`: what is reported ends with the month before it. */
  asOf: string;
  log: Log;
  /** Codes; left out: the country. */
  regencies?: readonly string[];
}

const WINDOW = 24;

export async function loadNation(client: ClientBase, { asOf, log, regencies }: NationalOptions): Promise<void> {
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
async function computeIn(client: ClientBase, asOf: number, place: Range, villages: readonly NationVillage[]): Promise<number> {
  const values = await loadDerived({ client, asOf }, place);
  await client.query('select pilar.recount_villages($1)', [villages.map(({ ordinal }) => ordinal)]);
  return values;
}

function placeOf(regency: string): Range {
  const { ordinal, last } = rangeOf(regency);
  return { low: ordinal, high: last };
}

/** For as long as the connection lives. */
async function takeAlone(client: ClientBase): Promise<void> {
  const { rows } = await client.query("select pg_try_advisory_lock(hashtext('pilar.load.national')) as taken");
  if (!rows[0].taken) throw new Error('The country is being loaded into this database at this moment.');
}

/** Made-up figures never stand among real ones, and a country not among the demonstration of a regency. */
async function checkFree(client: ClientBase, asOf: string): Promise<void> {
  const begun = await startedWith(client);
  if (begun === asOf) return;
  if (begun)
    throw new Error(`The country was loaded into this database as of ${begun}: load it as of that month, or into another database.`);
  const { rows } = await client.query(
    `select exists (select from pilar."user") or exists (select from pilar.kampung) or exists (select from pilar.partner)
       or exists (select from pilar.report) as used`,
  );
  if (rows[0].used)
    throw new Error('This database is in use: the made-up country needs one of its own (a new PILAR_DATA_DIR or DATABASE_URL).');
}
