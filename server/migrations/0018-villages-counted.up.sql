-- First of all: a village of a transaction that is open meanwhile is counted here or by the triggers.
lock table pilar.village in share row exclusive mode;

-- How many villages of each kind stand in a district: an answer says how many are expected, and the country has 83,762.
create table "pilar"."village_count" ("district_ordinal" int not null, "regency_ordinal" int not null, "province_ordinal" int not null, "kind" text not null, "villages" int not null, primary key ("district_ordinal", "regency_ordinal", "province_ordinal", "kind"));
insert into pilar.village_count select district_ordinal, regency_ordinal, province_ordinal, kind, count(*) from pilar.village group by 1, 2, 3, 4;

-- Kept in the transaction that writes villages, whoever that is: in the order of the key, so that two that meet wait for each other once.
create function pilar.count_more_villages() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into pilar.village_count as c
    select district_ordinal, regency_ordinal, province_ordinal, kind, count(*) from written group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (district_ordinal, regency_ordinal, province_ordinal, kind) do update set villages = c.villages + excluded.villages;
  return null;
end $$;
create function pilar.count_fewer_villages() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update pilar.village_count c set villages = c.villages - w.villages
    from (select district_ordinal, regency_ordinal, province_ordinal, kind, count(*) as villages from written group by 1, 2, 3, 4) w
    where (c.district_ordinal, c.regency_ordinal, c.province_ordinal, c.kind) = (w.district_ordinal, w.regency_ordinal, w.province_ordinal, w.kind);
  return null;
end $$;
create function pilar.count_villages_elsewhere() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into pilar.village_count as c
    select * from (values (old.district_ordinal, old.regency_ordinal, old.province_ordinal, old.kind, -1),
      (new.district_ordinal, new.regency_ordinal, new.province_ordinal, new.kind, 1)) v order by 1, 2, 3, 4
    on conflict (district_ordinal, regency_ordinal, province_ordinal, kind) do update set villages = c.villages + excluded.villages;
  return null;
end $$;
create function pilar.count_no_villages() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from pilar.village_count;
  return null;
end $$;
revoke execute on function pilar.count_more_villages(), pilar.count_fewer_villages(), pilar.count_villages_elsewhere(), pilar.count_no_villages() from public, pilar_app;
revoke insert, update on pilar.village_count from pilar_app;
create trigger village_counted after insert on pilar.village referencing new table as written for each statement execute function pilar.count_more_villages();
create trigger village_not_counted after delete on pilar.village referencing old table as written for each statement execute function pilar.count_fewer_villages();
create trigger village_counted_elsewhere after update of kind, district_ordinal, regency_ordinal, province_ordinal on pilar.village for each row
  when ((old.district_ordinal, old.regency_ordinal, old.province_ordinal, old.kind) is distinct from (new.district_ordinal, new.regency_ordinal, new.province_ordinal, new.kind))
  execute function pilar.count_villages_elsewhere();
create trigger village_none_counted after truncate on pilar.village for each statement execute function pilar.count_no_villages();
drop index pilar.village_kelurahan;
