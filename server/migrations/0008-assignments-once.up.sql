-- Without the columns that are empty the old constraint told nothing apart; and a role that was taken back may be given again.
-- Of equal ones in force the oldest stays.
update "pilar"."assignment" a set retired_at = now(), retired_reason = 'Ganda' where retired_at is null and exists (select from "pilar"."assignment" b
  where b.id < a.id and b.retired_at is null
    and (b.user_id, b.api_key_id, b.role_id, b.area_ordinal, b.sector_id, b.partner_id) is not distinct from (a.user_id, a.api_key_id, a.role_id, a.area_ordinal, a.sector_id, a.partner_id));
alter table "pilar"."assignment" drop constraint "assignment_user_id_api_key_id_role_id_area_ordina_cc2eb_unique";
create unique index assignment_once on pilar.assignment (user_id, api_key_id, role_id, area_ordinal, sector_id, partner_id) nulls not distinct where retired_at is null;
