-- The first slice of the model. Tables are emitted from the entities (pnpm gen); extensions, function and grants are written by hand.
-- The roles pilar_app and pilar_bi are made before (core/database/roles.ts): roles belong to the whole PostgreSQL, not to this database.
create extension if not exists btree_gist with schema public;
create extension if not exists pg_trgm with schema public;

create table "pilar"."api_key" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "key_id" text not null, "secret_hash" text not null, "name" text not null, "expires_at" timestamptz null, "last_used_at" timestamptz null);
alter table "pilar"."api_key" add constraint "api_key_key_id_unique" unique ("key_id");

create table "pilar"."area" ("ordinal" int not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "last" int not null, "id" serial, "level" text not null, "code" text not null, "name" text not null, "parent_ordinal" int null, "valid_from" date null, "valid_to" date null, primary key ("ordinal"));
alter table "pilar"."area" add constraint "area_id_unique" unique ("id");
alter table "pilar"."area" add constraint "area_code_unique" unique ("code");
create index "area_parent_ordinal_index" on "pilar"."area" ("parent_ordinal");
create index area_name_trgm on pilar.area using gin (name gin_trgm_ops);
alter table "pilar"."area" add constraint "area_copied_unique" unique ("ordinal", "code", "name");
alter table "pilar"."area" add constraint "area_validity_check" check (valid_to is null or valid_to >= valid_from);
alter table "pilar"."area" add constraint "area_last_check" check (last >= ordinal);
alter table "pilar"."area" add constraint "area_level_check" check ("level" in ('PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'));

create table "pilar"."area_code" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "area_ordinal" int not null, "scheme" text not null, "code" text not null);
alter table "pilar"."area_code" add constraint "area_code_area_ordinal_scheme_unique" unique ("area_ordinal", "scheme");
alter table "pilar"."area_code" add constraint "area_code_scheme_code_unique" unique ("scheme", "code");

create table "pilar"."funding_source" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "code" text not null, "name" text not null, "name_en" text not null, "position" int not null default 0);
alter table "pilar"."funding_source" add constraint "funding_source_code_unique" unique ("code");

create table "pilar"."idempotency_key" ("actor" text not null, "key" text not null, "input_hash" text not null, "answer" jsonb null, "created_at" timestamptz not null default now(), primary key ("actor", "key"));
create index "idempotency_key_created_at_index" on "pilar"."idempotency_key" ("created_at");

create table "pilar"."ministry" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "code" text not null, "name" text not null, "name_en" text not null, "position" int not null default 0, "valid_from" date null, "valid_to" date null, "succeeded_by_id" int null);
alter table "pilar"."ministry" add constraint "ministry_code_unique" unique ("code");
create index "ministry_succeeded_by_id_index" on "pilar"."ministry" ("succeeded_by_id");

create table "pilar"."partner_kind" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "code" text not null, "name" text not null, "name_en" text not null, "position" int not null default 0);
alter table "pilar"."partner_kind" add constraint "partner_kind_code_unique" unique ("code");

create table "pilar"."pillar" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "code" text not null, "name" text not null, "name_en" text not null, "position" int not null default 0, "aliases" text[] not null default '{}');
alter table "pilar"."pillar" add constraint "pillar_code_unique" unique ("code");

create table "pilar"."pokja_role" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "code" text not null, "name" text not null, "name_en" text not null, "position" int not null default 0);
alter table "pilar"."pokja_role" add constraint "pokja_role_code_unique" unique ("code");

create table "pilar"."programme" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "code" text not null, "name" text not null, "name_en" text not null, "position" int not null default 0, "pillar_id" int not null);
alter table "pilar"."programme" add constraint "programme_code_unique" unique ("code");
create index "programme_pillar_id_index" on "pilar"."programme" ("pillar_id");

create table "pilar"."role" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "code" text not null, "name" text not null, "name_en" text not null, "position" int not null default 0, "verbs" text[] not null default '{}');
alter table "pilar"."role" add constraint "role_code_unique" unique ("code");

