drop function pilar.follow_observations(int, int);
drop index pilar.area_code_once, pilar.area_code_one_each, pilar."area_code_area_ordinal_index";
alter table pilar."area_code" add constraint "area_code_area_ordinal_scheme_unique" unique ("area_ordinal", "scheme");
alter table pilar."area_code" add constraint "area_code_scheme_code_unique" unique ("scheme", "code");
alter table pilar."area_event_part" drop column "code_before", drop column "code_after";
drop table pilar."area_period";
