-- Boundaries that administrators load for maps: what is said about them, and the shape of each area.
create table "pilar"."map_layer" ("id" serial primary key, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "retired_at" timestamptz null, "retired_reason" text null, "is_synthetic" boolean not null default false, "name" text not null, "level" text not null, "area_ordinal" int null, "credit" text not null, "licence" text null, "is_official" boolean not null default false, "taken_on" date null, "shape_count" int not null, "point_count" int not null);
create index "map_layer_area_ordinal_index" on "pilar"."map_layer" ("area_ordinal");
create table "pilar"."map_shape" ("layer_id" int not null, "area_ordinal" int not null, "polygons" jsonb not null, primary key ("layer_id", "area_ordinal"));
create index "map_shape_area_ordinal_index" on "pilar"."map_shape" ("area_ordinal");
alter table "pilar"."map_layer" add constraint "map_layer_area_ordinal_foreign" foreign key ("area_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;
alter table "pilar"."map_layer" add constraint "map_layer_level_check" check ("level" in ('DISTRICT', 'VILLAGE'));
alter table "pilar"."map_shape" add constraint "map_shape_layer_id_foreign" foreign key ("layer_id") references "pilar"."map_layer" ("id") on update cascade on delete restrict;
alter table "pilar"."map_shape" add constraint "map_shape_area_ordinal_foreign" foreign key ("area_ordinal") references "pilar"."area" ("ordinal") on update cascade on delete restrict;
