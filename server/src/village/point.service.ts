/** Where villages lie, matched by code. */
import { dotted } from '../area/area-code.ts';
import { canAt } from '../core/access/actor.ts';
import { change, propertiesOf, type Row } from '../core/write/rows.ts';
import type { Tx } from '../core/write/write.ts';
import type { VillagePointInput } from './point.input.ts';
import type { PlacedVillages } from './point.result.ts';
import { Village } from './village.entity.ts';

const NAMED = 'select * from pilar.village where code = any($1::text[]) and retired_at is null order by ordinal for no key update';
const DECIMALS = 6;

/** What is outside the actor's scope was never there: a miss like any other. */
export async function placeVillages(tx: Tx, points: readonly VillagePointInput[], dryRun: boolean): Promise<PlacedVillages> {
  const wanted = new Map(points.map((point) => [dotted(point.village), point]));
  const found = await tx.run(NAMED, [[...wanted.keys()]]);
  const villages = found
    .map((row) => propertiesOf(tx.tables.of(Village), row) as Row<Village>)
    .filter(({ ordinal }) => canAt(tx.actor, tx.verb, ordinal));
  const moved = villages.filter((village) => !liesAt(village, wanted.get(village.code)!));
  for (const village of dryRun ? [] : moved) {
    const { latitude, longitude } = wanted.get(village.code)!;
    await change(tx, Village, village, { latitude, longitude }, village.ordinal);
  }
  const known = new Set(villages.map(({ code }) => code));
  const misses = [...wanted].filter(([code]) => !known.has(code)).map(([, { village }]) => village);
  return { placed: moved.length, unchanged: villages.length - moved.length, misses };
}

const liesAt = (village: Row<Village>, point: VillagePointInput): boolean =>
  rounded(village.latitude) === rounded(point.latitude) && rounded(village.longitude) === rounded(point.longitude);

const rounded = (degrees: string | null | undefined): string | undefined =>
  degrees == null ? undefined : Number(degrees).toFixed(DECIMALS);
