/** The main job: a question across sectors to the villages of Bulungan, in one request and one statement. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const SINCE = '2026-05-01';
const WHERE = `{
  indicator: [{ code: "STUNTING", period: "LATEST", value: { gt: 20 } }]
  interventions: { none: { sector: { code: { eq: "KESEHATAN" } }, startedOn: { gte: "${SINCE}" } } }
  pokja: { validOn: "TODAY" }
}`;
const QUESTION = `{ villages(where: ${WHERE}, orderBy: [{ name: ASC }], first: 100) { nodes { code name district { name } } totalCount } }`;

let here: World;
beforeAll(async () => {
  here = await world({ demo: true });
});
afterAll(() => here?.close());

const codes = async (): Promise<string[]> => {
  const { villages } = await here.as('planner').get(QUESTION);
  expect(villages.totalCount).toBe(villages.nodes.length);
  return villages.nodes.map(({ code }: { code: string }) => code);
};

const plan = (village: string, sector: string) =>
  here.as('planner').get('mutation ($input: PlanInterventionInput!) { planIntervention(input: $input) { id } }', {
    input: { title: 'Kelas ibu balita', sector, startedOn: '2026-11-01', villages: [village] },
  });

it('which villages with stunting above 20 % and a Pokja in force had no health intervention since May: a few of 81, in one statement', async () => {
  let found: string[] = [];
  const statements = await here.statementsOf(async () => {
    found = await codes();
  });
  expect(found.length).toBeGreaterThanOrEqual(3);
  expect(found.length).toBeLessThanOrEqual(20);
  expect(statements.filter((sql) => !/api_key/.test(sql))).toHaveLength(1);
});

it('a village that gets a health intervention leaves the answer, one of another sector does not move it', async () => {
  const before = await codes();
  const [first, second] = before as [string, string];
  await plan(first, 'PENDIDIKAN');
  expect(await codes()).toEqual(before);
  await plan(second, 'KESEHATAN');
  expect(await codes()).toEqual(before.filter((code) => code !== second));
});

it('a village whose newest stunting rises above 20 % joins it, once its Pokja is in force', async () => {
  const before = await codes();
  const candidate = `{ villages(where: { pokja: { none: true }, interventions: { none: { sector: { code: { eq: "KESEHATAN" } }, startedOn: { gte: "${SINCE}" } } } }, first: 1) { nodes { code } } }`;
  const { villages } = await here.as('planner').get(candidate);
  const village = villages.nodes[0].code as string;
  const rows = [{ area: village, indicator: 'STUNTING', period: '2026-11', source: 'EPPGBM', numerator: 9, denominator: 30 }];
  const { recordObservations } = await here
    .as('planner')
    .get('mutation ($rows: [ObservationRowInput!]!) { recordObservations(rows: $rows) { results { status } } }', { rows });
  expect(recordObservations.results).toEqual([{ status: 'CREATED' }]);
  expect(await codes()).toEqual(before);
  const decree = {
    village,
    decreeNumber: 'SK/1/2026',
    decreedOn: '2026-11-01',
    issuer: 'VILLAGE_HEAD',
    validFrom: '2026-11-01',
    endsPrevious: true,
  };
  await here.as('planner').get('mutation ($input: AppointPokjaInput!) { appointPokja(input: $input) { id } }', { input: decree });
  expect((await codes()).sort()).toEqual([...before, village].sort());
});

it('it is answered alike by both executors', async () => {
  const plain = await world({ demo: true, executor: 'plain' });
  try {
    const { villages } = await plain.as('planner').get(QUESTION);
    const through = await world({ demo: true });
    expect((await through.as('planner').get(QUESTION)).villages).toEqual(villages);
    await through.close();
  } finally {
    await plain.close();
  }
});