create table "pilar"."section" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "code" text not null, "name" text not null, "name_en" text not null, "position" int not null default 0);
alter table "pilar"."section" add constraint "section_code_unique" unique ("code");

create table "pilar"."sector" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "code" text not null, "name" text not null, "name_en" text not null, "position" int not null default 0, "ministry_id" int null);
alter table "pilar"."sector" add constraint "sector_code_unique" unique ("code");
create index "sector_ministry_id_index" on "pilar"."sector" ("ministry_id");

create table "pilar"."partner" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "code" text not null, "name" text not null, "kind_id" int not null, "sector_id" int null, "level" text not null, "area_ordinal" int null, "valid_from" date null, "valid_to" date null, "succeeded_by_id" int null);
alter table "pilar"."partner" add constraint "partner_code_unique" unique ("code");
create index "partner_kind_id_index" on "pilar"."partner" ("kind_id");
create index "partner_sector_id_index" on "pilar"."partner" ("sector_id");
create index "partner_area_ordinal_index" on "pilar"."partner" ("area_ordinal");
create index "partner_succeeded_by_id_index" on "pilar"."partner" ("succeeded_by_id");
create index partner_name_trgm on pilar.partner using gin (name gin_trgm_ops);
alter table "pilar"."partner" add constraint "partner_successor_check" check (succeeded_by_id <> id);
alter table "pilar"."partner" add constraint "partner_validity_check" check (valid_to is null or valid_from is null or valid_to >= valid_from);
alter table "pilar"."partner" add constraint "partner_level_check" check ("level" in ('NATIONAL', 'PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'));

create table "pilar"."intervention" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "title" text not null, "description" text null, "sector_id" int not null, "lead_id" int null, "section_id" int null, "started_on" date not null, "ended_on" date null, "status" text not null default 'PLANNED', "place" text null, "attendance_male" int null, "attendance_female" int null, "evidence" text null);
create index "intervention_sector_id_index" on "pilar"."intervention" ("sector_id");
create index "intervention_lead_id_index" on "pilar"."intervention" ("lead_id");
create index "intervention_section_id_index" on "pilar"."intervention" ("section_id");
create index "intervention_started_on_index" on "pilar"."intervention" ("started_on");
alter table "pilar"."intervention" add constraint "intervention_attendance_check" check (attendance_male >= 0 and attendance_female >= 0);
alter table "pilar"."intervention" add constraint "intervention_dates_check" check (ended_on is null or ended_on >= started_on);
alter table "pilar"."intervention" add constraint "intervention_status_check" check ("status" in ('PLANNED', 'ONGOING', 'DONE', 'CANCELLED'));

create table "pilar"."contribution" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "intervention_id" int not null, "partner_id" int not null, "part" text not null, "funding_source_id" int null, "amount_rupiah" numeric(18,0) null, "in_kind" text null);
create index "contribution_partner_id_index" on "pilar"."contribution" ("partner_id");
create index "contribution_funding_source_id_index" on "pilar"."contribution" ("funding_source_id");
create unique index contribution_once on pilar.contribution (intervention_id, partner_id, part, funding_source_id) nulls not distinct where retired_at is null;
alter table "pilar"."contribution" add constraint "contribution_amount_check" check (amount_rupiah >= 0);
alter table "pilar"."contribution" add constraint "contribution_part_check" check ("part" in ('LEAD', 'FUNDER', 'IMPLEMENTER'));

