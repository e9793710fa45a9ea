-- Who took a step, as a record and not only as a name: nobody verifies what they submitted.
alter table "pilar"."report_step" add "user_id" int null, add "api_key_id" int null;
alter table "pilar"."report_step" add constraint "report_step_user_id_foreign" foreign key ("user_id") references "pilar"."user" ("id") on delete restrict;
alter table "pilar"."report_step" add constraint "report_step_api_key_id_foreign" foreign key ("api_key_id") references "pilar"."api_key" ("id") on delete restrict;
create index "report_step_user_id_index" on "pilar"."report_step" ("user_id");
create index "report_step_api_key_id_index" on "pilar"."report_step" ("api_key_id");

-- A village has one report a month, also where one Kampung KB followed another: values find theirs by village and month.
drop index pilar.report_village_period;
create unique index report_one_of_village on pilar.report (village_ordinal, period) where retired_at is null;
