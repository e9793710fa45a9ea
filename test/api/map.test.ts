/** What maps are drawn with: where villages lie, and boundaries; loaded by an administrator, matched by code. */
import { geoArea } from 'd3-geo';
import type { Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology as topologyOf } from 'topojson-server';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layerFor, shapesIn } from '../../server/src/map-layer/shapes.ts';
import type { PersonName } from '../persons.ts';
import { type World, world } from '../world.ts';
import { exchanged, folded, inMetres, named } from './map-files.ts';
import { collection, featureOf, rowOf, square } from './map-shapes.ts';

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

const LOAD = `mutation ($input: LoadMapLayerInput!, $dryRun: Boolean, $key: String) {
  loadMapLayer(input: $input, dryRun: $dryRun, idempotencyKey: $key) {
    level codeProperty matched pointsBefore pointsAfter topology layer { id version name area { code } shapeCount isOfficial credit history { totalCount } }
    unknown { feature code } faulty { feature code fault message messageEn } without { code name } } }`;
const RETIRE = 'mutation ($id: ID!) { retireMapLayer(id: $id, version: 1, reason: "Ada yang lebih baru") { retiredAt } }';
const ABOUT = { name: 'Batas uji', credit: 'Kelas pemetaan' };
const THREE = ['65.01.05.1001', '65.01.05.1002', '65.01.05.2004'];

const sent = (file: unknown, more: object = {}) => ({
  input: { ...ABOUT, ...more, file: typeof file === 'string' ? file : JSON.stringify(file) },
});
const see = async (file: unknown, more: object = {}) =>
  (await here.as('administrator').get(LOAD, { ...sent(file, more), dryRun: true })).loadMapLayer;
const load = async (file: unknown, more: object = {}) => (await here.as('administrator').get(LOAD, sent(file, more))).loadMapLayer;
const kept = async () => Number((await here.owner.query('select count(*) as n from pilar.map_layer')).rows[0].n);
const fetchMap = (person: PersonName, path: string, headers: object = {}) =>
  fetch(`${here.address}/api/map/${path}`, { headers: { ...here.headersOf(person), ...headers } });
const SQUARE_DEGREE = (Math.PI / 180) ** 2;
const codesIn = (file: Topology<{ shapes: GeometryCollection }>) => file.objects.shapes.geometries.map(({ id }) => id);

