/** Codes of areas in other schemes. Schemes are not derivable from one another, so each code is said. */
import { stale } from '../core/errors.js';
import { explain } from '../core/write/complaints.js';
import { change, claimVersion, clean, insert, load, propertiesOf, retire } from '../core/write/rows.js';
import { AreaCode } from './area.entity.js';
import { areaIn, judgeAround } from './area.service.js';
explain('area_code_once', 'input.code', {
    id: 'Kode ini sudah dipakai wilayah lain dalam skema yang sama.',
    en: 'Another area has this code in the same scheme.',
});
explain('area_code_one_each', 'input.scheme', {
    id: 'Wilayah ini sudah punya kode dalam skema itu.',
    en: 'This area already has a code in that scheme.',
});
/** Repeating what stands there is no change, as with values of indicators. */
export async function setAreaCode(tx, { area: of, scheme, code, version }) {
    const area = await areaIn(tx, of, 'input.area');
    const standing = await standingCode(tx, area, scheme);
    if (!standing) {
        if (version != null)
            throw stale(undefined);
        const { id } = await insert(tx, AreaCode, { area, scheme, code }, area);
        return { type: AreaCode, key: id };
    }
    const isSame = standing.code === clean(code);
    if (version != null)
        await claimVersion(tx, AreaCode, standing, version);
    else if (!isSame)
        throw stale(await tx.current(AreaCode, standing.id));
    if (!isSame)
        await change(tx, AreaCode, standing, { code }, area);
    return { type: AreaCode, key: standing.id };
}
async function standingCode(tx, area, scheme) {
    const [found] = await tx.run('select * from pilar.area_code where area_ordinal = $1 and scheme = $2 and retired_at is null', [
        area,
        scheme,
    ]);
    return found && propertiesOf(tx.tables.of(AreaCode), found);
}
export async function retireAreaCode(tx, id, version, reason) {
    const before = await load(tx, AreaCode, id);
    judgeAround(tx, { ordinal: before.area, readVerb: 'area.read', path: 'id', id });
    await claimVersion(tx, AreaCode, before, version);
    await retire(tx, AreaCode, before, reason, before.area);
    return { type: AreaCode, key: before.id };
}
//# sourceMappingURL=external-code.service.js.map