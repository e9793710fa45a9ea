/** SQL of what holds on a day: decrees in force, whose end is near, whose Pokja has a chair. `village` is SQL of an ordinal. */

export const inForce = (p: string, day: string): string =>
  `${p}.retired_at IS NULL AND ${p}.valid_from <= ${day} AND coalesce(${p}.valid_to, 'infinity') >= ${day}`;

const decree = (village: string, day: string) => `pilar.pokja p WHERE p.village_ordinal = ${village} AND ${inForce('p', day)}`;

export const hasDecree = (village: string, day: string): string => `EXISTS (SELECT 1 FROM ${decree(village, day)})`;

/** It is data of the demonstration. */
export const hasDemoDecree = (village: string, day: string): string => `EXISTS (SELECT 1 FROM ${decree(village, day)} AND p.is_synthetic)`;

/** Within 90 days. */
export const endsSoon = (p: string, day: string): string => `${p}.valid_to <= ${day} + 90`;

export const hasExpiringDecree = (village: string, day: string): string =>
  `EXISTS (SELECT 1 FROM ${decree(village, day)} AND ${endsSoon('p', day)})`;

export const hasChair = (village: string, day: string): string =>
  `EXISTS (SELECT 1 FROM ${decree(village, day)} AND EXISTS (SELECT 1 FROM pilar.pokja_member m JOIN pilar.pokja_role r ON r.id = m.role_id
  WHERE m.pokja_id = p.id AND r.code = 'KETUA' AND m.retired_at IS NULL AND m.started_on <= ${day} AND coalesce(m.ended_on, 'infinity') >= ${day}))`;
