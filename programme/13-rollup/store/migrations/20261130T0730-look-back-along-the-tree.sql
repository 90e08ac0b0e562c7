-- Looking back reads the tree of areas as it was known then: an area that lay elsewhere counted there, with all that is in it.

-- The areas that were hung elsewhere since a moment and all below them, with the part of an area (a child area, or the area itself) in which each lay at that
-- moment and at a later one; null outside of it. Every other area lies where it lay.
create function moved_seats(within integer, since timestamptz, until timestamptz)
  returns table (area_id integer, was_part integer, is_part integer)
  language sql stable
  set search_path = pg_catalog, public
  set jit = off
as $$
  with recursive seat (id) as (
    select distinct below.id
    from (select distinct it.area_id from public.area_move it where it.recorded_at >= since) as moved
    join public.area top on top.id = moved.area_id
    join public.area below on below.tree = top.tree and below.preorder_from between top.preorder_from and top.preorder_to
  ),
  -- Up the tree as it was known at each of the two, until the area or the top is reached; `passed` is the step before.
  line (seat_id, moment, id, passed) as (
    select seat.id, side.moment, seat.id, null::integer from seat cross join (values (since), (until)) as side (moment)
    union
    select line.seat_id, line.moment, public.area_parent_at(line.id, line.moment), line.id from line where line.id <> within
  )
  select line.seat_id,
    max(coalesce(line.passed, within)) filter (where line.id = within and line.moment = since),
    max(coalesce(line.passed, within)) filter (where line.id = within and line.moment = until)
  from line group by line.seat_id
$$;

-- As before (20261130T0210), with areas that moved. The enterprises of an area that lay in another part then are told too; of those nobody recorded anything about,
-- what is known now was known at both.
create or replace function indicator_changes(
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
  hung_ids integer[];
  hung_was integer[];
  hung_is integer[];
  shifted integer[];
  told_until timestamptz := until;
begin
  select it.tree, it.preorder_from, it.preorder_to into whole from public.area it where it.id = within;
  if not exists (
    select from public.area held
    where held.id = any (nullif(current_setting('gongfu.scope', true), '')::integer[]) and held.tree = whole.tree
      and whole.preorder_from between held.preorder_from and held.preorder_to
  ) then
    raise insufficient_privilege using message = 'an area outside the caller''s';
  end if;
  select array_agg(it.area_id), array_agg(it.was_part), array_agg(it.is_part),
    coalesce(array_agg(it.area_id) filter (where it.was_part is distinct from it.is_part), '{}')
    into hung_ids, hung_was, hung_is, shifted
    from public.moved_seats(within, since, until) as it;
  -- Of whom something was recorded later, what is known now may not be what was known then.
  if cardinality(shifted) > 0 then
    told_until := 'infinity';
  end if;
  return query
    with recursive touched (home_id, id) as (
      select it.home_id, it.subject_id from public.fact it
      where it.recorded_at >= since and it.recorded_at < told_until
        and (it.measure in ('area', 'industry')
          or (it.measure in (of_numerator, of_denominator) and it.period_from = year_from and it.period_to = year_to))
      union
      select it.home_id, it.subject_id from public.subject_merge it where it.recorded_at >= since and it.recorded_at < told_until
      union
      select part.home_id, it.subject_id from public.subject_split part
      join public.subject_merge it on it.home_id = part.home_id and it.id = part.merge_id
      where part.recorded_at >= since and part.recorded_at < told_until
      union
      select it.home_id, it.enterprise_id from public.roster_entry it
      where it.kind = on_list and it.recorded_at >= since and it.recorded_at < told_until
      union
      select gone.home_id, it.enterprise_id from public.roster_removal gone
      join public.roster_entry it on it.home_id = gone.home_id and it.id = gone.entry_id and it.kind = on_list
      where gone.recorded_at >= since and gone.recorded_at < told_until
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
    hung (area_id, was_part, is_part) as materialized (
      select * from unnest(hung_ids, hung_was, hung_is)
    ),
    state as materialized (
      select one.home_id, one.id, one.name, then_.*::public.indicator_state as was, now_.*::public.indicator_state as became
      from related it
      join public.enterprise one on one.home_id = it.home_id and one.id = it.id
      cross join lateral public.indicator_state_at(one.home_id, one.id, one.registered_at, one.area_id, since, of_own,
        industries, on_list, on_day, year_from, year_to, of_numerator, of_denominator, answers) as then_
      cross join lateral public.indicator_state_at(one.home_id, one.id, one.registered_at, one.area_id, until, of_own,
        industries, on_list, on_day, year_from, year_to, of_numerator, of_denominator, answers) as now_
    ),
    changed as (
      select state.home_id, state.id, state.name, was_in.part as was_part, is_in.part as is_part, state.was, state.became
      from state
      left join lateral (
        select hung.was_part as part from hung where hung.area_id = (state.was).area_id
        union all
        select coalesce((select child.id from public.area child
          where child.parent_id = within and child.tree = seat.tree and seat.preorder_from between child.preorder_from and child.preorder_to
          limit 1), within)
        from public.area seat
        where seat.id = (state.was).area_id and seat.tree = whole.tree and seat.preorder_from between whole.preorder_from and whole.preorder_to
          and not exists (select from hung where hung.area_id = seat.id)
      ) as was_in on true
      left join lateral (
        select hung.is_part as part from hung where hung.area_id = (state.became).area_id
        union all
        select coalesce((select child.id from public.area child
          where child.parent_id = within and child.tree = seat.tree and seat.preorder_from between child.preorder_from and child.preorder_to
          limit 1), within)
        from public.area seat
        where seat.id = (state.became).area_id and seat.tree = whole.tree and seat.preorder_from between whole.preorder_from and whole.preorder_to
          and not exists (select from hung where hung.area_id = seat.id)
      ) as is_in on true
      union all
      select unit.home_id, unit.id, one.name, hung.was_part, hung.is_part, as_ever.state, as_ever.state
      from public.indicator_units_at(shifted, industries, on_list, on_day, year_from, year_to, of_numerator, of_denominator, answers) as unit
      join hung on hung.area_id = unit.area_id
      cross join lateral (
        select row('registered', unit.area_id, true, true, unit.numerator, unit.denominator, unit.tier, null, null, null, null, null)
          ::public.indicator_state as state
      ) as as_ever
      cross join lateral (
        select firm.name from public.enterprise firm where firm.home_id = unit.home_id and firm.id = unit.id offset 0
      ) as one
      where not exists (select from related it where it.home_id = unit.home_id and it.id = unit.id)
    )
    select changed.home_id, changed.id, changed.name, changed.was_part, changed.is_part, changed.was, changed.became
    from changed
    where (changed.was_part is not null or changed.is_part is not null)
      and (changed.was_part is distinct from changed.is_part or changed.was is distinct from changed.became)
    limit most;
end
$$;

revoke all on function moved_seats from public;
