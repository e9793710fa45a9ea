import { levels } from './levels.js';
export const NOT_APPLICABLE = { numerator: null, denominator: null, figure: null };
export const MONTHS = { MONTHLY: 1, QUARTERLY: 3, SEMESTER: 6, ANNUAL: 12 };
/** Those entered for villages, in order of making. An indicator the demo knows no level for stays empty. */
export async function readMeasures(client) {
    const { rows } = await client.query(`select i.code, i.id, i.kind, i.direction, i.frequency, i.applies_to as "appliesTo", i.decimals, s.code as sector
       from pilar.indicator i join pilar.sector s on s.id = i.sector_id
      where i.valid_to is null and not i.is_derived and i.applies_to in ('VILLAGE', 'DESA')`);
    const byCode = new Map(rows.map(({ code, ...indicator }) => [code, indicator]));
    return levels.flatMap((level) => {
        const indicator = byCode.get(level.code);
        return indicator ? [{ ...indicator, level }] : [];
    });
}
//# sourceMappingURL=measure.js.map