-- The sums of several areas at once: what was noted lies in a township, its district, the city and the province, and is counted once for all that ask for it.

drop function indicator_sums(integer, jsonb);
drop function indicator_sums(integer, jsonb, boolean);

-- Which kept sums, with which sign, make up what an area holds that the caller may see and that is unchanged, and where that lies. `seen` is what the caller
-- sees of it, `changed` what was noted in there.
create function unchanged_terms(within integer, tree text, seen int4multirange, changed integer[], by_part boolean)
  returns table (kept_id integer, area_id integer, sign integer)
  language plpgsql stable
  set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set jit = off
as $$
#variable_conflict use_column
declare
  -- The highest areas of which the caller sees everything: the area itself or, for whoever holds parts of it, some below it.
  tops constant integer[] := array(
    select distinct it.id from public.area it left join public.area above on above.id = it.parent_id
    where it.id = any (array[within] || nullif(current_setting('gongfu.scope', true), '')::integer[]) and it.tree = unchanged_terms.tree
      and int4range(it.preorder_from, it.preorder_to, '[]') <@ seen
      and (it.id = within or above.id is null or not int4range(above.preorder_from, above.preorder_to, '[]') <@ seen));
begin
  return query
    select term.kept_id, term.area_id, sum(term.sign)::integer from (
      select within as kept_id, within as area_id, 1 as sign where within = any (tops)
      union all
      -- Out of the area itself, into its parts.
      select child.id, it.area_id, it.sign
      from (select one.id from public.area one where by_part and one.parent_id = within and one.tree = unchanged_terms.tree) as child
      cross join lateral (values (within, -1), (child.id, 1)) as it (area_id, sign)
      where within = any (tops)
      union all
      select top.id, top.id, 1 from unnest(tops) as top (id) where within <> all (tops)
      union all
      select own.kept_id, own.area_id, -own.sign from public.own_sum_terms(changed) as own
    ) as term
    group by term.kept_id, term.area_id having sum(term.sign) <> 0;
end
$$;

-- The sums of indicators in each of some areas, of what the caller may see: by part (a child area, or the area itself for what lies in none) or all together,
-- as of the area itself. All in one picture: what is kept, and what changed since.
create function indicator_sums(areas integer[], asked jsonb, by_part boolean)
  returns table (within integer, code text, year integer, part integer, in_scope bigint, known bigint, rated bigint, numerator numeric,
    denominator numeric, rates numeric, tiers bigint[])
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set jit = off
as $$
#variable_conflict use_column
declare
  kept jsonb := public.asked_and_kept(asked, true);
  unkept jsonb := public.asked_and_kept(asked, false);
  asks_unkept boolean := jsonb_array_length(unkept) > 0;
  -- What the caller sees of each area, what was noted in there, and all that was noted.
  seen record;
  changed integer[];
  all_changed integer[] := '{}';
  anew public.kept_indicator_sum[];
  place integer;
begin
  foreach place in array areas loop
    select it.tree, it.stretches into seen from public.stretches_in_scope(place) as it;
    all_changed := all_changed || array(
      select seat.id from (select distinct it.area_id from public.ledger_change it) as noted
      cross join lateral (
        select one.id from public.area one where one.id = noted.area_id and one.tree = seen.tree and one.preorder_from <@ seen.stretches offset 0
      ) as seat);
  end loop;
  all_changed := array(select distinct it.id from unnest(all_changed) as it (id));
  anew := array(select it from public.indicator_sums_of(all_changed, kept) as it);
  foreach place in array areas loop
    select it.tree, it.stretches into seen from public.stretches_in_scope(place) as it;
    changed := array(
      select noted.id from unnest(all_changed) as noted (id)
      cross join lateral (
        select one.preorder_from from public.area one where one.id = noted.id and one.tree = seen.tree offset 0
      ) as seat where seat.preorder_from <@ seen.stretches);
    return query
      with question as materialized (
        select it.* from jsonb_populate_recordset(null::public.asked_indicator, asked) as it
      ),
      child as materialized (
        select it.id, it.preorder_from, it.preorder_to from public.area it where by_part and it.parent_id = place and it.tree = seen.tree
      ),
      found as (
        select it.*
        from (
          select array_agg(node.kept_id) as kept_ids, array_agg(node.sign) as signs, array_agg(node.area_id) as areas
          from public.unchanged_terms(place, seen.tree, seen.stretches, changed, by_part) as node
        ) as nodes
        cross join lateral public.kept_sums_times(nodes.kept_ids, nodes.signs, nodes.areas, kept) as it
        union all
        select it.* from unnest(anew) as it where it.area_id = any (changed)
        union all
        select it.* from public.indicator_sums_of(case when asks_unkept then public.seats_in_scope(place, 1000000) else '{}' end, unkept) as it
      ),
      total as (
        select it.counted, it.year, lies.part, sum(it.in_scope)::bigint as in_scope, sum(it.known)::bigint as known, sum(it.rated)::bigint as rated,
          sum(it.numerator) as numerator, sum(it.denominator) as denominator, sum(it.rates) as rates,
          array[sum(it.tier_0), sum(it.tier_1), sum(it.tier_2), sum(it.tier_3), sum(it.tier_4), sum(it.tier_5)]::bigint[] as tiers
        from found as it
        -- Looked up row by row: no estimate knows how many they are.
        cross join lateral (
          select coalesce((
            select child.id from child where seat.preorder_from between child.preorder_from and child.preorder_to limit 1), place) as part
          from public.area seat where seat.id = it.area_id offset 0
        ) as lies
        group by it.counted, it.year, lies.part
      )
      select place, question.code, it.year, it.part, it.in_scope, it.known, it.rated, it.numerator, it.denominator, it.rates, it.tiers
      from total as it join question on question.counted = it.counted and question.year = it.year
      -- In a part that nothing is in, nobody adds up to a sum.
      where it.in_scope > 0;
  end loop;
end
$$;

revoke all on function unchanged_terms, indicator_sums(integer[], jsonb, boolean) from public;
grant execute on function indicator_sums(integer[], jsonb, boolean) to gongfu_app;
