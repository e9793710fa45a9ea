/** Which places a map has, where they stand, and what their colours mean. */
import type { Geometry, Polygon as GeoPolygon } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, Polygon, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../admin/src/analysis/answer/answer.ts';
import { canRise, drilledTo, risen } from '../../admin/src/analysis/answer/question.ts';
import { blocksOf, columnAt, districtsOf, levelOf, lookedAt, rowsByPlace } from '../../admin/src/map/blocks.ts';
import { classesOf, fillOf, isWorse } from '../../admin/src/map/classes.ts';
import { layerIn, layersOf } from '../../admin/src/map/layers.ts';
import { laidOut, linesOf, neighbour } from '../../admin/src/map/layout.ts';
import { outlinesOf } from '../../admin/src/map/outlines.ts';
import { pointsIn } from '../../admin/src/map/points.ts';
import { shrunk } from '../../admin/src/map/shrink.ts';
import { spotsOf } from '../../admin/src/map/spots.ts';
import type { ShapeFile } from '../../admin/src/map/useShapes.ts';
import { wordsOf } from '../../admin/src/map/words.ts';
import { collection, inventedOf, rowOf } from '../api/map-shapes.ts';
import { answer, cell, column, EAST, month, nested, row, step, village, WEST } from './answers.ts';

const plain = (code: string) => row([village(code)], [cell('1')]);
const nameOf = ({ label }: { label: string }) => label;
const level = (columns: Column[], path: Parameters<typeof row>[0]) =>
  levelOf(
    answer(columns, [
      row(
        path,
        columns.map(() => cell('1')),
      ),
    ]),
  );

describe('The places of a map', () => {
  it('are those of an answer about places, at most over time', () => {
    expect(level([column('A', [month('2026-10')])], [EAST])).toBe('DISTRICT');
    expect(level([column('A')], [EAST, village('65.01.05.1001')])).toBe('VILLAGE');
    expect(level([column('A', [step('SECTOR', 'KESEHATAN')])], [EAST])).toBeUndefined();
    expect(level([column('A')], [EAST, step('SECTOR', 'KESEHATAN')])).toBeUndefined();
    expect(level([column('A')], [month('2026-10')])).toBeUndefined();
    expect(level([column('A')], [])).toBeUndefined();
  });

  it('are all villages of the districts by code, those that the answer leaves out too; totals and remainders are no places', () => {
    const rows = [
      plain('65.01.06.2002'),
      plain('65.01.05.1002'),
      row([step('VILLAGE', 'REST', 'Lainnya')], [cell('9')]),
      row([], [cell('9')], 1),
    ];
    expect([...rowsByPlace(rows).keys()]).toEqual(['65.01.06.2002', '65.01.05.1002']);
    expect(districtsOf('VILLAGE', rows)).toEqual(['65.01.05', '65.01.06']);
    const district = { code: EAST.key, name: 'Tanjung Selor' };
    const known = [{ code: '65.01.05.1001', name: 'Hulu', district }];
    const blocks = blocksOf('VILLAGE', rows, known, nameOf).map(({ name, tiles }) => [name, tiles.map(({ code }) => code)]);
    expect(blocks).toEqual([
      ['Tanjung Selor', ['65.01.05.1001', '65.01.05.1002']],
      ['', ['65.01.06.2002']],
    ]);
  });

  it('of districts are blocks with their villages in them', () => {
    const rows = [EAST, WEST].map((place) => row([place], [cell('1')]));
    const known = [{ code: '65.01.05.1001', name: 'Hulu', district: { code: EAST.key, name: EAST.label } }];
    expect(blocksOf('DISTRICT', rows, known, nameOf).map(({ code, tiles }) => [code, tiles.length])).toEqual([
      [EAST.key, 1],
      [WEST.key, 0],
    ]);
    expect(
      blocksOf(
        'VILLAGE',
        nested(2).filter(({ isTotal }) => !isTotal),
        [],
        nameOf,
      ).map(({ name }) => name),
    ).toEqual([EAST.label, WEST.label]);
  });

  it('are looked at in the last period unless the address names another, one measure or two', () => {
    const columns = [month('2026-10'), month('2026-11')].flatMap((at) => [column('A', [at]), column('B', [at])]);
    const looked = lookedAt({ columns }, {});
    expect([looked.at, looked.measures.map(({ measure }) => measure)]).toEqual([1, ['A']]);
    const other = lookedAt({ columns }, { measure: 'B', against: 'A', at: '2026-10' });
    expect([other.at, other.measures.map(({ measure }) => measure)]).toEqual([0, ['B', 'A']]);
    expect(columnAt(columns, 'B', other.periods[0])).toBe(1);
    expect(lookedAt({ columns: [column('A')] }, { at: '2026-10' })).toMatchObject({ periods: [], at: -1 });
  });
});

