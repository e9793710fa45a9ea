/** Boundaries out of a file: all that can be matched and drawn is kept, or nothing; what is left out is said. */
import { actsEverywhere, commonArea, judgeAround } from '../area/area.service.ts';
import { standsOn } from '../area/validity.ts';
import { canAt } from '../core/access/actor.ts';
import { forbidden } from '../core/errors.ts';
import { claimVersion, insert, load, retire } from '../core/write/rows.ts';
import type { Tx, Written } from '../core/write/write.ts';
import { FAULTS, MapFault } from './fault.ts';
import { type Polygons, pointsOf } from './geometry.ts';
import { MapLayer } from './map-layer.entity.ts';
import type { LoadMapLayerInput } from './map-layer.input.ts';
import type { FaultyFeature, LoadedMapLayer, NamedArea } from './map-layer.result.ts';
import { type Found, type Matching, match } from './match.ts';
import { refused } from './raw.ts';
import { type Feature, readFile } from './read-file.ts';
import { drawn, type Shape, simplified } from './simplify.ts';

/** Kept as the answer of an idempotency key: the layer by its key. */
type Loaded = Omit<LoadedMapLayer, 'layer'> & { key?: number };

export async function loadMapLayer(tx: Tx, { file, codeProperty, ...about }: LoadMapLayerInput, dryRun: boolean): Promise<Loaded> {
  const features = readFile(file);
  if (features.every(({ shape }) => isFault(shape))) throw refused(FAULTS[features[0]!.shape as MapFault]);
  const matching = await match(tx, features, codeProperty);
  const { areas, level, property, codeOf } = matching;
  const given = shapesOf(features, matching);
  if (given.length === 0) throw refused({ id: 'Tidak satu pun kodenya dikenal.', en: 'None of its codes is known.' });
  const shapes = simplified(given);
  const answer = {
    level,
    codeProperty: property,
    matched: shapes.length,
    pointsBefore: pointsIn(given),
    pointsAfter: pointsIn(shapes),
    unknown: features.filter((feature) => !areas.has(codeOf(feature) ?? '')).map((feature) => told(feature, matching)),
    faulty: features.flatMap((feature) => faultOf(feature, matching)),
    without: await areasWithout(tx, matching, shapes),
  };
  if (dryRun) return { ...answer, topology: drawn(shapes) };
  const found = shapes.map(({ code }) => areas.get(code)!);
  const counts = { shapeCount: answer.matched, pointCount: answer.pointsAfter };
  return { ...answer, key: await keep(tx, { ...about, isOfficial: about.isOfficial ?? false, level, ...counts }, found, shapes) };
}

export async function shown(tx: Tx, { key, ...said }: Loaded): Promise<LoadedMapLayer> {
  return { ...said, layer: key === undefined ? null : (await tx.show(MapLayer, [key], ['layer']))[0] };
}

const isFault = (shape: Polygons | MapFault): shape is MapFault => typeof shape === 'string';

const pointsIn = (shapes: readonly Shape[]): number => shapes.reduce((sum, { polygons }) => sum + pointsOf(polygons), 0);

/** Features of one code are parts of one area. */
function shapesOf(features: readonly Feature[], { areas, codeOf }: Matching): Shape[] {
  const shapes = new Map<string, Shape>();
  for (const feature of features) {
    const area = areas.get(codeOf(feature) ?? '');
    if (!area || isFault(feature.shape)) continue;
    const polygons = [...(shapes.get(area.code)?.polygons ?? []), ...feature.shape];
    shapes.set(area.code, { code: area.code, name: area.name, polygons });
  }
  return [...shapes.values()];
}

const LONGEST = 40;

/** As the file has it, as far as it can be shown and kept: half a character cannot. */
const told = (feature: Feature, { codeOf }: Matching) => ({
  feature: feature.number,
  code: [...(codeOf(feature) ?? '').replace(/\p{C}/gu, '')].slice(0, LONGEST).join('') || null,
});

function faultOf(feature: Feature, matching: Matching): FaultyFeature[] {
  const { shape: fault } = feature;
  if (!isFault(fault)) return [];
  return [{ ...told(feature, matching), fault, message: FAULTS[fault].id, messageEn: FAULTS[fault].en }];
}

const AROUND = `
  select a.ordinal, a.code, a.name from pilar.area r join pilar.area a on a.ordinal between r.ordinal and r.last
  where r.code = any($1::text[]) and a.level = $2 and a.code <> all($3::text[]) and a.retired_at is null and ${standsOn('a', '$4::date')}
  order by a.ordinal`;

async function areasWithout(tx: Tx, { level }: Matching, shapes: readonly Shape[]): Promise<NamedArea[]> {
  const codes = shapes.map(({ code }) => code);
  const regencies = new Set(codes.map(regencyOf));
  const found = (await tx.run(AROUND, [[...regencies], level, codes, tx.context.clock.today()])) as unknown as Found[];
  return found.filter(({ ordinal }) => canAt(tx.actor, tx.verb, ordinal)).map(({ code, name }) => ({ code, name }));
}

const regencyOf = (code: string): string => code.split('.').slice(0, 2).join('.');

type About = Omit<LoadMapLayerInput, 'file' | 'codeProperty'> & Pick<MapLayer, 'level' | 'isOfficial' | 'shapeCount' | 'pointCount'>;

/** The journal has the layer; its shapes are as many as the journal's lines of a year. */
async function keep(tx: Tx, about: About, found: readonly Found[], shapes: readonly Shape[]): Promise<number> {
  const ordinals = found.map(({ ordinal }) => ordinal);
  const area = await commonArea(tx, ordinals);
  const { id } = await insert(tx, MapLayer, { ...about, area }, area);
  const sql = `insert into pilar.map_shape (layer_id, area_ordinal, polygons)
    select $1, ordinal, polygons::jsonb from unnest($2::int[], $3::text[]) as shape(ordinal, polygons)`;
  await tx.run(sql, [id, ordinals, shapes.map(({ polygons }) => JSON.stringify(polygons))]);
  return id;
}

export async function retireMapLayer(tx: Tx, id: string, version: number, reason: string): Promise<Written> {
  const before = await load(tx, MapLayer, id);
  const { area } = before;
  if (area) judgeAround(tx, { ordinal: Number(area), readVerb: 'area.read', path: 'id', id });
  else if (!actsEverywhere(tx)) throw forbidden(tx.verb);
  await claimVersion(tx, MapLayer, before, version);
  await retire(tx, MapLayer, before, reason, before.area);
  return { type: MapLayer, key: before.id };
}