create table "pilar"."indicator" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "code" text not null, "edition" smallint not null default 1, "name" text not null, "name_en" text not null, "position" int not null default 0, "pillar_id" int not null, "sector_id" int not null, "unit" text not null, "direction" text not null, "kind" text not null, "space_rule" text not null, "time_rule" text not null, "numerator" text null, "denominator" text null, "denominator_indicator_id" int null, "weight_indicator_id" int null, "factor" int not null default 1, "decimals" smallint not null default 0, "min" numeric(20,6) null, "max" numeric(20,6) null, "target_low" numeric(20,6) null, "target_high" numeric(20,6) null, "is_sensitive" boolean not null default false, "is_derived" boolean not null default false, "applies_to" text not null, "frequency" text not null, "origin" text null, "valid_from" date null, "valid_to" date null);
create index "indicator_code_index" on "pilar"."indicator" ("code");
create index "indicator_pillar_id_index" on "pilar"."indicator" ("pillar_id");
create index "indicator_sector_id_index" on "pilar"."indicator" ("sector_id");
create index "indicator_denominator_indicator_id_index" on "pilar"."indicator" ("denominator_indicator_id");
create index "indicator_weight_indicator_id_index" on "pilar"."indicator" ("weight_indicator_id");
create unique index indicator_current on pilar.indicator (code) where valid_to is null;
alter table "pilar"."indicator" add constraint "indicator_code_edition_unique" unique ("code", "edition");
alter table "pilar"."indicator" add constraint "indicator_bounds_check" check (min is null or max is null or min <= max);
alter table "pilar"."indicator" add constraint "indicator_factor_check" check (factor > 0);
alter table "pilar"."indicator" add constraint "indicator_decimals_check" check (decimals between 0 and 6);
alter table "pilar"."indicator" add constraint "indicator_direction_check" check ("direction" in ('HIGHER', 'LOWER', 'NEUTRAL', 'TARGET_BAND'));
alter table "pilar"."indicator" add constraint "indicator_kind_check" check ("kind" in ('RATIO', 'COUNT', 'SCORE', 'YES_NO', 'CLASS'));
alter table "pilar"."indicator" add constraint "indicator_space_rule_check" check ("space_rule" in ('RATIO_OF_SUMS', 'SUM', 'SHARE_OF_VILLAGES', 'MEAN_WEIGHTED_FAMILIES', 'MEAN_VILLAGES', 'DISTINCT_COUNT', 'DISTRIBUTION', 'NONE'));
alter table "pilar"."indicator" add constraint "indicator_time_rule_check" check ("time_rule" in ('LATEST', 'SUM', 'SUM_OVER_LATEST'));
alter table "pilar"."indicator" add constraint "indicator_applies_to_check" check ("applies_to" in ('VILLAGE', 'DESA', 'REGENCY_AND_ABOVE'));
alter table "pilar"."indicator" add constraint "indicator_frequency_check" check ("frequency" in ('MONTHLY', 'QUARTERLY', 'SEMESTER', 'ANNUAL'));

create table "pilar"."intervention_indicator" ("intervention_id" int not null, "indicator_id" int not null, primary key ("intervention_id", "indicator_id"));

create table "pilar"."source" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "code" text not null, "name" text not null, "name_en" text not null, "position" int not null default 0);
alter table "pilar"."source" add constraint "source_code_unique" unique ("code");

create table "pilar"."indicator_source" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "indicator_id" int not null, "source_id" int not null, "rank" smallint not null);
create index "indicator_source_source_id_index" on "pilar"."indicator_source" ("source_id");
alter table "pilar"."indicator_source" add constraint "indicator_source_indicator_id_rank_unique" unique ("indicator_id", "rank");
alter table "pilar"."indicator_source" add constraint "indicator_source_indicator_id_source_id_unique" unique ("indicator_id", "source_id");

create table "pilar"."target_group" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "code" text not null, "name" text not null, "name_en" text not null, "position" int not null default 0);
alter table "pilar"."target_group" add constraint "target_group_code_unique" unique ("code");

create table "pilar"."intervention_target_group" ("intervention_id" int not null, "target_group_id" int not null, primary key ("intervention_id", "target_group_id"));

create table "pilar"."user" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "account_id" text not null, "name" text not null, "email" text not null);
alter table "pilar"."user" add constraint "user_account_id_unique" unique ("account_id");
alter table "pilar"."user" add constraint "user_email_unique" unique ("email");

