-- Logins of the database for tools that speak SQL, and the key whose rights each has. The command line makes them as the owner.
create table "pilar"."bi_login" ("role_name" text not null, "api_key_id" int not null, "created_at" timestamptz not null default now(), primary key ("role_name"));
alter table "pilar"."bi_login" add constraint "bi_login_api_key_id_unique" unique ("api_key_id");
alter table "pilar"."bi_login" add constraint "bi_login_api_key_id_foreign" foreign key ("api_key_id") references "pilar"."api_key" ("id") on delete restrict;
revoke insert, update on pilar.bi_login from pilar_app;
