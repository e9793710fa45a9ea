-- Who adds to stored sums without taking all marks of a district leaves marks that name values which the sums hold no more: series that are made
-- anew, and a worker of an earlier version while Pilar is updated. What marks have kept is forgotten then, after the statement and with what others
-- wrote meanwhile; questions read the rows of those districts until the marks are taken.
create function pilar.forget_replaced() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update pilar.rollup_mark set sources = null where sources is not null;
  return null;
end $$;
revoke execute on function pilar.forget_replaced() from public, pilar_app;
create trigger rollup_forgets after insert on pilar.rollup for each statement
  when (current_setting('pilar.takes_marks', true) is distinct from 'all') execute function pilar.forget_replaced();
