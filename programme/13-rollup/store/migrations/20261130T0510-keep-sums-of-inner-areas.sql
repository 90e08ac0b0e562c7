-- Sums are kept of each area with everything below it, so that a country is read like a township (docs/decisions/0026). What lies directly in an inner area
-- is its sum without those of its child areas. Whoever asks takes the kept sums of the parts, takes out what noted areas were kept with, and counts
-- those anew; nobody writes a sum but the keeper, so that writers wait for nobody.

comment on table kept_indicator_sum is 'sums of areas with everything below them; without a row they are zero';

-- What was kept were sums of leaves.
delete from kept_indicator;
delete from kept_indicator_sum;

-- Until everything is counted, up to which area (by its number) it is; null when it is all.
alter table kept_indicator add counted_to integer;

drop function begin_keeping_indicator(jsonb);
drop function keep_changed_indicators(jsonb, integer);

-- Which kept sums, with which sign, make up what lies directly in each of some areas.
create function own_sum_terms(areas integer[]) returns table (area_id integer, kept_id integer, sign integer)
  language sql stable
  set search_path = pg_catalog, public
as $$
  select it.id, it.id, 1 from unnest(areas) as it (id)
  union all
  select it.id, child.id, -1 from unnest(areas) as it (id)
  cross join lateral (
    select below.id from public.area below join public.area own on own.id = below.parent_id
    where below.parent_id = it.id and below.tree = own.tree offset 0
  ) as child
$$;

-- An area and those above it, for each of some.
create function lines_of_areas(areas integer[]) returns table (area_id integer, above_id integer)
  language sql stable
  set search_path = pg_catalog, public
  set enable_nestloop = on
  set enable_hashjoin = off
  set enable_mergejoin = off
  set enable_seqscan = off
  set enable_bitmapscan = off
  set jit = off
as $$
  with recursive line (area_id, above_id) as (
    select it.id, it.id from unnest(areas) as it (id)
    union all
    select line.area_id, above.id from line
    join public.area own on own.id = line.above_id
    join public.area above on above.id = own.parent_id and above.tree = own.tree
  )
  select * from line
$$;

-- Adds what lies in areas to what is kept of them and of everything above them. What adds up to nothing is not written.
create function add_to_kept_sums(given kept_indicator_sum[]) returns void
  language sql volatile
  set search_path = pg_catalog, public
  set enable_nestloop = off
  set enable_mergejoin = off
  set enable_sort = off
  set jit = off
