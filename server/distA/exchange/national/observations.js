import { idsOf } from '../demo/insert.js';
import { readMeasures } from '../demo/measure.js';
import { valuesOfVillage } from '../demo/observations.js';
import { copyLines } from './copy.js';
const COLUMNS = ['area_ordinal', 'period', 'indicator_id', 'source_id', 'numerator', 'denominator', 'figure', 'updated_at'];
/** No published figure is followed here, so stunting is made like the rest. */
const STUNTING = { base: 'people', of: '0.07', usual: 0.19, spread: 0.5, trend: 0.15, season: 0 };
export async function readTelling(client, asOf, window) {
    const measures = (await readMeasures(client)).map((measure) => measure.level.code === 'STUNTING' ? { ...measure, level: { ...measure.level, ...STUNTING } } : measure);
    return { telling: { measures, asOf, window }, sourceId: (await idsOf(client, 'source'))('DEMO') };
}
export function copyValues(client, nation, villages) {
    return copyLines(client, 'observation', COLUMNS, linesOf(nation, villages));
}
function* linesOf({ telling, sourceId }, villages) {
    for (const village of villages) {
        if (village.isSilent)
            continue;
        const values = valuesOfVillage(village, telling).sort(inReadingOrder);
        yield values.map((value) => lineOf(value, sourceId)).join('');
    }
}
const inReadingOrder = (a, b) => b.period - a.period || a.indicator_id - b.indicator_id;
const lineOf = (value, sourceId) => `${value.area_ordinal}\t${value.period}\t${value.indicator_id}\t${sourceId}\t${value.numerator ?? '\\N'}\t${value.denominator ?? '\\N'}\t${value.figure ?? '\\N'}\t${value.updated_at}\n`;
//# sourceMappingURL=observations.js.map