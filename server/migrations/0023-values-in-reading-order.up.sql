-- Values of a village are read the newest period first, by indicator and source. A primary key cannot have an order of its own, and one in another order sorts
-- a whole month of each village for every page: a unique index in reading order stands in its place, so that writes keep as many indexes as they had.
-- Of 43 million values in parts by year it takes two and a half minutes. Nobody reads or writes values meanwhile: who only read them at first and then went on to
-- write would wait for the index, and the drop of the key for them.
lock table pilar.observation in access exclusive mode;
create unique index observation_in_reading_order on pilar.observation (area_ordinal, period desc, indicator_id, source_id);
alter table pilar.observation drop constraint observation_pkey;

-- What follows a database row by row (logical replication) knows them by it, as it did by the key. Each part says so for itself.
do $$
declare part record;
begin
  for part in select i.indrelid::regclass as named, i.indexrelid as index from pg_index i where i.indisunique
    and (i.indrelid = 'pilar.observation'::regclass or i.indrelid in (select inhrelid from pg_inherits where inhparent = 'pilar.observation'::regclass))
  loop
    execute format('alter table %s replica identity using index %I', part.named, (select relname from pg_class where oid = part.index));
  end loop;
end $$;

-- Interventions of a sector and state are listed the newest first, and counted, out of one index.
create index intervention_by_sector on pilar.intervention (sector_id, status, started_on desc, id);
drop index pilar.intervention_sector_id_index;
-- What one record has is found in its order; without that, a page of five members walked through the members of all.
create index contribution_by_intervention on pilar.contribution (intervention_id, id);
drop index pilar.contribution_intervention_id_index;
create index pokja_member_by_pokja on pilar.pokja_member (pokja_id, id);

-- What is written into answers as it stands, since nothing in it must be escaped.
alter table "pilar"."area" add constraint "area_code_check" check (code ~ '^[0-9.]+$');
alter table "pilar"."village" add constraint "village_code_check" check (code ~ '^[0-9.]+$');
alter table "pilar"."indicator" add constraint "indicator_code_check" check (code ~ '^[A-Z][A-Z0-9_]*$');
