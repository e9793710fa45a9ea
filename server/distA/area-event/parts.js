/** The areas that are to stand: each code free, ended earlier, or one of those that change now. */
import { Area } from '../area/area.entity.js';
import { dotted } from '../area/area-code.js';
import { rangeOf } from '../area/ordinal.js';
import { at, conflict, invalid } from '../core/errors.js';
import { clean, propertiesOf } from '../core/write/rows.js';
import { AreaFate } from './area-event.result.js';
const TWICE = { id: 'Kode ini disebut dua kali.', en: 'This code is named twice.' };
const NAMELESS = { id: 'Wilayah baru perlu nama.', en: 'A new area needs a name.' };
export async function partsOf(tx, inputs, before, path) {
    const rows = await areasOf(tx, inputs.map(({ code }) => dotted(code)));
    const parts = inputs.map((input) => partOf(input, rows, before));
    const problems = problemsOf(parts, districtOf(before[0]?.code ?? ''), path);
    if (problems.length > 0)
        throw invalid(problems);
    const standing = parts.findIndex(({ fate, row }) => fate === AreaFate.RETURNS && !row?.retiredAt);
    if (standing >= 0)
        throw taken(`${path(standing)}.code`);
    return parts;
}
async function areasOf(tx, codes) {
    const table = tx.tables.of(Area);
    const found = await tx.run('select * from pilar.area where code = any($1::text[]) for no key update', [codes]);
    return new Map(found.map((row) => [row.code, propertiesOf(table, row)]));
}
function partOf({ code: given, name }, rows, before) {
    const code = dotted(given);
    const row = rows.get(code);
    const goesOn = before.some((area) => area.code === code);
    const fate = goesOn ? AreaFate.GOES_ON : row ? AreaFate.RETURNS : AreaFate.BEGINS;
    return { code, name: name ? clean(name) : (row?.name ?? ''), fate, row };
}
function problemsOf(parts, district, path) {
    const codes = parts.map(({ code }) => code);
    return parts.flatMap(({ code, name }, index) => {
        const problem = (field, text) => [at(`${path(index)}.${field}`, text)];
        if (!isVillageOf(district, code))
            return problem('code', notOf(district));
        if (codes.indexOf(code) !== index)
            return problem('code', TWICE);
        return name ? [] : problem('name', NAMELESS);
    });
}
export const districtOf = (code) => code.slice(0, code.lastIndexOf('.'));
export const notOf = (district) => ({
    id: `Bukan kode desa di kecamatan ${district}.`,
    en: `Is no code of a village in district ${district}.`,
});
export function isVillageOf(district, code) {
    try {
        return code.length === district.length + 5 && code.startsWith(`${district}.`) && rangeOf(code).ordinal > 0;
    }
    catch {
        return false;
    }
}
export const taken = (path) => {
    const text = { id: 'Kode ini dipakai wilayah lain.', en: 'Another area has this code.' };
    return conflict(text, undefined, [at(path, text)]);
};
//# sourceMappingURL=parts.js.map