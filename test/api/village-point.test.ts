/** Where villages lie: loaded by an administrator, matched by code. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const PLACE = `mutation ($points: [VillagePointInput!]!, $dryRun: Boolean) {
  placeVillages(input: { points: $points }, dryRun: $dryRun) { placed unchanged misses } }`;
const POINT =
  '{ villages(where: { code: { eq: "65.01.05.1001" } }) { nodes { point { latitude longitude } version history { totalCount } } } }';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const at = (village: string, latitude: string, longitude: string) => ({ village, latitude, longitude });
const place = (points: object[], dryRun?: boolean) => here.as('administrator').get(PLACE, { points, dryRun });
const village = async () => (await here.as('administrator').get(POINT)).villages.nodes[0];

it('points are kept by code, once, with a history; what matches no village is listed, and a dry run writes nothing', async () => {
  const points = [at('6501051001', '2.84', '117.36'), at('65.01.05.2004', '2.9', '117.4'), at('65.01.99.2001', '2', '117')];
  const answer = { placed: 2, unchanged: 0, misses: ['65.01.99.2001'] };
  expect((await place(points, true)).placeVillages).toEqual(answer);
  expect(await village()).toMatchObject({ point: null, version: 1 });
  expect((await place(points)).placeVillages).toEqual(answer);
  const placed = { point: { latitude: 2.84, longitude: 117.36 }, version: 2, history: { totalCount: 1 } };
  expect(await village()).toEqual(placed);
  expect((await place(points)).placeVillages).toEqual({ placed: 0, unchanged: 2, misses: ['65.01.99.2001'] });
  expect(await village()).toEqual(placed);
});

it('of several points of one village the last counts', async () => {
  await place([at('65.01.05.1001', '1', '100'), at('65.01.05.1001', '3.000001', '117')]);
  expect(await village()).toMatchObject({ point: { latitude: 3.000001, longitude: 117 } });
});

it('degrees that were exchanged are refused, and nobody else may', async () => {
  const wrong = await here.as('administrator').ask(PLACE, { points: [at('65.01.05.1001', '117.36', '2.84')] });
  expect(wrong.errors[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'input.points.0.latitude' }, { path: 'input.points.0.longitude' }],
  });
  const { errors } = await here.as('planner').ask(PLACE, { points: [at('65.01.05.1001', '2', '117')] });
  expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', verb: 'village.place' });
});
