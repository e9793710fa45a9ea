/** Addresses of every page of the console, and the data that some of them need. */
import type { ClientBase } from 'pg';
import type { Client } from '../client.ts';
import { emailOf, OWN_VILLAGE } from './people.ts';

const FORMED = encodeURIComponent(
  '{"ask":{"type":"group","join":"and","items":[{"type":"indicator","code":"STUNTING","period":"LATEST","is":"gt","value":"20"},{"type":"group","join":"or","items":[{"type":"pokja","none":false,"on":"TODAY"},{"type":"related","of":"interventions","has":"none","items":[{"type":"field","field":"startedOn","op":"gte","value":"2026-05-01"}]}]}]}}',
);
const FIRSTS = `{ villages(first: 1, where: { kampung: { isNull: false } }) { nodes { id } } bare: villages(first: 1, where: { kampung: { isNull: true } }) { nodes { id } }
  partners(first: 1) { nodes { id } } pokjas(first: 1) { nodes { id } } pokjaMembers(first: 1) { nodes { id } } indicators(first: 1) { nodes { id } } interventions(first: 1) { nodes { id } }
  classifications(first: 1) { nodes { id } } classificationRules(first: 1) { nodes { id } } validationRules(first: 1) { nodes { id } } sectors(first: 1) { nodes { id } }
  reports(first: 1, where: { state: { eq: SUBMITTED } }) { nodes { id } } periods(first: 1) { nodes { id } } targets(first: 1) { nodes { id } } }`;

const CLASSIFY = 'mutation { recomputeClassifications(area: "65.01", period: "2026", reason: "Untuk uji halaman") { classified } }';

const GUARDED =
  '{ users(first: 1) { nodes { id } } apiKeys(first: 1) { nodes { id } } areas(first: 1, where: { level: { eq: DISTRICT } }) { nodes { id } } auditEntries(first: 1, where: { entity: { eq: "VillageSet" } }) { nodes { id } } villageSets(first: 1) { nodes { id } } }';
const LIST = {
  input: { code: 'DAFTAR_UJI', name: 'Daftar uji', area: '65.01', year: 2026, villages: ['65.01.05.1001', '65.01.05.2004'] },
};

/** Of every kind of tile, one of them not to be seen. */
const TILES = [
  { id: 'a', kind: 'TEXT', width: 2, text: 'Keputusan rapat' },
  { id: 'b', kind: 'FIGURE', width: 1, name: 'Stunting', query: { measures: [{ indicator: 'STUNTING' }] } },
  { id: 'c', kind: 'QUESTION', width: 2, name: 'Per kecamatan', query: { measures: [{ indicator: 'STUNTING' }], rows: ['DISTRICT'] } },
  { id: 'd', kind: 'QUESTION', width: 1, question: 'savedQuery_999999' },
];
/** Only who signs in keeps one: the planner of the desk. */
const KEEP = `insert into pilar.saved_query (owner_id, owner_name, kind, name, content)
  select id, name, 'DASHBOARD', 'Dasbor uji', $1 from pilar."user" where email = $2 returning 'savedQuery_' || id as id`;

const CHART = encodeURIComponent(
  '{"measures":[{"indicator":"STUNTING"}],"rows":["DISTRICT"],"columns":["MONTH"],"period":{"last":6,"grain":"MONTH"}}',
);

type Id = (name: string) => string;

export interface EveryPage {
  PLANNER: string[];
  /** Those that only an administrator opens, or that need data of their own. */
  ADMINISTRATOR: string[];
  /** A village with a Kampung KB, and one without. */
  village: string;
  bare: string;
}

export const VISITORS = ['PLANNER', 'ADMINISTRATOR'] as const;

interface Installation {
  as(person: 'planner' | 'administrator'): Client;
  /** Of the database. */
  owner: Pick<ClientBase, 'query'>;
}

