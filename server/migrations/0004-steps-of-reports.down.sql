drop index pilar.report_one_of_village;
create index "report_village_period" on "pilar"."report" ("village_ordinal", "period");
alter table "pilar"."report_step" drop column "user_id", drop column "api_key_id";