describe('The layout', () => {
  const blocks = [9, 5, 6, 8, 22, 3].map((tiles) => ({ tiles: Array.from({ length: tiles }) }));
  const overlap = (a: { x: number; y: number; width: number; height: number }, b: typeof a) =>
    a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height && b.y < a.y + a.height;

  it.each([320, 700, 1100])('holds every tile in its block and lets nothing overlap at %i', (width) => {
    const laid = laidOut(blocks, width);
    const tiles = laid.blocks.flatMap((block) => block.tiles);
    for (const boxes of [laid.blocks, tiles])
      boxes.forEach((a, at) => {
        expect([a.x >= 0, a.x + a.width <= width + 0.01, a.y + a.height <= laid.height]).toEqual([true, true, true]);
        expect(boxes.slice(at + 1).some((b) => overlap(a, b))).toBe(false);
      });
    for (const block of laid.blocks)
      for (const tile of block.tiles) expect([overlap(tile, block), tile.y + tile.height < block.y + block.height]).toEqual([true, true]);
  });

  it('keeps a place where it is, whatever comes after it', () => {
    expect(laidOut(blocks.slice(0, 4), 1100).blocks).toEqual(laidOut(blocks, 1100).blocks.slice(0, 4));
  });

  it('finds the next shape by arrow keys, and none beyond the edge', () => {
    const grid = laidOut([{ tiles: Array.from({ length: 6 }) }], 320).blocks[0]!.tiles;
    expect([
      neighbour(grid, 0, 'ArrowRight'),
      neighbour(grid, 0, 'ArrowDown'),
      neighbour(grid, 5, 'ArrowUp'),
      neighbour(grid, 0, 'ArrowLeft'),
    ]).toEqual([1, 3, 2, undefined]);
  });

  it('writes a name in two lines at most', () => {
    expect(linesOf('Tanjung Palas Hulu', 92)).toEqual(['Tanjung Palas', 'Hulu']);
    expect(linesOf('Sekatak Bengara Besar Sekali Lagi', 92)).toEqual(
      ['Sekatak', 'Bengara Besa…'].map((line, at) => (at === 1 ? expect.stringMatching(/…$/) : line)),
    );
  });
});

describe('Colours', () => {
  const rows = ['5', '1', '4', '2', '3'].map((value, at) => row([village(`v${at}`)], [cell(value)]));
  const palette = { error: { main: 'red' }, success: { main: 'green' }, info: { main: 'blue' } };

  it('are five classes with their figures, from worst to best by the direction', () => {
    const classes = (direction: Column['direction']) =>
      classesOf({ columns: [column('A', [], { direction })], rows }, 'A').map(({ from }) => from);
    expect(classes('HIGHER')).toEqual(['1', '2', '3', '4', '5']);
    expect(classes('LOWER')).toEqual(['5', '4', '3', '2', '1']);
  });

  it('judge only where a direction is better, and are none without a class', () => {
    expect([1, 5].map((tint) => fillOf(tint, { direction: 'LOWER' }, palette)?.fill)).toEqual(['red', 'green']);
    expect([1, 2, 3, 5].map((tint) => isWorse(tint, { direction: 'LOWER' }))).toEqual([true, true, false, false]);
    expect(isWorse(1, { direction: 'NEUTRAL' })).toBe(false);
    expect(fillOf(5, { direction: 'NEUTRAL' }, palette)?.fill).toBe('blue');
    expect(fillOf(undefined, { direction: 'LOWER' }, palette)).toBeUndefined();
  });
});

