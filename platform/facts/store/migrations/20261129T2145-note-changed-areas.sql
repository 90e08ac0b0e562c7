-- In which areas something that is known may have changed, for whoever keeps sums of it: noted in the transaction that changes, one row a
-- change, so that nobody waits for anybody. Whoever has looked at an area again takes away the notes that were there before he looked.
create table ledger_change (
  id bigint generated always as identity primary key,
  area_id integer not null
);

create index ledger_change_area on ledger_change (area_id);

alter table ledger_change enable row level security;
alter table ledger_change force row level security;

-- A note more costs a look more and says nothing: anybody who writes may add one, nobody but the owner's functions reads or takes away.
create policy ledger_change_add on ledger_change for insert to gongfu_app with check (true);
create policy ledger_change_by_owner on ledger_change to current_user using (true) with check (true);

grant insert on ledger_change to gongfu_app;

create function note_new_subjects() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public
as $$
begin
  insert into public.ledger_change (area_id) select distinct area_id from added;
  return null;
end
$$;

create trigger fact_subject_is_new after insert on fact_subject
  referencing new table as added for each statement execute function note_new_subjects();

create function note_moved_subject() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public
as $$
begin
  insert into public.ledger_change (area_id) values (old.area_id), (new.area_id);
  return null;
end
$$;

create trigger fact_subject_moves after update of area_id on fact_subject
  for each row when (old.area_id is distinct from new.area_id) execute function note_moved_subject();

revoke all on function note_new_subjects, note_moved_subject from public;
