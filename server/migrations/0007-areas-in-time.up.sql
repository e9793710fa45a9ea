-- Areas that end and come back, and external codes that are given anew after they were retired.
create table "pilar"."area_period" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "area_ordinal" int not null, "valid_from" date null, "valid_to" date not null);
create index "area_period_area_ordinal_index" on "pilar"."area_period" ("area_ordinal");
alter table "pilar"."area_period" add constraint "area_period_area_ordinal_foreign" foreign key ("area_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;
alter table "pilar"."area_period" add constraint "area_period_check" check (valid_to >= valid_from);
alter table "pilar"."area_event_part" add "code_before" text null, add "code_after" text null;
create index "area_event_part_code_before_index" on "pilar"."area_event_part" ("code_before");
alter table "pilar"."area_code" drop constraint "area_code_area_ordinal_scheme_unique", drop constraint "area_code_scheme_code_unique";
create index "area_code_area_ordinal_index" on "pilar"."area_code" ("area_ordinal");
create unique index area_code_once on pilar.area_code (scheme, code) where retired_at is null;
create unique index area_code_one_each on pilar.area_code (area_ordinal, scheme) where retired_at is null;

-- The id of a value holds its area's place in tree order. Where an area gets another code, its values get other ids, and the journal's
-- entries about them follow: of an entry, only which record it is about. Nobody else may change the journal.
create function pilar.follow_observations(old int, new int) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update pilar.audit_entry
     set entity_id = 'observation_' || new || substr(entity_id, length('observation_' || old) + 1)
   where area_ordinal = new and entity = 'Observation' and starts_with(entity_id, 'observation_' || old || '.');
$$;
revoke execute on function pilar.follow_observations(int, int) from public;
grant execute on function pilar.follow_observations(int, int) to pilar_app;