it('the way down to the villages of a district has a way back to all districts', () => {
  const input = { measures: [{ indicator: 'A' }], rows: ['DISTRICT' as const] };
  const down = drilledTo(input, [EAST]);
  expect(down).toMatchObject({ rows: ['VILLAGE'], filters: [{ dimension: 'DISTRICT', in: [EAST.key] }] });
  expect([canRise(down), canRise(input)]).toEqual([true, false]);
  // A dashboard that has chosen a district keeps it; one that has chosen a regency may show all of its districts.
  expect(canRise(down, down)).toBe(false);
  expect(canRise(down, { ...input, filters: [{ dimension: 'REGENCY', in: ['65.01'] }] })).toBe(true);
  expect(risen(down)).toEqual({ ...input, filters: [] });
  expect(risen({ ...input, rows: ['DISTRICT', 'VILLAGE'] }).rows).toEqual(['DISTRICT']);
});

describe('Points of villages', () => {
  const points = [{ village: '65.01.05.1001', latitude: '2.84', longitude: '117.36' }];

  it('come out of a file as either language writes it, whatever stands beside them', () => {
    expect(pointsIn('code,name,latitude,longitude\n65.01.05.1001,"Selor, Hulu",2.84,117.36\n')).toEqual({
      points,
      broken: [],
      missing: [],
    });
    expect(pointsIn('\uFEFFLintang;Bujur;Kode\r\n2,84;117,36;65.01.05.1001\r\n')).toEqual({ points, broken: [], missing: [] });
  });

  it('that cannot be read are named by their line, and so are columns that are not there', () => {
    const text = 'kode,lintang,bujur\n65.01.05.1001,2.84,117.36\n65.01.05,2,117\n65.01.05.1002,,117\n65.01.05.1003,dua,117';
    expect(pointsIn(text)).toEqual({ points, broken: [3, 4, 5], missing: [] });
    const gaps = 'kode,lintang,bujur\n\n65.01.05.1002,117.36,2.84\n,,\n65.01.05.1001,2.84,117.36\n';
    expect(pointsIn(gaps)).toEqual({ points, broken: [3], missing: [] });
    expect(pointsIn('kode,x\n1,2')).toEqual({ points: [], broken: [], missing: ['latitude', 'longitude'] });
    expect(pointsIn('').missing).toHaveLength(3);
  });

  it('stand on the drawing as they lie, districts in the middle of theirs, and who has none is named', () => {
    const district = { code: EAST.key, name: EAST.label };
    const known = [
      { code: '65.01.05.1001', name: 'Barat', district, point: { latitude: 2, longitude: 117 } },
      { code: '65.01.05.1002', name: 'Timur laut', district, point: { latitude: 3, longitude: 118 } },
      { code: '65.01.05.1003', name: 'Entah', district, point: null },
    ];
    const blocks = [{ ...district, tiles: known.map(({ code, name }) => ({ code, name })) }];
    const room = { width: 800, height: 240 };
    const { spots, left } = spotsOf(false, blocks, known, room);
    const [west, east] = spots as [(typeof spots)[number], (typeof spots)[number]];
    expect([west.x < east.x, west.y > east.y, left]).toEqual([true, true, ['Entah']]);
    for (const { x, y } of spots) expect([x >= 0 && x <= 800, y >= 0 && y <= room.height]).toEqual([true, true]);
    const other = { code: WEST.key, name: WEST.label, tiles: [] };
    const whole = spotsOf(true, [...blocks, other], known, room);
    expect(whole.left).toEqual([WEST.label]);
    // A single one has no extent that could be fitted: it stands in the middle.
    const round = ({ x, y }: { x: number; y: number }) => [Math.round(x), Math.round(y)];
    expect(whole.spots.map(({ code, ...at }) => [code, ...round(at)])).toEqual([[EAST.key, 400, 120]]);
    const alone = known.slice(0, 1).flatMap((one) => [one, { ...one, code: '65.01.05.1004' }]);
    const together = [{ ...district, tiles: alone }];
    expect(spotsOf(false, together, alone, room).spots.map(round)).toEqual([
      [400, 120],
      [400, 120],
    ]);
  });
});

/** As the server sends them: d3 takes a ring that runs the other way for all but itself. */
const wound = (geometry: Geometry): Geometry => ({
  type: 'MultiPolygon',
  coordinates: [(geometry as GeoPolygon).coordinates.map((ring) => ring.toReversed())],
});

