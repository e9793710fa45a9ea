-- What servers keep in memory of these tables is as it stands as long as their edition is: one row is read instead of all of theirs.
create table "pilar"."table_edition" ("name" text not null, "edition" uuid not null, primary key ("name"));
insert into pilar.table_edition select name, gen_random_uuid() from unnest(array['indicator', 'indicator_source', 'source', 'sector', 'validation_rule']) name;

-- In the transaction that changes a row, whoever that is; never the same twice, so that a database put in the place of another is another.
create function pilar.renew_edition() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update pilar.table_edition set edition = gen_random_uuid() where name = tg_table_name;
  return null;
end $$;
revoke execute on function pilar.renew_edition() from public, pilar_app;
revoke insert, update on pilar.table_edition from pilar_app;
create trigger indicator_edition after insert or update or delete or truncate on pilar.indicator for each statement execute function pilar.renew_edition();
create trigger indicator_source_edition after insert or update or delete or truncate on pilar.indicator_source for each statement execute function pilar.renew_edition();
create trigger source_edition after insert or update or delete or truncate on pilar.source for each statement execute function pilar.renew_edition();
create trigger sector_edition after insert or update or delete or truncate on pilar.sector for each statement execute function pilar.renew_edition();
create trigger validation_rule_edition after insert or update or delete or truncate on pilar.validation_rule for each statement execute function pilar.renew_edition();
