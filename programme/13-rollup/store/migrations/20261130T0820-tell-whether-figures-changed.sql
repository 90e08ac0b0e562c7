-- Whether any figure of any area may be another than a moment ago, for whoever remembers an answer: one look, however many ask
-- (docs/decisions/0030). What changes in the ledger leaves a note; the keeper takes notes away and counts its turns; areas and their names count theirs.

create table figure_turn (
  what text primary key check (what in ('sums', 'areas')),
  turn bigint not null default 0
);

insert into figure_turn (what) values ('sums'), ('areas');

alter table figure_turn enable row level security;
alter table figure_turn force row level security;
create policy figure_turn_by_owner on figure_turn to current_user using (true) with check (true);

create function count_figure_turn() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public
as $$
begin
  update public.figure_turn set turn = turn + 1 where what = tg_argv[0];
  return null;
end
$$;

-- Areas change seldom, one act at a time; sums have one writer at a time.
create trigger areas_changed after insert or update or delete on area
  for each statement execute function count_figure_turn('areas');
create trigger notes_taken_away after delete on ledger_change
  for each statement execute function count_figure_turn('sums');

create policy local_indicator_by_owner on local_indicator for select to current_user using (true);

-- A text that is another one as soon as a figure, an indicator of an office's own or an area is; null while so much is noted that nothing is worth remembering.
create function figures_as_of() returns text
  language sql stable security definer
  set search_path = pg_catalog, public
as $$
  select case when noted.many <= 500 then
    concat_ws(' ', (select string_agg(it.turn::text, ' ' order by it.what) from public.figure_turn it),
      (select count(*) from public.local_indicator), noted.many, noted.which) end
  from (select count(*) as many, sum(hashint8extended(it.id, 0)::numeric) as which from (select one.id from public.ledger_change one limit 501) as it) as noted
$$;

revoke all on function count_figure_turn, figures_as_of from public;
grant execute on function figures_as_of to gongfu_app;