create table "pilar"."audit_entry" ("id" serial primary key, "at" timestamptz not null default now(), "user_id" int null, "api_key_id" int null, "actor_name" text not null, "door" text not null, "verb" text not null, "entity" text not null, "entity_id" text not null, "area_ordinal" int null, "before" jsonb null, "after" jsonb null, "request_id" text null);
create index "audit_entry_at_index" on "pilar"."audit_entry" ("at");
create index "audit_entry_user_id_index" on "pilar"."audit_entry" ("user_id");
create index "audit_entry_api_key_id_index" on "pilar"."audit_entry" ("api_key_id");
create index "audit_entry_area_ordinal_index" on "pilar"."audit_entry" ("area_ordinal");
create index "audit_entry_entity_entity_id_index" on "pilar"."audit_entry" ("entity", "entity_id");
alter table "pilar"."audit_entry" add constraint "audit_entry_door_check" check ("door" in ('CONSOLE', 'GRAPHQL', 'CLI', 'SYSTEM'));

create table "pilar"."assignment" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "user_id" int null, "api_key_id" int null, "role_id" int not null, "area_ordinal" int null, "sector_id" int null, "partner_id" int null);
create index "assignment_user_id_index" on "pilar"."assignment" ("user_id");
create index "assignment_api_key_id_index" on "pilar"."assignment" ("api_key_id");
create index "assignment_role_id_index" on "pilar"."assignment" ("role_id");
create index "assignment_area_ordinal_index" on "pilar"."assignment" ("area_ordinal");
create index "assignment_sector_id_index" on "pilar"."assignment" ("sector_id");
create index "assignment_partner_id_index" on "pilar"."assignment" ("partner_id");
alter table "pilar"."assignment" add constraint "assignment_user_id_api_key_id_role_id_area_ordina_cc2eb_unique" unique ("user_id", "api_key_id", "role_id", "area_ordinal", "sector_id", "partner_id");
alter table "pilar"."assignment" add constraint "assignment_actor_check" check (num_nonnulls(user_id, api_key_id) = 1);

create table "pilar"."village" ("ordinal" int not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "id" int not null, "code" text not null, "name" text not null, "kind" text not null, "district_ordinal" int not null, "regency_ordinal" int not null, "province_ordinal" int not null, "latitude" numeric(8,6) null, "longitude" numeric(9,6) null, "member_count" int not null default 0, "intervention_count" int not null default 0, primary key ("ordinal"));
alter table "pilar"."village" add constraint "village_id_unique" unique ("id");
alter table "pilar"."village" add constraint "village_code_unique" unique ("code");
create index "village_district_ordinal_index" on "pilar"."village" ("district_ordinal");
create index "village_regency_ordinal_index" on "pilar"."village" ("regency_ordinal");
create index "village_province_ordinal_index" on "pilar"."village" ("province_ordinal");
create index village_name_trgm on pilar.village using gin (name gin_trgm_ops);
alter table "pilar"."village" add constraint "village_point_check" check ((latitude is null) = (longitude is null) and latitude between -90 and 90 and longitude between -180 and 180);
alter table "pilar"."village" add constraint "village_kind_check" check ("kind" in ('DESA', 'KELURAHAN', 'DESA_ADAT'));

create table "pilar"."pokja" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "village_ordinal" int not null, "decree_number" text not null, "decreed_on" date not null, "issuer" text not null, "valid_from" date not null, "valid_to" date null);
create index "pokja_village_ordinal_index" on "pilar"."pokja" ("village_ordinal");
create index "pokja_valid_to_index" on "pilar"."pokja" ("valid_to");
alter table pilar.pokja add constraint pokja_no_overlap exclude using gist (village_ordinal with =, daterange(valid_from, valid_to, '[]') with &&) where (retired_at is null);
alter table "pilar"."pokja" add constraint "pokja_validity_check" check (valid_to is null or valid_to >= valid_from);
alter table "pilar"."pokja" add constraint "pokja_issuer_check" check ("issuer" in ('VILLAGE_HEAD', 'CAMAT', 'REGENT'));

