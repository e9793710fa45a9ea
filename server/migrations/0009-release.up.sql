-- Small numbers of sensitive indicators: what was released of them, and what later releases must know of it.
create table "pilar"."release" ("id" serial primary key, "regency_ordinal" int not null, "period" smallint not null, "released_at" timestamptz not null default now());
alter table "pilar"."release" add constraint "release_regency_ordinal_period_unique" unique ("regency_ordinal", "period");
create table "pilar"."released_figure" ("id" serial primary key, "regency_ordinal" int null, "area_ordinal" int not null, "level" text not null, "period" smallint not null, "indicator_code" text not null, "source_id" int not null, "numerator" numeric null, "denominator" numeric null, "reported" int not null, "expected" int not null, "is_hidden" boolean not null, "released_at" timestamptz not null default now());
create index "released_figure_regency_ordinal_index" on "pilar"."released_figure" ("regency_ordinal");
alter table "pilar"."released_figure" add constraint "released_figure_unique" unique ("indicator_code", "period", "area_ordinal", "source_id");
create table "pilar"."released_cell" ("id" serial primary key, "village_ordinal" int not null, "period" smallint not null, "indicator_code" text not null, "source_id" int not null, "numerator" int not null, "denominator" int null);
create unique index released_cell_once on pilar.released_cell (village_ordinal, indicator_code, source_id, period, numerator, denominator) nulls not distinct;
create table "pilar"."figure_version" ("id" serial primary key, "regency_ordinal" int not null, "area_ordinal" int not null, "period" smallint not null, "indicator_code" text not null, "source_id" int not null, "is_small" boolean not null, "cells" int[] not null, "denominator_cells" int[] null, "released_at" timestamptz not null default now());
create index "figure_version_regency_ordinal_indicator_code_source_id_index" on "pilar"."figure_version" ("regency_ordinal", "indicator_code", "source_id");
alter table "pilar"."indicator" add "finest_village" text null, add "finest_district" text null, add "quantity_group" text null;
alter table "pilar"."indicator" add constraint "indicator_finest_village_check" check ("finest_village" in ('MONTHLY', 'QUARTERLY', 'SEMESTER', 'ANNUAL'));
alter table "pilar"."indicator" add constraint "indicator_finest_district_check" check ("finest_district" in ('MONTHLY', 'QUARTERLY', 'SEMESTER', 'ANNUAL'));
alter table "pilar"."release" add constraint "release_regency_ordinal_foreign" foreign key ("regency_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;
alter table "pilar"."release" add constraint "release_month_check" check (period % 4 = 0);
alter table "pilar"."released_figure" add constraint "released_figure_regency_ordinal_foreign" foreign key ("regency_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;
alter table "pilar"."released_figure" add constraint "released_figure_area_ordinal_foreign" foreign key ("area_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;
alter table "pilar"."released_figure" add constraint "released_figure_source_id_foreign" foreign key ("source_id") references "pilar"."source" ("id") on delete restrict;
alter table "pilar"."released_figure" add constraint "released_figure_hidden_check" check (is_hidden = (numerator is null) and (denominator is null or not is_hidden));
alter table "pilar"."released_figure" add constraint "released_figure_level_check" check ("level" in ('PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'));
alter table "pilar"."released_cell" add constraint "released_cell_village_ordinal_foreign" foreign key ("village_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;
alter table "pilar"."released_cell" add constraint "released_cell_source_id_foreign" foreign key ("source_id") references "pilar"."source" ("id") on delete restrict;
alter table "pilar"."figure_version" add constraint "figure_version_regency_ordinal_foreign" foreign key ("regency_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;
alter table "pilar"."figure_version" add constraint "figure_version_area_ordinal_foreign" foreign key ("area_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;
alter table "pilar"."figure_version" add constraint "figure_version_source_id_foreign" foreign key ("source_id") references "pilar"."source" ("id") on delete restrict;

-- The catalogue adds rows and changes none: installations that stand get the words of the shipped indicators here.
update "pilar"."indicator" set "finest_village" = 'ANNUAL', "finest_district" = 'QUARTERLY'
  where "code" in ('KB_PASCA_SALIN', 'ANC_K6', 'IMUNISASI_LENGKAP', 'RUJUKAN_TUNTAS');
update "pilar"."indicator" set "quantity_group" = 'PUS' where "code" in ('MCPR', 'MKJP', 'UNMET_NEED');
update "pilar"."indicator" set "quantity_group" = 'KRS' where "code" in ('KRS', 'KRS_DIDAMPINGI');
