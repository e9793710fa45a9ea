/**
 * What follows an area that ends: its Kampung KB, its Pokja, planned work and the rights of those who act there. What was
 * reported and done stays; what goes on is a new record in the successor, so that every day shows what stood on it.
 */

import type { Area } from '../area/area.entity.ts';
import { dayBefore } from '../core/clock.ts';
import { type Class, change, insert, link, propertiesOf, type Row } from '../core/write/rows.ts';
import type { Tx } from '../core/write/write.ts';
import { Assignment } from '../identity/identity.entity.ts';
import { Intervention } from '../intervention/intervention.entity.ts';
import { Person, Pokja, PokjaMember } from '../pokja/pokja.entity.ts';
import { Report } from '../report/report.entity.ts';
import { Kampung } from '../village/kampung.entity.ts';
import type { Ending } from './ending.ts';
import { monthOf } from './hanging.ts';
import type { Plan } from './plan.ts';

/** Ordinals of the areas that stand from the day on, by code. */
type Ordinals = ReadonlyMap<string, number>;

export async function carryRecords(tx: Tx, plan: Plan, area: Row<Area>, ordinals: Ordinals, ending: Ending): Promise<void> {
  const heirIn = (heirs: Plan['heirs']) => ordinals.get(heirs.get(area.ordinal) ?? '');
  await endReports(tx, area, ending);
  await carryKampung(tx, area, heirIn(plan.heirs), ending);
  await carryPokjas(tx, area, heirIn(plan.heirs), ending);
  await carryInterventions(tx, area, heirIn(plan.interventionHeirs), ending);
}

async function rowsOf<T extends { id: number }>(tx: Tx, type: Class<T>, where: string, values: unknown[]): Promise<Row<T>[]> {
  const table = tx.tables.of(type);
  const found = await tx.run(`select * from ${table.name} where retired_at is null and ${where} order by id for no key update`, values);
  return found.map((row) => propertiesOf(table, row) as Row<T>);
}

/** The same content for a new record elsewhere: identity, version and stamps are its own. */
const contentOf = <T extends object>(row: T) => {
  const own = ['id', 'version', 'createdAt', 'updatedAt', 'retiredAt', 'retiredReason'];
  return Object.fromEntries(Object.entries(row).filter(([property]) => !own.includes(property))) as Partial<T>;
};

/** Of months that the area does not live to see the end of nobody owes a report any more. */
async function endReports(tx: Tx, { ordinal }: Row<Area>, { on, retired }: Ending): Promise<void> {
  const open = "village_ordinal = $1 and state in ('DRAFT', 'RETURNED') and period / 4 >= $2";
  for (const report of await rowsOf(tx, Report, open, [ordinal, monthOf(on)])) await change(tx, Report, report, retired, ordinal);
}

async function carryKampung(tx: Tx, { ordinal }: Row<Area>, heir: number | undefined, { retired }: Ending): Promise<void> {
  for (const kampung of await rowsOf(tx, Kampung, 'village_ordinal = $1', [ordinal])) {
    await change(tx, Kampung, kampung, retired, ordinal);
    if (heir === undefined) continue;
    const { id } = await insert(tx, Kampung, { ...contentOf(kampung), village: heir }, heir);
    const funding = await tx.run('select funding_source_id as key from pilar.kampung_funding_source where kampung_id = $1', [kampung.id]);
    await link(
      tx,
      Kampung,
      'fundingSources',
      id,
      funding.map(({ key }) => Number(key)),
    );
  }
}

async function carryPokjas(tx: Tx, { ordinal }: Row<Area>, heir: number | undefined, { on, retired }: Ending): Promise<void> {
  const standing = 'village_ordinal = $1 and (valid_to is null or valid_to >= $2::date)';
  for (const pokja of await rowsOf(tx, Pokja, standing, [ordinal, on])) {
    await change(tx, Pokja, pokja, pokja.validFrom < on ? { validTo: dayBefore(on) } : retired, ordinal);
    if (heir === undefined) continue;
    const validFrom = later(pokja.validFrom, on);
    const { id } = await insert(tx, Pokja, { ...contentOf(pokja), village: heir, validFrom }, heir);
    await carryMembers(tx, pokja.id, { pokja: id, heir, on });
  }
  if (heir === undefined) return;
  for (const person of await rowsOf(tx, Person, 'village_ordinal = $1', [ordinal]))
    await change(tx, Person, person, { village: heir }, heir);
}

async function carryMembers(tx: Tx, from: number, { pokja, heir, on }: { pokja: number; heir: number; on: string }): Promise<void> {
  const inOffice = 'pokja_id = $1 and (ended_on is null or ended_on >= $2::date)';
  for (const member of await rowsOf(tx, PokjaMember, inOffice, [from, on])) {
    const startedOn = later(member.startedOn, on);
    await insert(tx, PokjaMember, { ...contentOf(member), pokja, startedOn }, heir);
  }
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** Planned work moves, or ends where nobody goes on with it and no other village takes part; work that has begun also goes on there. */
async function carryInterventions(tx: Tx, { ordinal }: Row<Area>, heir: number | undefined, { retired }: Ending): Promise<void> {
  const open =
    "status in ('PLANNED', 'ONGOING') and id in (select intervention_id from pilar.intervention_village where village_ordinal = $1)";
  for (const intervention of await rowsOf(tx, Intervention, open, [ordinal])) {
    const isPlanned = intervention.status === 'PLANNED';
    if (!isPlanned && heir === undefined) continue;
    const linked = await tx.run('select village_ordinal as key from pilar.intervention_village where intervention_id = $1', [
      intervention.id,
    ]);
    const villages = new Set(linked.map(({ key }) => Number(key)));
    if (isPlanned) villages.delete(ordinal);
    if (heir !== undefined) villages.add(heir);
    await change(tx, Intervention, intervention, villages.size > 0 ? {} : retired, heir ?? ordinal);
    if (villages.size > 0) await link(tx, Intervention, 'villages', intervention.id, [...villages]);
  }
}

/** Who acted in the area acts in all that becomes of it, once. */
export async function carryAssignments(tx: Tx, plan: Plan, area: Row<Area>, ordinals: Ordinals, { retired }: Ending): Promise<void> {
  const heirs = [...ordinals.values()].filter((ordinal) => ordinal !== area.ordinal);
  if (plan.kind === 'RENAME' || heirs.length === 0) return;
  const isEnding = plan.ends.some(({ ordinal }) => ordinal === area.ordinal);
  for (const held of await rowsOf(tx, Assignment, 'area_ordinal = $1', [area.ordinal])) {
    for (const heir of heirs) if (!(await holds(tx, held, heir))) await insert(tx, Assignment, { ...contentOf(held), area: heir }, heir);
    if (isEnding) await change(tx, Assignment, held, retired, area.ordinal);
  }
}

async function holds(tx: Tx, { user, apiKey, role, sector, partner }: Row<Assignment>, area: number): Promise<boolean> {
  const found = await tx.run(
    `select 1 from pilar.assignment where area_ordinal = $1 and role_id = $2 and retired_at is null
       and (user_id, api_key_id, sector_id, partner_id) is not distinct from ($3::int, $4::int, $5::int, $6::int)`,
    [area, role, user ?? null, apiKey ?? null, sector ?? null, partner ?? null],
  );
  return found.length > 0;
}
