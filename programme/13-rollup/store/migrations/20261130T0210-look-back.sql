-- What an indicator came to at a past moment follows from what comes out now and the enterprises of which something changed since: the ledger
-- keeps when each fact, merge, split and entry of a list was recorded. Enterprises of which nothing changed are not looked at.

create index roster_entry_recorded on roster_entry using brin (recorded_at) with (pages_per_range = 32, autosummarize = on);
create index roster_removal_recorded on roster_removal using brin (recorded_at) with (pages_per_range = 32, autosummarize = on);

-- How an enterprise stood at a moment. `standing` is registered, merged (into another) or unregistered; `known_at` to `known_because` tell of the
-- fact recorded last of those that count.
create type indicator_state as (
  standing text, area_id integer, in_industry boolean, is_listed boolean, numerator numeric, denominator numeric, tier smallint,
  known_at timestamptz, known_act text, known_source text, known_by text, known_because text);

-- `of_own` names those of its measures of which only the survivor's own facts count.
create function indicator_state_at(
    home integer, firm uuid, registered_at timestamptz, lies_in integer, moment timestamptz, of_own text[],
    industries text[], on_list text, on_day date, year_from date, year_to date, of_numerator text, of_denominator text, answers text[])
  returns indicator_state
  language plpgsql stable
  set search_path = pg_catalog, public
  set jit = off
as $$
declare
  state public.indicator_state;
  subjects uuid[];
  kind public.fact;
  above public.fact;
  below public.fact;
begin
  if registered_at >= moment then
    state.standing := 'unregistered';
    return state;
  end if;
  subjects := case
    when exists (select from public.subject_merge it where it.home_id = home and it.subject_id = firm)
      or exists (select from public.subject_merge it where it.home_id = home and it.survivor_id = firm)
    then public.subjects_under(home, firm, moment)
    else array[firm] end;
  if subjects is null then
    state.standing := 'merged';
    return state;
  end if;
  state.standing := 'registered';
  state.area_id := coalesce(
    (public.fact_counting(home, array[firm], 'area', null, null, moment)).words::integer,
    (select it.words::integer from public.fact it
      where it.home_id = home and it.subject_id = firm and it.measure = 'area' and it.recorded_at < moment and it.words is not null
      order by it.recorded_at desc, it.id desc limit 1),
    lies_in);
  if industries is null then
    state.in_industry := true;
  else
    kind := public.fact_counting(home, case when 'industry' = any (of_own) then array[firm] else subjects end, 'industry', null, null, moment);
    state.in_industry := coalesce(left(kind.words, 2) = any (industries), false);
  end if;
  state.is_listed := on_list is null or exists (
    select from public.roster_entry it
    where it.home_id = home and it.enterprise_id = any (subjects) and it.kind = on_list and it.recorded_at < moment
      and it.valid_from <= on_day and coalesce(it.valid_until, 'infinity') >= on_day
      and not exists (select from public.roster_removal gone
        where gone.home_id = home and gone.entry_id = it.id and gone.off_from <= on_day and gone.recorded_at < moment));
  if of_numerator is not null then
    above := public.fact_counting(home, case when of_numerator = any (of_own) then array[firm] else subjects end, of_numerator,
      year_from, year_to, moment);
  end if;
  if of_denominator is not null then
    below := public.fact_counting(home, case when of_denominator = any (of_own) then array[firm] else subjects end, of_denominator,
      year_from, year_to, moment);
  end if;
  state.numerator := case when answers is null then above.number
    when above.id is null then null
    when coalesce(above.words, trim_scale(above.number)::text) = any (answers) then 1 else 0 end;
  state.denominator := below.number;
  state.tier := case when of_denominator is null then above.tier else least(above.tier, below.tier) end;
  if below.recorded_at > above.recorded_at or above.id is null then
    above := below;
  end if;
  state.known_at := above.recorded_at;
  state.known_act := above.act;
  state.known_source := above.source;
  state.known_by := above.recorded_by_name;
  state.known_because := above.reason;
  return state;
end
$$;

