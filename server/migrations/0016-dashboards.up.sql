-- Dashboards are kept beside questions and lists, and what is kept may be shared with some roles only.
alter table "pilar"."saved_query" add "roles" text[] not null default '{}';
alter table "pilar"."saved_query" drop constraint "saved_query_kind_check";
alter table "pilar"."saved_query" add constraint "saved_query_kind_check" check ("kind" in ('ANALYSIS', 'LIST', 'DASHBOARD'));
