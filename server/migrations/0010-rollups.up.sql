-- Values of villages added up for districts, regencies and provinces, and marks of what is not added up yet.
create table "pilar"."rollup" ("level" smallint not null, "indicator_id" int not null, "period" smallint not null, "area_ordinal" int not null, "source_id" int not null, "gap" smallint not null, "value_gap" smallint not null, "n" int not null, "answered" int not null, "positive" int not null, "numerator" bigint not null, "denominator" bigint not null, "figure" bigint not null, primary key ("level", "indicator_id", "period", "area_ordinal", "source_id", "gap", "value_gap"));
create table "pilar"."rollup_mark" ("id" bigserial primary key, "area_id" int not null, "period" smallint null, "indicators" int[] null, "made_at" timestamptz not null default now());
create table "pilar"."rollup_series" ("indicator_id" int not null, "signature" text not null, "version" int not null default 1, "updated_at" timestamptz not null default now(), primary key ("indicator_id"));
alter table "pilar"."rollup_series" add constraint "rollup_series_indicator_id_foreign" foreign key ("indicator_id") references "pilar"."indicator" ("id") on update cascade on delete restrict;

-- What an area above the villages holds follows it to another ordinal. Not by a foreign key: it would be asked for each of millions of
-- rows, and read them all whenever a village changes its code. The worker's own lock: it must not add to the old ordinal meanwhile.
create function pilar.follow_rollups() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('rollup.absorb'));
  update pilar.rollup set area_ordinal = new.ordinal where area_ordinal = old.ordinal;
  return null;
end $$;
create trigger area_rollups after update of ordinal on pilar.area for each row
  when (old.ordinal <> new.ordinal and new.level <> 'VILLAGE') execute function pilar.follow_rollups();

-- Rollups are made from other rows and made anew when those change.
grant delete on pilar.rollup, pilar.rollup_mark, pilar.rollup_series to pilar_app;