as $$
  insert into public.kept_indicator_sum as kept
  select it.counted, it.year, line.above_id, sum(it.in_scope), sum(it.known), sum(it.rated), sum(it.numerator), sum(it.denominator), sum(it.rates),
    sum(it.tier_0), sum(it.tier_1), sum(it.tier_2), sum(it.tier_3), sum(it.tier_4), sum(it.tier_5)
  from unnest(given) as it
  join public.lines_of_areas(array(select distinct one.area_id from unnest(given) as one)) as line on line.area_id = it.area_id
  group by it.counted, it.year, line.above_id
  having (sum(it.in_scope), sum(it.known), sum(it.rated), sum(it.numerator), sum(it.denominator), sum(it.rates),
    sum(it.tier_0), sum(it.tier_1), sum(it.tier_2), sum(it.tier_3), sum(it.tier_4), sum(it.tier_5)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
  on conflict (counted, year, area_id) do update set
    in_scope = kept.in_scope + excluded.in_scope, known = kept.known + excluded.known, rated = kept.rated + excluded.rated,
    numerator = kept.numerator + excluded.numerator, denominator = kept.denominator + excluded.denominator, rates = kept.rates + excluded.rates,
    tier_0 = kept.tier_0 + excluded.tier_0, tier_1 = kept.tier_1 + excluded.tier_1, tier_2 = kept.tier_2 + excluded.tier_2,
    tier_3 = kept.tier_3 + excluded.tier_3, tier_4 = kept.tier_4 + excluded.tier_4, tier_5 = kept.tier_5 + excluded.tier_5
$$;

-- Kept sums of what is asked, each so many times and as of another area.
create function kept_sums_times(kept_ids integer[], times integer[], as_areas integer[], asked jsonb) returns setof kept_indicator_sum
  language sql stable
  set search_path = pg_catalog, public
  set enable_seqscan = off
  set enable_bitmapscan = off
  set jit = off
as $$
  select kept.counted, kept.year, term.as_area, term.times * kept.in_scope, term.times * kept.known, term.times * kept.rated,
    term.times * kept.numerator, term.times * kept.denominator, term.times * kept.rates, term.times * kept.tier_0, term.times * kept.tier_1,
    term.times * kept.tier_2, term.times * kept.tier_3, term.times * kept.tier_4, term.times * kept.tier_5
  from (select distinct it.counted, it.year from jsonb_populate_recordset(null::public.asked_indicator, asked) as it) as asking
  cross join unnest(kept_ids, times, as_areas) as term (kept_id, times, as_area)
  cross join lateral (
    select * from public.kept_indicator_sum one
    where one.counted = asking.counted and one.year = asking.year and one.area_id = term.kept_id offset 0
  ) as kept
$$;

-- Those of the indicators asked for that are kept, or those that are not.
create function asked_and_kept(asked jsonb, are_kept boolean) returns jsonb
  language sql stable
  set search_path = pg_catalog, public
as $$
  select coalesce(jsonb_agg(it), '[]') from jsonb_array_elements(asked) as it
  where are_kept = exists (
    select from public.kept_indicator kept
    where kept.counted = it ->> 'counted' and kept.year = (it ->> 'year')::integer and kept.counted_to is null)
$$;

-- The sums of indicators in an area, of what the caller may see: by part (a child area, or the area itself for what lies in none) or all together,
-- as of the area itself. All in one picture: what is kept, and what changed since.
create function indicator_sums(within integer, asked jsonb, by_part boolean)
  returns table (code text, year integer, part integer, in_scope bigint, known bigint, rated bigint, numerator numeric, denominator numeric,
    rates numeric, tiers bigint[])
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set jit = off
as $$
#variable_conflict use_column
declare
  seen record;
  changed integer[];
  kept jsonb := public.asked_and_kept(asked, true);
  unkept jsonb := public.asked_and_kept(asked, false);
  seats integer[] := '{}';
  tops integer[];
begin
  select tree, stretches into seen from public.stretches_in_scope(within);
  if jsonb_array_length(unkept) > 0 then
    seats := public.seats_in_scope(within, 1000000);
  end if;
  changed := array(
    select seat.id from (select distinct it.area_id from public.ledger_change it) as noted
    cross join lateral (
      select one.id from public.area one where one.id = noted.area_id and one.tree = seen.tree and one.preorder_from <@ seen.stretches offset 0
    ) as seat);
  -- The highest areas of which the caller sees everything: the area itself or, for whoever holds parts of it, some below it.
  tops := array(
    select distinct it.id from public.area it left join public.area above on above.id = it.parent_id
    where it.id = any (array[within] || nullif(current_setting('gongfu.scope', true), '')::integer[]) and it.tree = seen.tree
      and int4range(it.preorder_from, it.preorder_to, '[]') <@ seen.stretches
      and (it.id = within or above.id is null or not int4range(above.preorder_from, above.preorder_to, '[]') <@ seen.stretches));
  return query
    with question as materialized (
      select it.* from jsonb_populate_recordset(null::public.asked_indicator, asked) as it
    ),
    child as materialized (
      select it.id, it.preorder_from, it.preorder_to from public.area it where by_part and it.parent_id = within and it.tree = seen.tree
    ),
    -- Which kept sums, with which sign, make up what is unchanged, and where that lies.
    term (kept_id, area_id, sign) as (
      select within, within, 1 where within = any (tops)
      union all
      -- Out of the area itself, into its parts.
      select child.id, it.area_id, it.sign from child cross join lateral (values (within, -1), (child.id, 1)) as it (area_id, sign)
      where within = any (tops)
      union all
      select top.id, top.id, 1 from unnest(tops) as top (id) where within <> all (tops)
      union all
      select term.kept_id, term.area_id, -term.sign from public.own_sum_terms(changed) as term
    ),
    node as (
      select term.kept_id, term.area_id, sum(term.sign)::integer as sign from term group by term.kept_id, term.area_id having sum(term.sign) <> 0
    ),
    found as (
      select it.*
      from (select array_agg(node.kept_id) as kept_ids, array_agg(node.sign) as signs, array_agg(node.area_id) as areas from node) as nodes
      cross join lateral public.kept_sums_times(nodes.kept_ids, nodes.signs, nodes.areas, kept) as it
      union all
      select it.* from public.indicator_sums_of(changed, kept) as it
      union all
      select it.* from public.indicator_sums_of(seats, unkept) as it
    ),
    total as (
      select it.counted, it.year, place.part, sum(it.in_scope)::bigint as in_scope, sum(it.known)::bigint as known, sum(it.rated)::bigint as rated,
        sum(it.numerator) as numerator, sum(it.denominator) as denominator, sum(it.rates) as rates,
        array[sum(it.tier_0), sum(it.tier_1), sum(it.tier_2), sum(it.tier_3), sum(it.tier_4), sum(it.tier_5)]::bigint[] as tiers
      from found as it
      -- Looked up row by row: no estimate knows how many they are.
      cross join lateral (
        select coalesce((
          select child.id from child where seat.preorder_from between child.preorder_from and child.preorder_to limit 1), within) as part
        from public.area seat where seat.id = it.area_id offset 0
      ) as place
      group by it.counted, it.year, place.part
    )
    select question.code, it.year, it.part, it.in_scope, it.known, it.rated, it.numerator, it.denominator, it.rates, it.tiers
    from total as it join question on question.counted = it.counted and question.year = it.year
    -- In a part that nothing is in, nobody adds up to a sum.
    where it.in_scope > 0;
end
$$;

create or replace function indicator_sums(within integer, asked jsonb)
  returns table (code text, year integer, part integer, in_scope bigint, known bigint, rated bigint, numerator numeric, denominator numeric,
    rates numeric, tiers bigint[])
  language sql stable security definer
  set search_path = pg_catalog, public
as $$
  select * from public.indicator_sums(within, asked, true)
$$;

revoke all on function indicator_sums(integer, jsonb, boolean) from public;
grant execute on function indicator_sums(integer, jsonb, boolean) to gongfu_app;

drop function indicator_sums_at(integer[], text[], text, date, date, date, text, text, text[]);
drop type indicator_sum;

-- What is kept changes in one transaction at a time. Gives whether that is this one.
create function hold_kept_sums() returns boolean
  language plpgsql volatile
  set search_path = pg_catalog, public
as $$
begin
  if public.acting_purpose() <> 'start-up' then
    raise exception 'only the platform itself keeps sums';
  end if;
  return pg_try_advisory_xact_lock(hashtextextended('keep-indicators', 0));
end
$$;

-- Counts again what changed, in at most so many areas, adds the difference to them and to what lies above, and takes the notes away that were there
-- before. Gives how many areas that were; null when somebody else is at it.
create function keep_changed_indicators(asked jsonb, most integer) returns integer
  language plpgsql volatile security definer
  set search_path = pg_catalog, public
  set enable_seqscan = off
  set enable_bitmapscan = off
  set jit = off
as $$
declare
  areas integer[];
  notes bigint[];
  kept jsonb;
begin
  if not public.hold_kept_sums() then
    return null;
  end if;
  areas := array(select distinct it.area_id from public.ledger_change it limit most);
  if cardinality(areas) = 0 then
    return 0;
  end if;
  notes := array(select it.id from public.ledger_change it where it.area_id = any (areas));
  kept := public.asked_and_kept(asked, true);
  perform public.add_to_kept_sums(array(
    select it from public.indicator_sums_of(areas, kept) as it
    union all
    select it
    from (
      select array_agg(term.kept_id) as kept_ids, array_agg(-term.sign) as signs, array_agg(term.area_id) as areas
      from public.own_sum_terms(areas) as term
    ) as terms
    cross join lateral public.kept_sums_times(terms.kept_ids, terms.signs, terms.areas, kept) as it));
  delete from public.ledger_change where id = any (notes);
  return cardinality(areas);
end
$$;

-- Counts for the first time what is asked and not kept yet, in one pass over the areas that hold enterprises, `most` of them at a time and neighbours together;
-- meanwhile no note is taken away. Gives whether there was any; null when somebody else is at it.
create function begin_keeping_indicators(asked jsonb, most integer) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, public
  set enable_seqscan = off
  set enable_bitmapscan = off
  set jit = off
as $$
declare
  so_far integer;
  fresh jsonb;
  areas integer[];
begin
  if not public.hold_kept_sums() then
    return null;
  end if;
  -- What nobody asks for any more, its definition being another one now.
  with gone as (
    delete from public.kept_indicator one where not exists (
      select from jsonb_populate_recordset(null::public.asked_indicator, asked) as it where it.counted = one.counted and it.year = one.year)
    returning one.counted, one.year
  )
  delete from public.kept_indicator_sum kept using gone where kept.counted = gone.counted and kept.year = gone.year;
  insert into public.kept_indicator (counted, year, counted_to)
    select distinct it.counted, it.year, -2147483648 from jsonb_populate_recordset(null::public.asked_indicator, asked) as it
    on conflict do nothing;
  so_far := (select min(one.counted_to) from public.kept_indicator one);
  if so_far is null then
    return false;
  end if;
  fresh := (
    select jsonb_agg(it) from jsonb_array_elements(asked) as it join public.kept_indicator one
      on one.counted = it ->> 'counted' and one.year = (it ->> 'year')::integer and one.counted_to = so_far);
  areas := array(
    select seat.id from public.area seat
    where seat.id > so_far and exists (select from public.enterprise one where one.area_id = seat.id) order by seat.id limit most);
  perform public.add_to_kept_sums(array(select it from public.indicator_sums_of(areas, fresh) as it));
  update public.kept_indicator one set counted_to = case when cardinality(areas) = most then areas[most] end where one.counted_to = so_far;
  return true;
end
$$;

-- An area that goes to another part of the tree takes its sums along.
create function move_kept_sums() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('keep-indicators', 0));
  -- Out of those above where it was, into those above where it is; a root has none.
  perform public.add_to_kept_sums(array(
    select it from public.kept_sums_times(array[new.id, new.id], array[-1, 1], array[old.parent_id, new.parent_id],
      (select jsonb_agg(jsonb_build_object('counted', one.counted, 'year', one.year)) from public.kept_indicator one)) as it
    where it.area_id is not null));
  return null;
end
$$;

create trigger area_moves_in_the_tree after update of parent_id on area
  for each row when (old.parent_id is distinct from new.parent_id) execute function move_kept_sums();

revoke all on function own_sum_terms, lines_of_areas, add_to_kept_sums, kept_sums_times, asked_and_kept, hold_kept_sums, keep_changed_indicators,
  begin_keeping_indicators, move_kept_sums from public;
grant execute on function keep_changed_indicators, begin_keeping_indicators to gongfu_app;