-- The enterprises of which anything that an indicator counts was recorded from one moment to before another, with how they stood at each, of those that
-- lay in or below an area at either. `was_part` and `is_part` are the parts of the area that they lay in: a child area, or the area itself. For a caller who
-- sees all of the area: the names of those that left it since are given too.
create function indicator_changes(
    within integer, since timestamptz, until timestamptz, industries text[], on_list text, on_day date, year_from date, year_to date,
    of_numerator text, of_denominator text, answers text[], most integer)
  returns table (home_id integer, id uuid, name text, was_part integer, is_part integer, was indicator_state, became indicator_state)
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
#variable_conflict use_column
declare
  whole record;
  of_own text[] := array(select it.code from public.measure it
    where it.code in ('industry', of_numerator, of_denominator) and (it.definition ->> 'ownOnly')::boolean);
begin
  select it.tree, it.preorder_from, it.preorder_to into whole from public.area it where it.id = within;
  if not exists (
    select from public.area held
    where held.id = any (nullif(current_setting('gongfu.scope', true), '')::integer[]) and held.tree = whole.tree
      and whole.preorder_from between held.preorder_from and held.preorder_to
  ) then
    raise insufficient_privilege using message = 'an area outside the caller''s';
  end if;
  return query
    with recursive touched (home_id, id) as (
      select it.home_id, it.subject_id from public.fact it
      where it.recorded_at >= since and it.recorded_at < until
        and (it.measure in ('area', 'industry')
          or (it.measure in (of_numerator, of_denominator) and it.period_from = year_from and it.period_to = year_to))
      union
      select it.home_id, it.subject_id from public.subject_merge it where it.recorded_at >= since and it.recorded_at < until
      union
      select part.home_id, it.subject_id from public.subject_split part
      join public.subject_merge it on it.home_id = part.home_id and it.id = part.merge_id
      where part.recorded_at >= since and part.recorded_at < until
      union
      select it.home_id, it.enterprise_id from public.roster_entry it
      where it.kind = on_list and it.recorded_at >= since and it.recorded_at < until
      union
      select gone.home_id, it.enterprise_id from public.roster_removal gone
      join public.roster_entry it on it.home_id = gone.home_id and it.id = gone.entry_id and it.kind = on_list
      where gone.recorded_at >= since and gone.recorded_at < until
    ),
    -- With all that any of them was ever merged into or with.
    related (home_id, id) as (
      select home_id, id from touched
      union
      select one.home_id, case when it.subject_id = one.id then it.survivor_id else it.subject_id end
      from related one
      join lateral (
        select up.subject_id, up.survivor_id from public.subject_merge up where up.home_id = one.home_id and up.subject_id = one.id
        union all
        select down.subject_id, down.survivor_id from public.subject_merge down where down.home_id = one.home_id and down.survivor_id = one.id
      ) as it on true
    ),
    state as materialized (
      select one.home_id, one.id, one.name, then_.*::public.indicator_state as was, now_.*::public.indicator_state as became
      from related it
      join public.enterprise one on one.home_id = it.home_id and one.id = it.id
      cross join lateral public.indicator_state_at(one.home_id, one.id, one.registered_at, one.area_id, since, of_own,
        industries, on_list, on_day, year_from, year_to, of_numerator, of_denominator, answers) as then_
      cross join lateral public.indicator_state_at(one.home_id, one.id, one.registered_at, one.area_id, until, of_own,
        industries, on_list, on_day, year_from, year_to, of_numerator, of_denominator, answers) as now_
    )
    select state.home_id, state.id, state.name, was_in.part, is_in.part, state.was, state.became
    from state
    left join lateral (
      select coalesce((select child.id from public.area child
        where child.parent_id = within and child.tree = seat.tree and seat.preorder_from between child.preorder_from and child.preorder_to
        limit 1), within) as part
      from public.area seat
      where seat.id = (state.was).area_id and seat.tree = whole.tree and seat.preorder_from between whole.preorder_from and whole.preorder_to
    ) as was_in on true
    left join lateral (
      select coalesce((select child.id from public.area child
        where child.parent_id = within and child.tree = seat.tree and seat.preorder_from between child.preorder_from and child.preorder_to
        limit 1), within) as part
      from public.area seat
      where seat.id = (state.became).area_id and seat.tree = whole.tree and seat.preorder_from between whole.preorder_from and whole.preorder_to
    ) as is_in on true
    where (was_in.part is not null or is_in.part is not null)
    limit most;
end
$$;

revoke all on function indicator_state_at, indicator_changes from public;
grant execute on function indicator_changes to gongfu_app;
