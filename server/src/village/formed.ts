const formed = (village: string, day: string) =>
  `pilar.kampung k WHERE k.village_ordinal = ${village} AND k.launched_on <= ${day}
  AND (k.retired_at IS NULL OR k.retired_at::date > ${day})`;

/** SQL: the village has an active Kampung KB on the day. `village` is SQL of an ordinal. */
export const isFormed = (village: string, day: string): string => `EXISTS (SELECT 1 FROM ${formed(village, day)})`;

/** SQL: what it has is data of the demonstration. */
export const isFormedInDemo = (village: string, day: string): string => `EXISTS (SELECT 1 FROM ${formed(village, day)} AND k.is_synthetic)`;