create table "pilar"."person" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "name" text not null, "phone" text null, "village_ordinal" int not null);
create index "person_village_ordinal_index" on "pilar"."person" ("village_ordinal");

create table "pilar"."pokja_member" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "pokja_id" int not null, "person_id" int not null, "role_id" int not null, "section_id" int null, "started_on" date not null, "ended_on" date null, "is_trained" boolean not null default false);
create index "pokja_member_person_id_index" on "pilar"."pokja_member" ("person_id");
create index "pokja_member_role_id_index" on "pilar"."pokja_member" ("role_id");
create index "pokja_member_section_id_index" on "pilar"."pokja_member" ("section_id");
alter table "pilar"."pokja_member" add constraint "pokja_member_pokja_id_person_id_role_id_started_on_unique" unique ("pokja_id", "person_id", "role_id", "started_on");
alter table "pilar"."pokja_member" add constraint "pokja_member_dates_check" check (ended_on is null or ended_on >= started_on);

create table "pilar"."observation" ("area_ordinal" int not null, "period" smallint not null, "indicator_id" int not null, "source_id" int not null, "numerator" int null, "denominator" int null, "figure" int null, "version" smallint not null default 1, "updated_at" timestamptz not null default now(), primary key ("area_ordinal", "period", "indicator_id", "source_id"));
create index observation_by_indicator on pilar.observation (indicator_id, period, area_ordinal) include (source_id, numerator, denominator);
alter table "pilar"."observation" add constraint "observation_period_check" check (period between 0 and 4799);
alter table "pilar"."observation" add constraint "observation_denominator_check" check (denominator >= 0);
alter table "pilar"."observation" add constraint "observation_numerator_check" check (numerator >= 0);
alter table "pilar"."observation" add constraint "observation_parts_check" check ((figure is null or numerator is null) and (denominator is null or numerator is not null));

create table "pilar"."kampung" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "village_ordinal" int not null, "name" text not null, "launched_on" date not null, "decree_number" text null, "decreed_on" date null, "is_model" boolean not null default false, "has_bkb" boolean not null default false, "has_bkr" boolean not null default false, "has_bkl" boolean not null default false, "has_uppka" boolean not null default false, "has_pikr" boolean not null default false, "has_secretariat" boolean not null default false, "has_rumah_dataku" boolean not null default false, "guided_by" text null, "has_work_plan" boolean not null default false, "regulations" text[] not null default '{}', "data_kinds" text[] not null default '{}', "operations" text[] not null default '{}', "formation_reasons" text[] not null default '{}');
create index "kampung_launched_on_index" on "pilar"."kampung" ("launched_on");
create unique index kampung_one_active on pilar.kampung (village_ordinal) where retired_at is null;
alter table "pilar"."kampung" add constraint "kampung_launched_check" check (launched_on >= '2016-01-01');
alter table "pilar"."kampung" add constraint "kampung_guided_by_check" check ("guided_by" in ('PLKB', 'CADRE', 'RT_RW_HEAD', 'VILLAGE_STAFF', 'PKK', 'COMMUNITY_LEADER', 'KB_OFFICE', 'OTHER'));
alter table "pilar"."kampung" add constraint "kampung_regulations_check" check ("regulations" <@ array['GOVERNOR'::text, 'REGENT'::text, 'CAMAT'::text, 'VILLAGE_HEAD'::text]);
alter table "pilar"."kampung" add constraint "kampung_data_kinds_check" check ("data_kinds" <@ array['FAMILY_DATA'::text, 'ROUTINE'::text, 'VILLAGE_POTENTIAL'::text, 'SECTOR'::text, 'OTHER'::text]);
alter table "pilar"."kampung" add constraint "kampung_operations_check" check ("operations" <@ array['PLANNING'::text, 'COORDINATION'::text, 'SOCIALISATION'::text, 'MONITORING'::text, 'REPORTING'::text]);
alter table "pilar"."kampung" add constraint "kampung_formation_reasons_check" check ("formation_reasons" <@ array['LOW_KB_USE'::text, 'POVERTY'::text, 'REMOTE'::text]);

