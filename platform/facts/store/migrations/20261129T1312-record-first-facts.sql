-- Records the first facts of subjects and opens their cells with those that count: many at once, all of one source, evidence and moment. What
-- the policies of the two tables ask for each row is asked here once for each subject; row security stays on both for everybody else.
create policy fact_subject_seen_by_owner on fact_subject for select to current_user using (true);
create policy fact_recorded_by_owner on fact for insert to current_user with check (true);
create policy fact_cell_opened_by_owner on fact_cell for insert to current_user with check (true);

create function record_first_facts(
    homes integer[], subjects uuid[], ids uuid[], measures text[], begins date[], ends date[], numbers numeric[], spoken text[], keys text[],
    opens boolean[], of_source text, of_tier smallint, note text, at timestamptz, by_name text)
  returns integer
  language plpgsql volatile security definer
  set search_path = pg_catalog, public
  -- Whatever the tables held when the plans were made, those of the references too.
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set jit = off
as $$
declare
  added integer;
begin
  if exists (
    select from (select distinct home, subject from unnest(homes, subjects) as row (home, subject)) as given
    where not exists (
      select from public.fact_subject it
      where it.home_id = given.home and it.subject_id = given.subject and it.area_id in (select public.areas_in_scope())
    )
  ) then
    raise insufficient_privilege using message = 'facts of a subject that lies outside the caller''s areas';
  end if;
  insert into public.fact (home_id, id, subject_id, measure, period_from, period_to, act, number, words, source, tier, source_note, key,
      recorded_at, recorded_by, recorded_by_name)
    select row.home, row.id, row.subject, row.measure, row.begins, row.ends, 'record', row.number, row.spoken, of_source, of_tier, note, row.key,
      at, public.acting_user()::uuid, by_name
    from unnest(homes, subjects, ids, measures, begins, ends, numbers, spoken, keys)
      as row (home, subject, id, measure, begins, ends, number, spoken, key);
  get diagnostics added = row_count;
  insert into public.fact_cell (home_id, subject_id, measure, period_from, period_to, fact_id, number, words, source, tier, recorded_at)
    select row.home, row.subject, row.measure, row.begins, row.ends, row.id, row.number, row.spoken, of_source, of_tier, at
    from unnest(homes, subjects, ids, measures, begins, ends, numbers, spoken, opens)
      as row (home, subject, id, measure, begins, ends, number, spoken, opens)
    where row.opens;
  return added;
end
$$;

revoke all on function record_first_facts from public;
grant execute on function record_first_facts to gongfu_app;
