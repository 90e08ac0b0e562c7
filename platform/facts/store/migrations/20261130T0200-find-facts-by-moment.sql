-- What was recorded between two moments, for whoever looks back: rows come in the order of their moment, so that a summary of stretches of the
-- table finds them and costs a recording nothing.
create index fact_recorded on fact using brin (recorded_at) with (pages_per_range = 32, autosummarize = on);

create policy fact_seen_by_owner on fact for select to current_user using (true);
create policy subject_merge_by_owner on subject_merge for select to current_user using (true);
create policy subject_split_by_owner on subject_split for select to current_user using (true);
create policy measure_by_owner on measure for select to current_user using (true);

-- The subjects whose facts counted under one at a moment, itself among them; null when it was merged away itself. As `cellsAsOf` folds them.
create function subjects_under(home integer, subject uuid, moment timestamptz) returns uuid[]
  language sql stable
  set search_path = pg_catalog, public
as $$
  with recursive inside (id) as (
    select subject
    where not exists (
      select from public.subject_merge it
      where it.home_id = home and it.subject_id = subject and it.recorded_at < moment
        and not exists (select from public.subject_split part
          where part.home_id = home and part.merge_id = it.id and part.recorded_at < moment))
    union
    select it.subject_id
    from inside
    join public.subject_merge it on it.home_id = home and it.survivor_id = inside.id and it.recorded_at < moment
    where not exists (select from public.subject_split part
      where part.home_id = home and part.merge_id = it.id and part.recorded_at < moment)
  )
  select array_agg(id) from inside
$$;

-- The fact that counted in a cell at a moment, of those recorded under some subjects; without a period, that of the newest one. Written so that its
-- plan is kept from call to call.
create function fact_counting(home integer, subjects uuid[], of_measure text, begins date, ends date, moment timestamptz) returns fact
  language plpgsql stable
  set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan
as $$
declare
  counting public.fact;
begin
  select it.* into counting
  from public.fact it
  where it.home_id = home and it.subject_id = any (subjects) and it.measure = of_measure
    and (begins is null or (it.period_from = begins and it.period_to = ends))
    and it.recorded_at < moment and it.act <> 'withdraw'
    and not exists (select from public.fact later
      where later.home_id = home and later.replaces = it.id and later.recorded_at < moment)
  -- Of a cell: better evidence first, then the newer, then the greater id (BEST_FIRST).
  order by it.period_from desc, it.tier desc, it.recorded_at desc, it.id desc limit 1;
  return counting;
end
$$;

revoke all on function subjects_under, fact_counting from public;