describe('Boundaries', () => {
  const codes = Array.from({ length: 12 }, (_, at) => `65.01.0${at < 6 ? 5 : 6}.${1001 + at}`);
  const places = codes.map((code) => ({ code, name: `Desa ${code}` }));
  const about = { name: 'Uji', credit: 'Kelas', isOfficial: false };
  const named = inventedOf(codes.slice(0, 10), 4).features.map((one) => ({
    ...one,
    id: one.properties!.kode,
    geometry: wound(one.geometry),
  }));
  const file = { ...topology({ shapes: collection(named) }), layer: about } as unknown as ShapeFile;
  const point = { longitude: 116.2, latitude: 3.8 };
  const known = [{ ...places[10]!, district: { code: '65.01.06', name: 'Barat' }, point }];

  it('are drawn within the width, each around the place of its words; without one a place is a dot, without a point it is named', () => {
    const { outlines, height, borders, left } = outlinesOf({ files: [file], places, villages: known, width: 600, isWhole: false });
    expect(outlines.map(({ code }) => code)).toEqual(codes.slice(0, 11));
    expect(left).toEqual([places[11]!.name]);
    expect(outlines[10]!.path).toBeUndefined();
    for (const { x, y, box } of outlines) {
      expect([x > box.x, x < box.x + box.width, y > box.y, y < box.y + box.height]).toEqual([true, true, true, true]);
      expect([box.x >= 0, box.x + box.width <= 600, box.y >= 0, box.y + box.height <= height]).toEqual([true, true, true, true]);
    }
    expect(borders.match(/M/g)).toHaveLength(2);
    const low = outlinesOf({ files: [file], places, villages: known, width: 600, height: 200, isWhole: false });
    expect(low.height).toBeLessThanOrEqual(200);
    for (const { box } of low.outlines.slice(0, 10)) expect(box.y + box.height).toBeLessThanOrEqual(200);
  });

  it('say as much as there is room for, and nothing upon another', () => {
    const of = (width: number) => outlinesOf({ files: [file], places, villages: [], width, isWhole: false }).outlines;
    expect([...wordsOf(of(800), () => '12,3').values()]).toEqual(Array.from({ length: 10 }, () => 'both'));
    expect(new Set(wordsOf(of(300), () => '12,3').values())).toEqual(new Set(['figure']));
    expect(wordsOf(of(60), () => '12,3').size).toBe(0);
    const twins = of(800)
      .slice(0, 1)
      .flatMap((one) => [one, { ...one, code: 'lain' }]);
    expect(wordsOf(twins, () => '12,3').size).toBe(1);
  });

  it('are what a map shows where there are some, unless the address says otherwise', () => {
    const layers = layersOf([file], codes, known);
    expect(layers).toEqual(['shapes', 'tiles', 'dots']);
    expect([undefined, 'tiles', 'dots', 'lain'].map((wanted) => layerIn(layers, wanted))).toEqual(['shapes', 'tiles', 'dots', 'shapes']);
    expect(layerIn(layersOf([], codes, []), 'shapes')).toBe('tiles');
    // Of a district that the layer has nothing of, though it has the rest of its regency.
    expect(layersOf([file], codes.slice(10), known)).toEqual(['tiles', 'dots']);
  });

  it('that are too large to be sent lose points and no border before', () => {
    const text = JSON.stringify(rowOf(codes.slice(0, 3), 20_000));
    const small = JSON.parse(shrunk(text, 500_000)) as Topology<{ shapes: GeometryCollection }>;
    expect(text.length).toBeGreaterThan(2_000_000);
    expect(JSON.stringify(JSON.stringify(small)).length).toBeLessThanOrEqual(500_000);
    const { geometries } = small.objects.shapes;
    expect(geometries.map(({ properties }) => (properties as { KDEPUM: string }).KDEPUM)).toEqual(codes.slice(0, 3));
    const [first, second] = geometries.map((one) => (one as Polygon).arcs.flat().map((arc) => (arc < 0 ? ~arc : arc)));
    expect(first!.filter((arc) => second!.includes(arc))).toHaveLength(1);
  });
});
