-- Records facts of subjects that stand by themselves, in one call: holds the subjects, opens or holds the cells, adds the rows and looks again which fact counts.
-- Asked one after the other these are six questions, and row security looked at each row of each; what the policies ask is asked here once for each subject.
create policy fact_subject_held_by_owner on fact_subject for update to current_user using (true) with check (false);
create policy fact_cell_settled_by_owner on fact_cell for update to current_user using (true) with check (true);

-- `added` counts the facts that were not there yet under their keys. `hindered` says why nothing may be added: 'merged' (a subject was merged or has others
-- under it: those are placed one by one), 'replaced' (the fact that is to be replaced was, or is another's), 'key-reused' (a key is there with other content).
create function record_facts(
    homes integer[], subjects uuid[], ids uuid[], measures text[], begins date[], ends date[], acts text[], numbers numeric[], spoken text[],
    sources text[], tiers smallint[], notes text[], reasons text[], last_days date[], replaced uuid[], keys text[],
    at timestamptz, by_name text, out added integer, out hindered text)
  language plpgsql volatile security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan
  -- Whatever the tables held when the plans were made, those of the references too.
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set jit = off
as $$
declare
  held record;
  unsettled record;
begin
  added := 0;
  -- In one order for all writers, until the end of the transaction: none is merged, split or moved meanwhile.
  with given as (
    select distinct it.home_id, it.subject_id from unnest(homes, subjects) as it (home_id, subject_id)
  ),
  kept as materialized (
    select it.area_id, it.subject_id, it.survivor_id, it.has_members from public.fact_subject it
    where (it.home_id, it.subject_id) in (select given.home_id, given.subject_id from given)
    order by it.home_id, it.subject_id for key share
  )
  select count(*) as seen, bool_or(kept.survivor_id is not null or kept.has_members) as merged, array_agg(distinct kept.area_id) as areas,
    (select count(*) from given) as asked,
    coalesce(bool_and(public.acting_purpose() = 'start-up' or kept.area_id in (select public.areas_in_scope())
      or kept.subject_id = any (public.acting_subjects()) or kept.survivor_id = any (public.acting_subjects())), false) as allowed
  into held from kept;
  if held.seen < held.asked or not held.allowed then
    raise insufficient_privilege using message = 'facts of a subject that is not the caller''s';
  end if;
  if held.merged then
    hindered := 'merged';
    return;
  end if;
  insert into public.ledger_change (area_id) select it.id from unnest(held.areas) as it (id);
  -- A cell that nobody ever recorded in is settled at once, by the best of what is recorded in it now. Who finds it there holds it and looks again later.
  with opened as (
    insert into public.fact_cell as cell (home_id, subject_id, measure, period_from, period_to, fact_id, number, words, source, tier, recorded_at)
      select it.home_id, it.subject_id, it.measure, it.period_from, it.period_to, it.id, it.number, it.words, it.source, it.tier,
        case when it.id is not null then at end
      from (
        select distinct on (row.home_id, row.subject_id, row.measure, row.period_from, row.period_to) row.home_id, row.subject_id, row.measure,
          row.period_from, row.period_to, case when row.replaces is null then row.id end as id, row.number, row.words, row.source, row.tier
        from unnest(homes, subjects, measures, begins, ends, ids, numbers, spoken, sources, tiers, replaced)
          as row (home_id, subject_id, measure, period_from, period_to, id, number, words, source, tier, replaces)
        order by row.home_id, row.subject_id, row.measure, row.period_from, row.period_to, row.replaces is not null, row.tier desc, row.id desc
      ) as it
    on conflict (home_id, subject_id, measure, period_from, period_to) do update set fact_id = cell.fact_id
    -- A row that was there is held by this transaction (xmax), one that was just opened by nobody.
    returning cell.home_id, cell.subject_id, cell.measure, cell.period_from, cell.period_to, cell.fact_id is not null and cell.xmax = 0 as settled
  )
  select array_agg(it.home_id) as homes, array_agg(it.subject_id) as subjects, array_agg(it.measure) as measures, array_agg(it.period_from) as begins,
    array_agg(it.period_to) as ends
  into unsettled from opened as it where not it.settled;
  if exists (
    select from unnest(homes, replaced, keys, subjects) as given (home_id, replaces, key, subject_id)
    left join public.fact target on target.home_id = given.home_id and target.id = given.replaces
    where given.replaces is not null and (target.subject_id is distinct from given.subject_id
      or exists (select from public.fact other
        where other.home_id = given.home_id and other.replaces = given.replaces and other.key <> given.key))
  ) then
    hindered := 'replaced';
    return;
  end if;
  insert into public.fact (home_id, id, subject_id, measure, period_from, period_to, act, number, words, source, tier, source_note, reason,
      valid_until, replaces, key, recorded_at, recorded_by, recorded_by_name)
    select row.*, at, public.acting_user()::uuid, by_name
    from unnest(homes, ids, subjects, measures, begins, ends, acts, numbers, spoken, sources, tiers, notes, reasons, last_days, replaced, keys) as row
    on conflict do nothing;
  get diagnostics added = row_count;
  if added < cardinality(ids) then
    -- Asked after the new ones were added: what is missing has another's key or id.
    if (
      select count(*) from unnest(homes, subjects, measures, begins, ends, acts, numbers, spoken, keys, replaced)
        as given (home_id, subject_id, measure, period_from, period_to, act, number, words, key, replaces)
      join public.fact it on it.home_id = given.home_id and it.key = given.key
      where (it.subject_id, it.measure, it.period_from, it.period_to, it.act, it.number, it.words, it.replaces)
        is not distinct from (given.subject_id, given.measure, given.period_from, given.period_to, given.act, given.number, given.words, given.replaces)
    ) < cardinality(ids) then
      hindered := 'key-reused';
      return;
    end if;
    perform public.settle_cells(homes, subjects, measures, begins, ends);
  elsif unsettled.homes is not null then
    perform public.settle_cells(unsettled.homes, unsettled.subjects, unsettled.measures, unsettled.begins, unsettled.ends);
  end if;
end
$$;

revoke all on function record_facts from public;
grant execute on function record_facts to gongfu_app;
