-- What was for some roles would be for everybody without them: it becomes its owner's alone.
update "pilar"."saved_query" set "is_shared" = false, "area_ordinal" = null where "roles" <> '{}';
delete from "pilar"."saved_query" where "kind" = 'DASHBOARD';
alter table "pilar"."saved_query" drop constraint "saved_query_kind_check";
alter table "pilar"."saved_query" add constraint "saved_query_kind_check" check ("kind" in ('ANALYSIS', 'LIST'));
alter table "pilar"."saved_query" drop column "roles";