describe('A file of boundaries', () => {
  it('is matched by code with or without dots; what fits nothing is listed, and a dry run keeps nothing', async () => {
    const file = rowOf([...THREE.slice(0, 2), '6501052004', '65.01.99.2001']);
    const more = [
      null,
      { type: 'Point', coordinates: [116, 2] },
      {
        type: 'Polygon',
        coordinates: [
          [
            [116, 2],
            [116.1, 2],
            [116, 2.1],
          ],
        ],
      },
    ];
    file.features.push(
      ...more.map((geometry) => featureOf(geometry, { KDEPUM: '65.01.05.2005' })),
      featureOf(square(7), { KDEPUM: 12 }),
      featureOf(square(8), { KDEPUM: `?${'🗺'.repeat(50)}` }),
    );
    const answer = await see(file);
    expect(answer).toMatchObject({ level: 'VILLAGE', codeProperty: 'KDEPUM', matched: 3, layer: null });
    expect(answer.unknown).toEqual([
      { feature: 4, code: '65.01.99.2001' },
      { feature: 8, code: '12' },
      { feature: 9, code: `?${'🗺'.repeat(39)}` },
    ]);
    expect(answer.faulty.map(({ feature, code, fault }: never) => [feature, code, fault])).toEqual(
      ['NO_SHAPE', 'NOT_AN_AREA', 'BROKEN'].map((fault, at) => [5 + at, '65.01.05.2005', fault]),
    );
    expect(answer.faulty[1]).toMatchObject({ message: 'Titik atau garis, bukan poligon.', messageEn: 'A point or a line, not a polygon.' });
    expect(answer.without).toHaveLength(78);
    expect(answer.without.at(-1)).toEqual({ code: expect.stringMatching(/^65\.01\./), name: expect.any(String) });
    expect(codesIn(answer.topology)).toEqual(THREE);
    expect(await kept()).toBe(0);
  });

  it('in TopoJSON means the same, by the id of its features as well', async () => {
    const file = collection(
      rowOf(THREE).features.map(({ geometry, properties }) => ({ ...featureOf(geometry, {}), id: properties!.KDEPUM })),
    );
    const topology = topologyOf({ desa: file, lain: square(0) });
    expect(await see(topology)).toEqual({ ...(await see(rowOf(THREE))), codeProperty: 'id' });
    const broken = structuredClone(topology);
    broken.arcs.pop();
    expect((await see(broken)).faulty).toMatchObject([{ fault: 'BROKEN' }]);
  });

  it('in TopoJSON may call anything a point: what is none breaks its feature, and numbers beyond two are not multiplied', async () => {
    const { features } = rowOf([THREE[0]!]);
    const points = [{ length: 1e9 }, 'ab', null, [0], ['1', '2'], [0, 0, ...Array.from({ length: 300_000 }, () => 0)]];
    const arcs = points.map((point) => [[0, 0], point, [1, 1], [-1, -1]]);
    const polygon = (arcs: unknown) => ({ type: 'MultiPolygon', arcs, properties: { KDEPUM: '65.01.99.2001' } });
    const geometries = arcs.map((_, at) => polygon(Array.from({ length: at === 5 ? 20_000 : 1 }, () => [[at + 1]])));
    const topology = topologyOf({ desa: collection(features) }, 1e4) as Topology<{ desa: GeometryCollection }>;
    const { transform } = topology;
    (topology.arcs as unknown[]).push(...arcs);
    (topology.objects.desa.geometries as unknown[]).push(...geometries);
    const answer = await see(topology);
    expect(answer.matched).toBe(1);
    expect(answer.faulty.map(({ feature, fault }: never) => [feature, fault])).toEqual([2, 3, 4, 5, 6, 7].map((at) => [at, 'BROKEN']));
    const texts = { ...transform!, scale: transform!.scale.map(String) };
    const { code } = await here.as('administrator').refused(LOAD, sent({ ...topology, transform: texts }));
    expect(code).toBe('BAD_USER_INPUT');
  });

  it('loses points and no border: what two areas share stays one line; holes and islands stay, wound as d3 draws them', async () => {
    const file = rowOf(THREE, 2000);
    const hole = [
      [116.04, 2.04],
      [116.06, 2.04],
      [116.06, 2.06],
      [116.04, 2.06],
      [116.04, 2.04],
    ];
    const island = {
      type: 'Polygon',
      coordinates: [
        [
          [118, 2],
          [118, 2.02],
          [118.02, 2.02],
          [118, 2],
        ],
      ],
    };
    const speck = [
      [
        [117, 2],
        [117, 2],
        [117, 2],
        [117, 2],
      ],
    ];
    (file.features[0]!.geometry as Polygon).coordinates.push(hole);
    file.features[1]!.geometry = { type: 'MultiPolygon', coordinates: [(file.features[1]!.geometry as Polygon).coordinates, speck] };
    file.features.push(featureOf(island, { KDEPUM: THREE[0] }));
    const { topology, pointsBefore, pointsAfter } = await see(file);
    expect(pointsBefore).toBe(3 * 4003 + 5 + 4);
    expect(pointsAfter).toBeLessThan(pointsBefore / 10);
    const { geometries } = topology.objects.shapes;
    expect(geometries.map(({ arcs }: MultiPolygon) => arcs.length)).toEqual([2, 1, 1]);
    const named = geometries.map(({ arcs }: MultiPolygon) => arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)));
    expect(named[0].filter((arc: number) => named[1].includes(arc))).toHaveLength(1);
    for (const [at, area] of [
      [0, 0.0098],
      [1, 0.01],
      [2, 0.01],
    ] as const) {
      const drawn = feature(topology, geometries[at]);
      // One that is wound the wrong way is all of the globe but itself.
      expect(geoArea(drawn) / SQUARE_DEGREE).toBeCloseTo(area, 4);
    }
  });

  it.each([
    ['is no JSON', '{"type":"FeatureCollection"', 'input.file', /bukan JSON/],
    ['is something else', { type: 'Point', coordinates: [116, 2] }, 'input.file', /bukan GeoJSON maupun TopoJSON/],
    ['is empty', collection([]), 'input.file', /tidak memuat satu pun bentuk/],
    ['is in metres', collection([featureOf(inMetres(square(0)), { kode: THREE[0] })]), 'input.file', /WGS 84/],
    ['has latitude first', collection([featureOf(exchanged(square(0)), { kode: THREE[0] })]), 'input.file', /tertukar/],
    ['has no codes', collection([featureOf(square(0), { NAMA: 'Tanpa kode' })]), 'input.codeProperty', /Kemendagri/],
    ['names each of its properties once', collection([featureOf(square(0), {}), ...named()]), 'input.codeProperty', /Kemendagri/],
    ['has codes of elsewhere', rowOf(['99.01.01.2001']), 'input.file', /Tidak satu pun kodenya dikenal/],
    ['is too long', ' '.repeat(900_001), 'input.file', /900000/],
    [
      'has too many features',
      collection(Array.from({ length: 5001 }, () => featureOf(null, {}))),
      'input.file',
      /5\.001 bentuk; batasnya 5\.000/,
    ],
    ['has too many points', folded(THREE), 'input.file', /titik; batasnya 200\.000/],
    ['is nested without end', `${'['.repeat(400_000)}${']'.repeat(400_000)}`, 'input.file', /bukan GeoJSON/],
  ])('that %s is refused with a sentence, and nothing is kept', async (_, file, path, sentence) => {
    const { code, fields } = await here.as('administrator').refused(LOAD, sent(file));
    expect({ code, path: fields[0]?.path }).toEqual({ code: 'BAD_USER_INPUT', path });
    expect(fields[0]?.message).toMatch(sentence);
    expect(await kept()).toBe(0);
  });
});