create table "pilar"."kampung_funding_source" ("kampung_id" int not null, "funding_source_id" int not null, primary key ("kampung_id", "funding_source_id"));

create table "pilar"."intervention_village" ("intervention_id" int not null, "village_ordinal" int not null, primary key ("intervention_id", "village_ordinal"));

alter table "pilar"."area" add constraint "area_parent_ordinal_foreign" foreign key ("parent_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;

alter table "pilar"."area_code" add constraint "area_code_area_ordinal_foreign" foreign key ("area_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;

alter table "pilar"."ministry" add constraint "ministry_succeeded_by_id_foreign" foreign key ("succeeded_by_id") references "pilar"."ministry" ("id") on delete restrict;

alter table "pilar"."programme" add constraint "programme_pillar_id_foreign" foreign key ("pillar_id") references "pilar"."pillar" ("id") on delete restrict;

alter table "pilar"."sector" add constraint "sector_ministry_id_foreign" foreign key ("ministry_id") references "pilar"."ministry" ("id") on delete restrict;

alter table "pilar"."partner" add constraint "partner_kind_id_foreign" foreign key ("kind_id") references "pilar"."partner_kind" ("id") on delete restrict;
alter table "pilar"."partner" add constraint "partner_sector_id_foreign" foreign key ("sector_id") references "pilar"."sector" ("id") on delete restrict;
alter table "pilar"."partner" add constraint "partner_area_ordinal_foreign" foreign key ("area_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;
alter table "pilar"."partner" add constraint "partner_succeeded_by_id_foreign" foreign key ("succeeded_by_id") references "pilar"."partner" ("id") on delete restrict;

alter table "pilar"."intervention" add constraint "intervention_sector_id_foreign" foreign key ("sector_id") references "pilar"."sector" ("id") on delete restrict;
alter table "pilar"."intervention" add constraint "intervention_lead_id_foreign" foreign key ("lead_id") references "pilar"."partner" ("id") on delete restrict;
alter table "pilar"."intervention" add constraint "intervention_section_id_foreign" foreign key ("section_id") references "pilar"."section" ("id") on delete restrict;

alter table "pilar"."contribution" add constraint "contribution_intervention_id_foreign" foreign key ("intervention_id") references "pilar"."intervention" ("id") on delete restrict;
alter table "pilar"."contribution" add constraint "contribution_partner_id_foreign" foreign key ("partner_id") references "pilar"."partner" ("id") on delete restrict;
alter table "pilar"."contribution" add constraint "contribution_funding_source_id_foreign" foreign key ("funding_source_id") references "pilar"."funding_source" ("id") on delete restrict;

alter table "pilar"."indicator" add constraint "indicator_pillar_id_foreign" foreign key ("pillar_id") references "pilar"."pillar" ("id") on delete restrict;
alter table "pilar"."indicator" add constraint "indicator_sector_id_foreign" foreign key ("sector_id") references "pilar"."sector" ("id") on delete restrict;
alter table "pilar"."indicator" add constraint "indicator_denominator_indicator_id_foreign" foreign key ("denominator_indicator_id") references "pilar"."indicator" ("id") on delete restrict;
alter table "pilar"."indicator" add constraint "indicator_weight_indicator_id_foreign" foreign key ("weight_indicator_id") references "pilar"."indicator" ("id") on delete restrict;

alter table "pilar"."intervention_indicator" add constraint "intervention_indicator_intervention_id_foreign" foreign key ("intervention_id") references "pilar"."intervention" ("id") on update cascade on delete cascade;
alter table "pilar"."intervention_indicator" add constraint "intervention_indicator_indicator_id_foreign" foreign key ("indicator_id") references "pilar"."indicator" ("id") on update cascade on delete cascade;

alter table "pilar"."indicator_source" add constraint "indicator_source_indicator_id_foreign" foreign key ("indicator_id") references "pilar"."indicator" ("id") on delete restrict;
alter table "pilar"."indicator_source" add constraint "indicator_source_source_id_foreign" foreign key ("source_id") references "pilar"."source" ("id") on delete restrict;

alter table "pilar"."intervention_target_group" add constraint "intervention_target_group_intervention_id_foreign" foreign key ("intervention_id") references "pilar"."intervention" ("id") on update cascade on delete cascade;
alter table "pilar"."intervention_target_group" add constraint "intervention_target_group_target_group_id_foreign" foreign key ("target_group_id") references "pilar"."target_group" ("id") on update cascade on delete cascade;

alter table "pilar"."audit_entry" add constraint "audit_entry_user_id_foreign" foreign key ("user_id") references "pilar"."user" ("id") on delete restrict;
alter table "pilar"."audit_entry" add constraint "audit_entry_api_key_id_foreign" foreign key ("api_key_id") references "pilar"."api_key" ("id") on delete restrict;
alter table "pilar"."audit_entry" add constraint "audit_entry_area_ordinal_foreign" foreign key ("area_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;

alter table "pilar"."assignment" add constraint "assignment_user_id_foreign" foreign key ("user_id") references "pilar"."user" ("id") on delete restrict;
alter table "pilar"."assignment" add constraint "assignment_api_key_id_foreign" foreign key ("api_key_id") references "pilar"."api_key" ("id") on delete restrict;
alter table "pilar"."assignment" add constraint "assignment_role_id_foreign" foreign key ("role_id") references "pilar"."role" ("id") on delete restrict;
alter table "pilar"."assignment" add constraint "assignment_area_ordinal_foreign" foreign key ("area_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;
alter table "pilar"."assignment" add constraint "assignment_sector_id_foreign" foreign key ("sector_id") references "pilar"."sector" ("id") on delete restrict;
alter table "pilar"."assignment" add constraint "assignment_partner_id_foreign" foreign key ("partner_id") references "pilar"."partner" ("id") on delete restrict;

alter table "pilar"."village" add constraint "village_district_ordinal_foreign" foreign key ("district_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;
alter table "pilar"."village" add constraint "village_regency_ordinal_foreign" foreign key ("regency_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;
alter table "pilar"."village" add constraint "village_province_ordinal_foreign" foreign key ("province_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;

alter table "pilar"."pokja" add constraint "pokja_village_ordinal_foreign" foreign key ("village_ordinal") references "pilar"."village" ("ordinal") on update cascade on delete restrict;

alter table "pilar"."person" add constraint "person_village_ordinal_foreign" foreign key ("village_ordinal") references "pilar"."village" ("ordinal") on update cascade on delete restrict;

alter table "pilar"."pokja_member" add constraint "pokja_member_pokja_id_foreign" foreign key ("pokja_id") references "pilar"."pokja" ("id") on delete restrict;
alter table "pilar"."pokja_member" add constraint "pokja_member_person_id_foreign" foreign key ("person_id") references "pilar"."person" ("id") on delete restrict;
alter table "pilar"."pokja_member" add constraint "pokja_member_role_id_foreign" foreign key ("role_id") references "pilar"."pokja_role" ("id") on delete restrict;
alter table "pilar"."pokja_member" add constraint "pokja_member_section_id_foreign" foreign key ("section_id") references "pilar"."section" ("id") on delete restrict;

alter table "pilar"."observation" add constraint "observation_area_ordinal_foreign" foreign key ("area_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;
alter table "pilar"."observation" add constraint "observation_indicator_id_foreign" foreign key ("indicator_id") references "pilar"."indicator" ("id") on delete restrict;
alter table "pilar"."observation" add constraint "observation_source_id_foreign" foreign key ("source_id") references "pilar"."source" ("id") on delete restrict;

alter table "pilar"."kampung" add constraint "kampung_village_ordinal_foreign" foreign key ("village_ordinal") references "pilar"."village" ("ordinal") on update cascade on delete restrict;

alter table "pilar"."kampung_funding_source" add constraint "kampung_funding_source_kampung_id_foreign" foreign key ("kampung_id") references "pilar"."kampung" ("id") on update cascade on delete cascade;
alter table "pilar"."kampung_funding_source" add constraint "kampung_funding_source_funding_source_id_foreign" foreign key ("funding_source_id") references "pilar"."funding_source" ("id") on update cascade on delete cascade;

alter table "pilar"."intervention_village" add constraint "intervention_village_intervention_id_foreign" foreign key ("intervention_id") references "pilar"."intervention" ("id") on update cascade on delete cascade;
alter table "pilar"."intervention_village" add constraint "intervention_village_village_ordinal_foreign" foreign key ("village_ordinal") references "pilar"."village" ("ordinal") on update cascade on delete cascade;

-- Code and name of a village are those of its area: the database copies every change.
alter table pilar.village add constraint village_area_foreign
  foreign key (ordinal, code, name) references pilar.area (ordinal, code, name) on update cascade;
comment on constraint village_area_foreign on pilar.village is 'by hand';

-- Links are also read from the other side.
create index intervention_village_by_village on pilar.intervention_village (village_ordinal, intervention_id);
comment on index pilar.intervention_village_by_village is 'by hand';
create index intervention_indicator_by_indicator on pilar.intervention_indicator (indicator_id, intervention_id);
comment on index pilar.intervention_indicator_by_indicator is 'by hand';
create index intervention_target_group_by_group on pilar.intervention_target_group (target_group_id, intervention_id);
comment on index pilar.intervention_target_group_by_group is 'by hand';
create index kampung_funding_source_by_source on pilar.kampung_funding_source (funding_source_id, kampung_id);
comment on index pilar.kampung_funding_source_by_source is 'by hand';

-- Counts that lists of villages show and sort by; called by every write that may change them, in its transaction.
-- Members count in the village's newest decree, whether or not it is still in force.
create function pilar.recount_villages(villages int[]) returns void language sql as $$
  update pilar.village v
     set member_count = c.members, intervention_count = c.interventions
    from (
      select o.ordinal,
             (select count(*)
                from pilar.pokja_member m
               where m.retired_at is null and m.ended_on is null
                 and m.pokja_id = (select p.id from pilar.pokja p
                                    where p.village_ordinal = o.ordinal and p.retired_at is null
                                    order by p.valid_from desc, p.id desc limit 1)) as members,
             (select count(*)
                from pilar.intervention_village iv join pilar.intervention i on i.id = iv.intervention_id
               where iv.village_ordinal = o.ordinal and i.retired_at is null) as interventions
        from unnest(villages) as o(ordinal)
    ) c
   where v.ordinal = c.ordinal
     and (v.member_count, v.intervention_count) is distinct from (c.members, c.interventions);
$$;

-- The running server reads and writes rows. It deletes only links and answers kept for retries, and can't change the audit trail.
grant usage on schema pilar to pilar_app;
grant select, insert, update on all tables in schema pilar to pilar_app;
grant delete on pilar.intervention_village, pilar.intervention_target_group, pilar.intervention_indicator, pilar.kampung_funding_source, pilar.idempotency_key to pilar_app;
revoke update on pilar.audit_entry from pilar_app;
revoke insert, update on pilar.migration from pilar_app;
grant usage on all sequences in schema pilar to pilar_app;
revoke execute on function pilar.recount_villages(int[]) from public;
grant execute on function pilar.recount_villages(int[]) to pilar_app;
alter default privileges in schema pilar grant select, insert, update on tables to pilar_app;
alter default privileges in schema pilar grant usage on sequences to pilar_app;
alter default privileges in schema pilar grant execute on functions to pilar_app;
