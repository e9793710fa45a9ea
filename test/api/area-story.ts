/** A village with something of everything, and the changes of areas as an administrator makes them. */
import type { Client } from '../client.ts';
import type { PersonName } from '../persons.ts';
import { PARTNER } from '../persons.ts';
import type { World } from '../world.ts';

/** Gunung Seriang, the village of the operator. */
export const OLD = '65.01.05.2004';
export const DISTRICT = '65.01.05';
/** What it becomes. */
export const NORTH = '65.01.05.2010';
export const SOUTH = '65.01.05.2011';
const BESIDE = '65.01.05.2005';

export const OUTCOME = `
  event { id kind happenedOn decreeNumber area { code } parts { nodes { codeBefore nameBefore codeAfter nameAfter before { code } after { code } } } }
  areas { code name fate codeAfter nameAfter } records { type area count fate into message messageEn } notApportioned { message messageEn }`;

// biome-ignore lint/suspicious/noExplicitAny: a test states what it expects; the answer is whatever came.
type Answer = any;

const RECORD = `mutation ($rows: [ObservationRowInput!]!) { recordObservations(rows: $rows) { results { status code fields { path messageEn } } } }`;

interface Recorded {
  status: string;
  code: string | null;
  fields: { path: string; messageEn: string }[];
}

/** Stunting: area, period, numerator, denominator. */
export async function record(client: Client, rows: [string, string, number, number][]): Promise<Recorded[]> {
  const sent = rows.map(([area, period, numerator, denominator]) => ({
    area,
    period,
    numerator,
    denominator,
    indicator: 'STUNTING',
    source: 'REPORT',
  }));
  return (await client.get(RECORD, { rows: sent })).recordObservations.results;
}

/** Gives the key of a partner that works in the village alone. */
export async function plant(here: World): Promise<string> {
  const planner = here.as('planner');
  await planner.get(
    `mutation { formKampung(input: { village: "${OLD}", name: "Kampung Seriang", launchedOn: "2020-05-17", fundingSources: ["APBD"] }) { id } }`,
  );
  await plantPokja(planner);
  await plantInterventions(here);
  await record(planner, [
    ...[
      ['2026-01', 9],
      ['2026-02', 9],
      ['2026-03', 10],
    ].map(([period, count]) => [OLD, period, count, 100] as [string, string, number, number]),
    ...['2026-03', '2026-06', '2026-10'].map((period) => [BESIDE, period, 5, 50] as [string, string, number, number]),
  ]);
  await planner.get(`mutation { setAreaCode(input: { area: "${OLD}", scheme: "BPS", code: "6501050004" }) { id } }`);
  await planner.get(`mutation { createVillageSet(input: { code: "LOKUS", name: "Lokus", area: "65.01", villages: ["${OLD}"] }) { id } }`);
  await here.owner.query(REPORTS, [OLD]);
  const made = await here
    .as('administrator')
    .get(`mutation { createApiKey(input: { name: "Perusahaan", role: "PARTNER", area: "${OLD}", partner: "${PARTNER}" }) { key } }`);
  return made.createApiKey.key;
}

async function plantPokja(planner: Client): Promise<void> {
  const appoint = (number: string, from: string, to: string) =>
    planner.get(
      `mutation { appointPokja(input: { village: "${OLD}", decreeNumber: "${number}", decreedOn: "${from}", issuer: VILLAGE_HEAD, validFrom: "${from}", validTo: "${to}" }) { id } }`,
    );
  await appoint('SK/1/2023', '2023-01-02', '2025-01-01');
  const { appointPokja } = await appoint('SK/2/2025', '2025-01-02', '2027-12-31');
  const add = `mutation ($input: AddPokjaMemberInput!) { addPokjaMember(input: $input) { id } }`;
  const member = { pokja: appointPokja.id, startedOn: '2025-02-01' };
  await planner.get(add, { input: { ...member, role: 'KETUA', newPerson: { name: 'Ibu Ketua', phone: '0812-0000-0001' } } });
  await planner.get(add, { input: { ...member, role: 'ANGGOTA', newPerson: { name: 'Pak Anggota' } } });
}

async function plantInterventions({ as }: World): Promise<void> {
  const plan = `mutation ($input: PlanInterventionInput!) { planIntervention(input: $input) { id } }`;
  const input = { sector: 'KESEHATAN', villages: [OLD], lead: PARTNER };
  const { planIntervention } = await as('planner').get(plan, {
    input: { ...input, title: 'Selesai', startedOn: '2026-02-01', status: 'DONE' },
  });
  await as('planner').get(plan, { input: { ...input, title: 'Berjalan', startedOn: '2026-03-01', status: 'ONGOING' } });
  await as('planner').get(plan, { input: { ...input, title: 'Rencana', startedOn: '2026-12-01', villages: [OLD, BESIDE] } });
  const give = `mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { id } }`;
  await as('planner').get(give, {
    input: { intervention: planIntervention.id, partner: PARTNER, part: 'FUNDER', fundingSource: 'CSR', amountRupiah: '5000000' },
  });
}