describe('Boundaries that are kept', () => {
  it('are one layer however often the same call comes, in the journal, and only an administrator loads them', async () => {
    const { code } = await here.as('planner').refused(LOAD, sent(rowOf(THREE)));
    expect(code).toBe('FORBIDDEN');
    const call = { ...sent(rowOf(THREE)), key: 'batas-1' };
    const first = await here.as('administrator').get(LOAD, call);
    expect(first.loadMapLayer.layer).toMatchObject({
      ...ABOUT,
      area: { code: '65.01.05' },
      shapeCount: 3,
      isOfficial: false,
      history: { totalCount: 1 },
    });
    expect(await here.as('administrator').get(LOAD, call)).toEqual(first);
    expect(await kept()).toBe(1);
  });

  it('are sent by regency, as long as they are others; each sees those of its own areas and of what lies above', async () => {
    const answer = await fetchMap('viewer', 'villages/65.01');
    expect(answer.status).toBe(200);
    const file = (await answer.json()) as Topology<{ shapes: GeometryCollection }> & { layer: object };
    expect(codesIn(file)).toEqual(THREE);
    expect(file.layer).toEqual({ ...ABOUT, licence: null, isOfficial: false, takenOn: null });
    const tag = { 'if-none-match': answer.headers.get('etag')! };
    expect((await fetchMap('viewer', 'villages/6501', tag)).status).toBe(304);
    expect((await fetchMap('viewer', 'districts/65.01')).status).toBe(204);
    expect((await fetchMap('viewer', 'villages/65.02')).status).toBe(204);
    expect((await fetch(`${here.address}/api/map/villages/65.01`)).status).toBe(401);
    const own = (await (await fetchMap('villageOperator', 'villages/65.01')).json()) as Topology<{ shapes: GeometryCollection }>;
    expect(codesIn(own)).toEqual(['65.01.05.2004']);

    await load(rowOf(THREE.slice(1)), { isOfficial: true, name: 'Resmi' });
    await load(rowOf(THREE), { name: 'Terbaru' });
    const then = await fetchMap('viewer', 'villages/65.01', tag);
    expect(((await then.json()) as { layer: object }).layer).toMatchObject({ name: 'Resmi', isOfficial: true });
  });

  it('are built once for all who may see the same of them', async () => {
    const bodies: string[] = [];
    const again = async () => bodies.push(await (await fetchMap('viewer', 'villages/65.01')).text());
    await again();
    const statements = await here.statementsOf(again);
    expect(bodies[1]).toBe(bodies[0]);
    expect(statements.filter((text) => text.includes('map_shape'))).toHaveLength(1);
  });

  it('are those of villages that stand today, and others where another day has others', async () => {
    const ended = (code: string, day: string | null) =>
      here.owner.query('update pilar.area set valid_to = $2 where code = $1', [code, day]);
    const shown = async () =>
      codesIn((await (await fetchMap('viewer', 'villages/65.01')).json()) as Topology<{ shapes: GeometryCollection }>);
    const before = await shown();
    await ended(before[0] as string, '2026-11-19');
    expect(await shown()).toEqual(before.slice(1));
    await ended(before[0] as string, '2026-11-20');
    expect(await shown()).toEqual(before);
    const actor = {
      kind: 'KEY' as const,
      id: 1,
      name: '',
      grants: [{ role: '', verbs: new Set(['area.read']), low: 0, high: 2 ** 31 - 1, above: [] }],
    };
    const layerOn = (day: string) => layerFor(here.pool, actor, { level: 'VILLAGE', regency: '65.01', day });
    const [today, tomorrow] = [await layerOn('2026-11-20'), await layerOn('2026-11-21')];
    expect((await shapesIn(here.pool, actor, today!)).length - (await shapesIn(here.pool, actor, tomorrow!)).length).toBe(1);
    await ended(before[0] as string, null);
    expect((await layerOn('2026-11-20'))?.stamp).not.toBe((await layerOn('2026-11-21'))?.stamp);
  });

  it('go when they are retired, and the older ones are there again', async () => {
    const { mapLayers } = await here.as('administrator').get('{ mapLayers(where: { name: { eq: "Resmi" } }) { nodes { id } } }');
    const [{ id }] = mapLayers.nodes;
    expect(await here.as('planner').refused(RETIRE, { id })).toMatchObject({ code: 'FORBIDDEN' });
    await here.as('administrator').get(RETIRE, { id });
    expect(await (await fetchMap('viewer', 'villages/65.01')).json()).toMatchObject({ layer: { name: 'Terbaru' } });
  });
});
