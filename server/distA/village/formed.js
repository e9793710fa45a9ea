/** SQL: the village has an active Kampung KB on the day. `village` is SQL of an ordinal. */
export const isFormed = (village, day) => `EXISTS (SELECT 1 FROM pilar.kampung k WHERE k.village_ordinal = ${village} AND k.launched_on <= ${day}
  AND (k.retired_at IS NULL OR k.retired_at::date > ${day}))`;
//# sourceMappingURL=formed.js.map