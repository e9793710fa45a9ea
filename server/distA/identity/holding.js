/** What a new user or key is to hold: a role in an area, bound to a sector or a partner where the role acts for one. */
import { dotted } from '../area/area-code.js';
import { at, invalid } from '../core/errors.js';
/** Roles that act for one sector or one partner. Every other role must name none, or it would look narrower than it is. */
const BOUND = { SECTOR_OFFICER: 'sector', PARTNER: 'partner' };
/** Stands for the whole country: so wide a grant is meant, never what an empty variable leaves. */
export const NATIONAL = 'NATIONAL';
/** Code of the area; null for the whole country. */
export function areaOf({ role, area }, path) {
    if (area === NATIONAL || (area == null && role === 'ADMINISTRATOR'))
        return null;
    if (area)
        return dotted(area);
    const en = `The code of an area, or ${NATIONAL} for the whole country; only ADMINISTRATOR goes without.`;
    throw invalid([at(path, { id: `Kode wilayah, atau ${NATIONAL} untuk seluruh negeri; hanya ADMINISTRATOR boleh tanpa.`, en })]);
}
const RESOLVE = `
  select (select id from pilar.role where code = $1 and retired_at is null) as "roleId",
    (select ordinal from pilar.area where code = $2) as area,
    (select id from pilar.sector where code = $3 and retired_at is null) as "sectorId",
    (select id from pilar.partner where code = $4 and retired_at is null) as "partnerId"`;
export async function resolveHolding(run, holding, prefix = '') {
    const path = (field) => `${prefix}${field}`;
    for (const kind of ['sector', 'partner']) {
        const needs = BOUND[holding.role] === kind;
        if (needs && !holding[kind])
            throw invalid([at(path(kind), { id: `Peran ${holding.role} perlu ${kind}.`, en: `The role ${holding.role} needs a ${kind}.` })]);
        if (!needs && holding[kind])
            throw invalid([at(path(kind), { id: `Peran ini tidak memakai ${kind}.`, en: `This role takes no ${kind}.` })]);
    }
    const area = areaOf(holding, path('area'));
    const [found = {}] = await run(RESOLVE, [holding.role, area, holding.sector ?? null, holding.partner ?? null]);
    const wanted = {
        role: found.roleId ?? null,
        area: area && found.area,
        sector: holding.sector && found.sectorId,
        partner: holding.partner && found.partnerId,
    };
    for (const [field, key] of Object.entries(wanted)) {
        if (key === null && (field === 'role' || (field === 'area' ? area : holding[field])))
            throw invalid([at(path(field), { id: `${field} tidak dikenal.`, en: `This ${field} is not known.` })]);
    }
    return found;
}
export async function assign(run, holder, held) {
    await run('insert into pilar.assignment (user_id, api_key_id, role_id, area_ordinal, sector_id, partner_id) values ($1, $2, $3, $4, $5, $6)', [holder.userId ?? null, holder.apiKeyId ?? null, held.roleId, held.area, held.sectorId, held.partnerId]);
}
//# sourceMappingURL=holding.js.map