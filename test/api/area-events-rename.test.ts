/** A village gets another name or code and keeps all it has. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAreas } from '../../server/src/exchange/areas.ts';
import { type World, world } from '../world.ts';
import { dependents, fill, isolated } from './area-look.ts';
import { OLD, plant, rename } from './area-story.ts';

describe('another name or code', () => {
  let here: World;
  beforeAll(async () => {
    here = await world();
    await plant(here);
    await fill(here.owner, OLD);
  });
  afterAll(() => here?.close());

  it('a desa that becomes a kelurahan keeps its id and all it has, in every table', async () => {
    const code = '65.01.05.1010';
    const { village: was } = await here
      .as('planner')
      .get(`{ village(code: "${OLD}") { id observations(first: 1) { nodes { id history { totalCount } } } } }`);
    const had = await dependents(here.owner, OLD);
    expect(Object.entries(had).filter(([, count]) => count === 0)).toEqual([]);
    const done = await rename(here, OLD, { happenedOn: '2026-05-01', code: code.replaceAll('.', ''), name: 'Seriang' });
    expect(done.areas).toEqual([{ code: OLD, name: 'Gunung Seriang', fate: 'RENAMED', codeAfter: code, nameAfter: 'Seriang' }]);
    expect(done.notApportioned).toEqual([]);
    expect(new Set(done.records.map(({ fate }: { fate: string }) => fate))).toEqual(new Set(['STAYS']));
    expect(await dependents(here.owner, code)).toEqual({
      ...had,
      'area_event_part.after_ordinal': 2,
      'area_event_part.before_ordinal': 2,
      'audit_entry.area_ordinal': expect.any(Number),
    });
    const { villages } = await here
      .as('planner')
      .get(
        `{ villages(where: { code: { in: ["${code}", "${OLD}"] } }) { nodes { id kind name observations(first: 1) { nodes { history { totalCount } } } } } }`,
      );
    expect(villages.nodes).toMatchObject([{ id: was.id, kind: 'KELURAHAN', name: 'Seriang' }]);
    expect(was.observations.nodes[0].history.totalCount).toBe(1);
    expect(villages.nodes[0].observations.nodes[0].history.totalCount).toBe(1);
    const { areaEvents } = await here
      .as('viewer')
      .get(
        `{ areaEvents(where: { parts: { some: { codeBefore: { eq: "${OLD}" } } } }) { nodes { kind parts { nodes { codeAfter nameBefore } } } } }`,
      );
    expect(areaEvents.nodes).toContainEqual({ kind: 'RENAME', parts: { nodes: [{ codeAfter: code, nameBefore: 'Gunung Seriang' }] } });
  });

  it('its operator follows, and what the partial indexes guard is still guarded', async () => {
    await expect
      .poll(async () => (await here.as('villageOperator').get('{ villages { nodes { name } } }')).villages.nodes, { timeout: 3000 })
      .toEqual([{ name: 'Seriang' }]);
    const twice = await here
      .as('planner')
      .refused(`mutation { formKampung(input: { village: "65.01.05.1010", name: "Dua", launchedOn: "2024-05-17" }) { id } }`);
    expect(twice.messageEn).toBe('This village already has a Kampung KB.');
  });

  it('a later edition of the package brings back neither code nor name', async () => {
    await rename(here, '65.01.06', { happenedOn: '2026-05-01', name: 'Palas Tengah' });
    const before = await isolated(here.owner);
    const said: string[] = [];
    await loadAreas(here.owner, { regencies: ['65.01', '65.02'] }, (line) => said.push(line));
    expect(await isolated(here.owner)).toEqual(before);
    const { areas } = await here.as('planner').get(`{ areas(where: { code: { in: ["${OLD}", "65.01.06"] } }) { nodes { name } } }`);
    expect(areas.nodes).toEqual([{ name: 'Palas Tengah' }]);
  });
});
