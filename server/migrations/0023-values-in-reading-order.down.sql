alter table "pilar"."indicator" drop constraint "indicator_code_check";
alter table "pilar"."village" drop constraint "village_code_check";
alter table "pilar"."area" drop constraint "area_code_check";
drop index pilar.pokja_member_by_pokja;
create index "contribution_intervention_id_index" on "pilar"."contribution" ("intervention_id");
drop index pilar.contribution_by_intervention;
create index "intervention_sector_id_index" on "pilar"."intervention" ("sector_id");
drop index pilar.intervention_by_sector;
alter table "pilar"."observation" add constraint "observation_pkey" primary key ("area_ordinal", "period", "indicator_id", "source_id");
do $$
declare part regclass;
begin
  for part in select 'pilar.observation'::regclass union all select inhrelid::regclass from pg_inherits where inhparent = 'pilar.observation'::regclass
  loop
    execute format('alter table %s replica identity default', part);
  end loop;
end $$;
drop index pilar.observation_in_reading_order;