/** `planner`: the address of who signs in as the planner. */
export async function everyPage({ as, owner }: Installation, planner = emailOf('PLANNER')): Promise<EveryPage> {
  await as('administrator').get(CLASSIFY);
  await as('administrator').get('mutation ($input: CreateVillageSetInput!) { createVillageSet(input: $input) { id } }', LIST);
  const kept = (await owner.query(KEEP, [{ tiles: TILES }, planner])).rows;
  const first = { ...(await as('planner').get(FIRSTS)), ...(await as('administrator').get(GUARDED)), dashboards: { nodes: kept } };
  const id: Id = (name) => first[name].nodes[0].id;
  return {
    PLANNER: pagesOf(id),
    ADMINISTRATOR: guardedPagesOf(id),
    village: `/villages/${id('villages')}/show`,
    bare: `/villages/${id('bare')}/show`,
  };
}

const pagesOf = (id: Id) => [
  '/',
  '/villages',
  `/villages?filter=${FORMED}`,
  `/villages/${id('villages')}/show`,
  `/villages/${id('villages')}/profile`,
  `/villages/${id('bare')}/show`,
  '/partners',
  '/partners/create',
  `/partners/${id('partners')}`,
  `/partners/${id('partners')}/show`,
  '/pokjas',
  '/pokjas/create',
  `/pokjas/${id('pokjas')}`,
  `/pokjas/${id('pokjas')}/show`,
  '/pokjaMembers',
  '/pokjaMembers/create',
  `/pokjaMembers/${id('pokjaMembers')}`,
  `/pokjaMembers/${id('pokjaMembers')}/show`,
  '/indicators',
  `/indicators/${id('indicators')}/show`,
  '/interventions',
  '/interventions/create',
  `/interventions/${id('interventions')}`,
  `/interventions/${id('interventions')}/show`,
  `/partners/${id('partners')}/show?tab=history`,
  '/classifications',
  `/classifications/${id('classifications')}/show`,
  '/classificationRules',
  `/classificationRules/${id('classificationRules')}/show`,
  '/changes',
  '/changes?area=65.01.05&from=2026-09',
  '/changes?from=2019-01',
  '/convergence',
  '/dashboards',
  '/dashboards/regent',
  '/dashboards/sector',
  '/dashboards/district',
  `/dashboards/${id('dashboards')}`,
  `/dashboards/${id('dashboards')}?edit=1`,
  '/explore',
  `/explore?q=${CHART}&view=chart`,
  `/explore?q=${CHART}&view=map`,
  '/connect?tool=excel',
  '/catalogue',
  '/validationRules',
  `/validationRules/${id('validationRules')}/show`,
  '/sectors',
  `/sectors/${id('sectors')}/show`,
  '/roles',
  `/entry?village=${OWN_VILLAGE}`,
  '/entry/sheet?indicator=STUNTING&area=65.01.05',
  '/reports',
  '/reports?filter=%7B%22work%22%3A%22late%22%7D',
  `/reports/${id('reports')}/show`,
  '/periods',
  `/periods/${id('periods')}/show`,
  '/targets',
  '/targets/create',
  `/targets/${id('targets')}/show`,
  '/about',
  '/glossary',
  '/nowhere',
];

const guardedPagesOf = (id: Id) => [
  '/indicators/create',
  `/indicators/${id('indicators')}`,
  `/indicators/${id('indicators')}/edition`,
  '/classificationRules/create',
  '/validationRules/create',
  `/validationRules/${id('validationRules')}`,
  '/activities/create',
  `/sectors/${id('sectors')}`,
  '/points',
  '/boundaries',
  '/users',
  '/users/create',
  `/users/${id('users')}/show`,
  '/apiKeys',
  '/apiKeys/create',
  `/apiKeys/${id('apiKeys')}/show`,
  '/auditEntries',
  `/auditEntries/${id('auditEntries')}/show`,
  '/areas',
  '/areas?filter=%7B%22level%22%3A%22DISTRICT%22%7D',
  `/areas/${id('areas')}/show`,
  '/villageSets',
  '/villageSets/create',
  `/villageSets/${id('villageSets')}`,
  `/villageSets/${id('villageSets')}/show`,
  `/villageSets/${id('villageSets')}/show?tab=history`,
];