/** Months 2026-02 and 03 are settled, April is owed; with a step each, a target and a class of the year before. */
const REPORTS = `
  with village as (
    select v.ordinal, k.id as kampung from pilar.village v join pilar.kampung k on k.village_ordinal = v.ordinal where v.code = $1
  ), opened as (
    insert into pilar.report (kampung_id, village_ordinal, period, state)
    select kampung, ordinal, period, state from village, (values (1252, 'VERIFIED'), (1256, 'LOCKED'), (1260, 'DRAFT')) m (period, state) returning id, state
  ), steps as (
    insert into pilar.report_step (report_id, to_state, actor_name) select id, state, 'Petugas' from opened
  ), classes as (
    insert into pilar.classification (kampung_id, village_ordinal, period, rule_id)
    select kampung, ordinal, 1247, (select min(id) from pilar.classification_rule) from village
  )
  insert into pilar.target (indicator_id, area_ordinal, year, value)
  select (select max(id) from pilar.indicator where code = 'STUNTING'), ordinal, 1295, 8 from village`;

export async function versionOf(here: World, code: string): Promise<number> {
  return (await found(here, code)).version;
}

const found = async (here: World, code: string): Promise<{ id: string; version: number }> =>
  (await here.as('administrator').get('query ($code: String!) { area(code: $code) { id version } }', { code })).area;

interface Way {
  area?: string;
  version?: number;
  dryRun?: boolean;
  key?: string;
  /** Gives the refusal instead of the answer. */
  refused?: boolean;
}

export async function split(here: World, input: object, { area = OLD, version, dryRun, key, refused }: Way = {}): Promise<Answer> {
  const sent = `mutation ($id: ID!, $version: Int!, $input: SplitAreaInput!, $dryRun: Boolean, $key: String) {
    answer: splitArea(id: $id, version: $version, input: $input, dryRun: $dryRun, idempotencyKey: $key) { ${OUTCOME} } }`;
  const now = await found(here, area);
  return send(here.as('administrator'), sent, { ...now, ...(version && { version }), input, dryRun, key }, refused);
}

export async function rename(
  here: World,
  area: string,
  {
    refused,
    person = 'administrator',
    ...input
  }: { happenedOn: string; code?: string; name?: string; refused?: boolean; person?: PersonName },
): Promise<Answer> {
  const sent = `mutation ($id: ID!, $version: Int!, $input: RenameAreaInput!) { answer: renameArea(id: $id, version: $version, input: $input) { ${OUTCOME} } }`;
  return send(here.as(person), sent, { ...(await found(here, area)), input }, refused);
}

export async function merge(
  here: World,
  codes: string[],
  { from, refused, ...input }: { happenedOn: string; into: object; from?: string; refused?: boolean },
): Promise<Answer> {
  const sent = `mutation ($input: MergeAreasInput!) { answer: mergeAreas(input: $input) { ${OUTCOME} } }`;
  const areas: { id: string; version: number }[] = [];
  for (const code of codes) areas.push(await found(here, code));
  const continuesFrom = from && (await found(here, from)).id;
  return send(here.as('administrator'), sent, { input: { ...input, areas, continuesFrom } }, refused);
}

async function send(client: Client, sent: string, variables: object, refused = false): Promise<Answer> {
  return refused ? client.refused(sent, variables) : (await client.get(sent, variables)).answer;
}

/** How many villages of the district stand on a day, and which of those the story is about. */
export async function standing(here: World, day: string): Promise<{ count: number; has: string[] }> {
  const asked = `query ($day: DateOrToday!) { areas(first: 100, where: { validOn: $day, parent: { code: { eq: "${DISTRICT}" } } }) { nodes { code } }
    villages(where: { validOn: $day, district: { code: { eq: "${DISTRICT}" } } }) { totalCount nodes { code } } }`;
  const { areas, villages } = await here.as('planner').get(asked, { day });
  const codes: string[] = villages.nodes.map(({ code }: { code: string }) => code);
  const same = areas.nodes.map(({ code }: { code: string }) => code).sort();
  if (String(same) !== String([...codes].sort())) throw new Error(`areas ${same} and villages ${codes} differ on ${day}.`);
  return { count: villages.totalCount, has: codes.filter((code) => code === OLD || code > '65.01.05.2009') };
}
