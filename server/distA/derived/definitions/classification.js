export const klasifikasi = {
    indicator: 'KLASIFIKASI',
    select: `select c.village_ordinal as area, c.period,
      array_position(array['BASIC', 'DEVELOPING', 'INDEPENDENT', 'SUSTAINABLE'], c.level) as numerator, null::int as denominator
    from pilar.classification c join span on span.indicator = 'KLASIFIKASI' and span.period = c.period
    where c.village_ordinal between $1 and $2 and c.retired_at is null and c.level is not null`,
};
//# sourceMappingURL=classification.js.map