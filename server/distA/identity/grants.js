const WHOLE_COUNTRY = 2147483647;
/** Areas above the area `a`. */
export const ABOVE = `
  with recursive up as (select a.parent_ordinal as ordinal union all select b.parent_ordinal from up join pilar.area b using (ordinal))
  select ordinal from up where ordinal is not null`;
/** Assignments `g` of the holder `h`, their roles `r` and areas `a`. A grant for a retired partner or of a retired role grants nothing. */
export const assignedTo = (holder) => `
    from pilar.assignment g
    join pilar.role r on r.id = g.role_id and r.retired_at is null
    left join pilar.area a on a.ordinal = g.area_ordinal
    left join pilar.partner p on p.id = g.partner_id
    where g.${holder} = h.id and g.retired_at is null and p.retired_at is null`;
/** Grants of the holder `h`, as JSON. */
const grantsOf = (holder) => `
  coalesce((
    select json_agg(json_build_object(
      'role', r.code, 'verbs', r.verbs, 'low', coalesce(a.ordinal, 0), 'high', coalesce(a.last, ${WHOLE_COUNTRY}), 'above', array(${ABOVE}),
      'sectorId', g.sector_id, 'partnerId', g.partner_id) order by g.id)${assignedTo(holder)}
  ), '[]') as grants`;
/** The key `h` opens doors at that moment. */
export const isKeyInUse = (now) => `h.retired_at is null and (h.expires_at is null or h.expires_at > ${now})`;
export const USER_BY_ACCOUNT = `
  select h.id, h.name, ${grantsOf('user_id')}
  from pilar."user" h where h.account_id = $1 and h.retired_at is null`;
export const KEY_BY_ID = `
  select h.id, h.name, h.secret_hash as "secretHash",
    (h.last_used_at is null or h.last_used_at < $2::timestamptz - interval '1 minute') as "useIsNews", ${grantsOf('api_key_id')}
  from pilar.api_key h
  where h.key_id = $1 and ${isKeyInUse('$2::timestamptz')}`;
export function actorOf(kind, { id, name, grants }) {
    return { kind, id, name, grants: grants.map(grantOf) };
}
function grantOf({ role, verbs, low, high, above, sectorId, partnerId }) {
    return { role, verbs: new Set(verbs), low, high, above, sectorId: sectorId ?? undefined, partnerId: partnerId ?? undefined };
}
//# sourceMappingURL=grants.js.map