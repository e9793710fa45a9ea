/** Which boundaries a map of a regency shows, and those of them that an actor may see: as with areas, its own and those above. */
import type { Pool } from 'pg';
import { standsOn } from '../area/validity.ts';
import { type Actor, grantsOf } from '../core/access/actor.ts';
import { runOn } from '../core/write/transaction.ts';
import type { MapLayer } from './map-layer.entity.ts';
import type { Shape } from './simplify.ts';

const VERB = 'area.read';

export interface Wanted {
  level: string;
  regency: string;
  /** On which its areas stand. */
  day: string;
}

export interface ShownLayer extends Pick<Wanted, 'day'> {
  id: number;
  low: number;
  high: number;
  /** Another one wherever the answer is another one. */
  stamp: string;
  about: Pick<MapLayer, 'name' | 'credit' | 'licence' | 'isOfficial' | 'takenOn'>;
}

/** Areas that an actor sees, by their ordinals as the parameters $1 to $3, and that stand on the day $4: those that ended would lie over their heirs. */
const SEEN = `(exists (select 1 from unnest($1::int[], $2::int[]) as own(low, high) where a.ordinal between own.low and own.high) or a.ordinal = any($3::int[]))
  and a.retired_at is null and ${standsOn('a', '$4::date')}`;

/** An official one first, then the newest. */
const IN_FORCE = `
  select l.id, r.ordinal as low, r.last as high, concat_ws(' ', l.id, l.version, r.ordinal, $4::date, s.stamp) as stamp,
    json_build_object('name', l.name, 'credit', l.credit, 'licence', l.licence, 'isOfficial', l.is_official, 'takenOn', l.taken_on) as about
  from pilar.area r join pilar.map_layer l on l.level = $5 and l.retired_at is null
  cross join lateral (
    select concat_ws(' ', count(*), max(a.updated_at)) as stamp, count(*) as count
    from pilar.map_shape m join pilar.area a on a.ordinal = m.area_ordinal
    where m.layer_id = l.id and a.ordinal between r.ordinal and r.last and ${SEEN}
  ) s
  where r.code = $6 and r.level = 'REGENCY' and s.count > 0
  order by l.is_official desc, l.id desc limit 1`;

const SHAPES = `
  select a.code, a.name, m.polygons from pilar.map_shape m join pilar.area a on a.ordinal = m.area_ordinal
  where m.layer_id = $5 and a.ordinal between $6 and $7 and ${SEEN} order by a.ordinal`;

export async function layerFor(pool: Pool, actor: Actor, { level, regency, day }: Wanted): Promise<ShownLayer | undefined> {
  const [layer] = await runOn(pool)(IN_FORCE, [...seenBy(actor), day, level, regency]);
  return layer && ({ ...layer, day } as unknown as ShownLayer);
}

export async function shapesIn(pool: Pool, actor: Actor, { id, low, high, day }: ShownLayer): Promise<Shape[]> {
  return (await runOn(pool)(SHAPES, [...seenBy(actor), day, id, low, high])) as unknown as Shape[];
}

function seenBy(actor: Actor): [lows: number[], highs: number[], above: number[]] {
  const grants = grantsOf(actor, VERB);
  return [grants.map(({ low }) => low), grants.map(({ high }) => high), grants.flatMap(({ above }) => [...above])];
}
