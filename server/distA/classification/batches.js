/** The regencies the area holds, or the area itself where it lies in one. Null: the whole country. */
const RANGES = `
  select greatest(r.ordinal, a.ordinal) as low, least(r.last, a.last) as high
  from pilar.area r left join pilar.area a on a.ordinal = $1
  where r.level = 'REGENCY' and ($1::int is null or r.ordinal <= a.last and a.ordinal <= r.last)
  order by 1`;
export const regenciesOf = async (run, area) => (await run(RANGES, [area]));
//# sourceMappingURL=batches.js.map