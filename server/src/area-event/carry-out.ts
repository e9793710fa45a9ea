/** Writes a planned change: the event, the areas with their villages, then what follows them. */
import { Area, AreaPeriod } from '../area/area.entity.ts';
import { rangeOf } from '../area/ordinal.ts';
import { dayBefore } from '../core/clock.ts';
import { change, insert, propertiesOf, type Row } from '../core/write/rows.ts';
import type { Tx } from '../core/write/write.ts';
import { markAll } from '../rollup/mark.ts';
import { Village, VillageKind } from '../village/village.entity.ts';
import { recount } from '../village/village.service.ts';
import { AreaEvent, AreaEventKind, AreaEventPart } from './area-event.entity.ts';
import { AreaFate } from './area-event.result.ts';
import { type Ending, endingOf } from './ending.ts';
import type { Part, Plan } from './plan.ts';
import { carryAssignments, carryRecords } from './succession.ts';

/** Key of the event. */
export async function carryOut(tx: Tx, plan: Plan): Promise<number> {
  const ending = await endingOf(tx, plan);
  for (const area of plan.ends) await endArea(tx, area, ending);
  const ordinals = new Map<string, number>();
  for (const part of plan.after) ordinals.set(part.code, await stand(tx, part, plan));
  const id = await record(tx, plan, ordinals);
  for (const area of plan.before) await carryAssignments(tx, plan, area, ordinals, ending);
  for (const area of plan.ends) await carryRecords(tx, plan, area, ordinals, ending);
  if (plan.kind !== AreaEventKind.RENAME) await recount(tx, [...plan.before.map(({ ordinal }) => ordinal), ...ordinals.values()]);
  return id;
}

async function record(tx: Tx, plan: Plan, ordinals: ReadonlyMap<string, number>): Promise<number> {
  const { kind, happenedOn, decreeNumber, note, before, after } = plan;
  const area = plan.parent ?? (before[0]?.ordinal as number);
  const { id } = await insert(tx, AreaEvent, { kind, happenedOn, decreeNumber, note, area }, area);
  for (const old of before) {
    for (const part of after) {
      const ordinal = ordinals.get(part.code) as number;
      const earlier = { before: kind === AreaEventKind.RENAME ? ordinal : old.ordinal, codeBefore: old.code, nameBefore: old.name };
      await insert(tx, AreaEventPart, { event: id, ...earlier, after: ordinal, codeAfter: part.code, nameAfter: part.name }, area);
    }
  }
  return id;
}

async function endArea(tx: Tx, area: Row<Area>, { on, retired }: Ending): Promise<void> {
  await change(tx, Area, area, { validTo: dayBefore(on), ...retired }, area.ordinal);
  await change(tx, Village, await villageOf(tx, area.ordinal), retired, area.ordinal);
}

/** Makes the part stand from the day on; gives its ordinal. */
async function stand(tx: Tx, part: Part, plan: Plan): Promise<number> {
  if (!part.row) return begin(tx, part, plan);
  if (part.fate === AreaFate.RENAMED) return rename(tx, part.row, part);
  if (part.fate === AreaFate.RETURNS) return bringBack(tx, part.row, part.name, plan.happenedOn);
  await change(tx, Area, part.row, { name: part.name }, part.row.ordinal);
  return part.row.ordinal;
}

async function begin(tx: Tx, { code, name }: Part, { parent, happenedOn }: Plan): Promise<number> {
  const range = rangeOf(code);
  const { id } = await insert(
    tx,
    Area,
    { ...range, level: 'VILLAGE' as Area['level'], code, name, parent, validFrom: happenedOn },
    range.ordinal,
  );
  const [above] = await tx.run(
    `select d.ordinal as district, r.ordinal as regency, r.parent_ordinal as province
       from pilar.area d join pilar.area r on r.ordinal = d.parent_ordinal where d.ordinal = $1`,
    [parent],
  );
  const places = above as unknown as Pick<Row<Village>, 'district' | 'regency' | 'province'>;
  await insert(tx, Village, { ordinal: range.ordinal, id, code, name, kind: kindOf(code), ...places }, range.ordinal);
  return range.ordinal;
}

/** The time it stood before is kept beside the time that begins. */
async function bringBack(tx: Tx, area: Row<Area>, name: string, happenedOn: string): Promise<number> {
  const { ordinal, validFrom, validTo } = area;
  await insert(tx, AreaPeriod, { area: ordinal, validFrom, validTo: validTo as string }, ordinal);
  const inUse = { retiredAt: null, retiredReason: null };
  const village = await villageOf(tx, ordinal);
  await change(tx, Area, area, { name, validFrom: happenedOn, validTo: null, ...inUse }, ordinal);
  await change(tx, Village, village, inUse, ordinal);
  return ordinal;
}

/**
 * With another code the area has another place in tree order: the foreign keys of all that belongs to it follow. It may be of another
 * kind as well, and then counts elsewhere in the rollups.
 */
async function rename(tx: Tx, area: Row<Area>, { code, name }: Part): Promise<number> {
  if (code === area.code) {
    await change(tx, Area, area, { name }, area.ordinal);
    return area.ordinal;
  }
  const range = rangeOf(code);
  const village = await villageOf(tx, area.ordinal);
  await change(tx, Area, area, { ...range, code, name }, range.ordinal);
  await change(tx, Village, village, { kind: kindOf(code) }, range.ordinal);
  await tx.run('select pilar.follow_observations($1, $2)', [area.ordinal, range.ordinal]);
  await markAll(tx.run, [range.ordinal]);
  return range.ordinal;
}

async function villageOf(tx: Tx, ordinal: number): Promise<Row<Village>> {
  const [row] = await tx.run('select * from pilar.village where ordinal = $1', [ordinal]);
  return propertiesOf(tx.tables.of(Village), row ?? {}) as Row<Village>;
}

/** The first digit of the code's last part says it. */
const kindOf = (code: string): VillageKind =>
  ({ '1': VillageKind.KELURAHAN, '2': VillageKind.DESA })[code.charAt(9)] ?? VillageKind.DESA_ADAT;
