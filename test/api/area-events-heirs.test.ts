/** What goes on by itself, and what ends without an heir. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../world.ts';
import { merge, NORTH, OLD, plant, SOUTH, split } from './area-story.ts';

describe('a village that ends without an heir, and one that goes on smaller', () => {
  let here: World;
  beforeAll(async () => {
    here = await world();
    await plant(here);
  });
  afterAll(() => here?.close());

  it('the one that goes on keeps all; its rights reach the new one too', async () => {
    const done = await split(here, { happenedOn: '2026-04-01', parts: [{ code: OLD }, { code: NORTH, name: 'Utara' }] });
    expect(done.areas.map(({ fate }: { fate: string }) => fate)).toEqual(['GOES_ON', 'BEGINS']);
    expect(done.records.filter(({ fate }: { fate: string }) => fate !== 'STAYS')).toMatchObject([
      { type: 'Assignment', fate: 'GOES_ON', into: [NORTH] },
    ]);
    expect(done.notApportioned[0].messageEn).toContain('the two do not compare');
    const seen = async () => (await here.as('villageOperator').get('{ villages { nodes { code kampung { name } } } }')).villages.nodes;
    await expect.poll(seen, { timeout: 3000 }).toEqual([
      { code: OLD, kampung: { name: 'Kampung Seriang' } },
      { code: NORTH, kampung: null },
    ]);
  });

  it('without an heir Kampung KB and Pokja end with the village; plans of a merger go on in what it becomes', async () => {
    const done = await merge(here, [OLD, NORTH], { happenedOn: '2026-06-01', into: { code: SOUTH, name: 'Seriang Raya' } });
    const fates = done.records
      .filter(({ fate }: { fate: string }) => fate !== 'STAYS')
      .map(({ type, area, fate }: Record<string, string>) => [type, area, fate]);
    expect(fates).toEqual([
      ['Assignment', OLD, 'MOVES'],
      ['Intervention', OLD, 'GOES_ON'],
      ['Intervention', OLD, 'MOVES'],
      ['Kampung', OLD, 'ENDS'],
      ['Pokja', OLD, 'ENDS'],
      ['Assignment', NORTH, 'MOVES'],
    ]);
    const { village } = await here.as('planner').get(`{ village(code: "${SOUTH}") { kampung { id } pokja { id } interventionCount } }`);
    expect(village).toEqual({ kampung: null, pokja: null, interventionCount: 2 });
    const { rows } = await here.owner.query(
      'select count(*)::int as held from pilar.assignment g join pilar.area a on a.ordinal = g.area_ordinal where a.code = $1 and g.retired_at is null',
      [SOUTH],
    );
    expect(rows[0].held).toBe(2);
  });

  it('a planned intervention of nothing but the village ends with it', async () => {
    const planned = `mutation { planIntervention(input: { title: "Sendiri", sector: "KESEHATAN", startedOn: "2026-12-01", villages: ["${SOUTH}"] }) { id } }`;
    const { planIntervention } = await here.as('planner').get(planned);
    await split(
      here,
      {
        happenedOn: '2026-07-01',
        parts: [
          { code: '65.01.05.2030', name: 'A' },
          { code: '65.01.05.2031', name: 'B' },
        ],
      },
      { area: SOUTH },
    );
    const { intervention } = await here
      .as('planner')
      .get(`query ($id: ID!) { intervention(id: $id) { retiredReason villages { nodes { code } } } }`, planIntervention);
    expect(intervention).toMatchObject({
      retiredReason: expect.stringContaining('Dimekarkan menjadi A'),
      villages: { nodes: [{ code: SOUTH }] },
    });
  });

  it('records that name a village that ended may be changed and still name it, others never do', async () => {
    const asked = `{ villageSet(code: "LOKUS") { id version } interventions(where: { title: { eq: "Selesai" } }) { nodes { id version } } }`;
    const { villageSet, interventions } = await here.as('planner').get(asked);
    const villages = [OLD, '65.01.05.2030'];
    const list =
      'mutation ($id: ID!, $version: Int!, $villages: [String!]!) { updateVillageSet(id: $id, version: $version, input: { villages: $villages }) { villages { nodes { code } } } }';
    const { updateVillageSet } = await here.as('planner').get(list, { ...villageSet, villages });
    expect(updateVillageSet.villages.nodes).toEqual([{ code: OLD }, { code: '65.01.05.2030' }]);
    await here.as('planner').get(list, { ...villageSet, version: villageSet.version + 1, villages: [OLD] });
    const work =
      'mutation ($id: ID!, $version: Int!) { updateIntervention(id: $id, version: $version, input: { villages: ["' +
      OLD +
      '"] }) { version } }';
    expect((await here.as('planner').get(work, interventions.nodes[0])).updateIntervention.version).toBe(
      interventions.nodes[0].version + 1,
    );
    const fresh = `mutation { createVillageSet(input: { code: "BARU", name: "Baru", area: "65.01", villages: ["${OLD}"] }) { id } }`;
    expect((await here.as('planner').refused(fresh)).code).toBe('NOT_FOUND');
  });
});
