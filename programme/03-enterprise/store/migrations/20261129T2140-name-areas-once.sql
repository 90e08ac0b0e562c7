-- A page of few areas is told the name of each area with the area: looked up for every row, the names took as long as the rows.

-- The areas in and below one that the caller may see, with their names, in the order of the tree; null when there are more than `most`.
create function named_seats_in_scope(within integer, most integer, out seats integer[], out names text[])
  language plpgsql stable
as $$
declare
  seen record;
  areas integer;
begin
  select tree, stretches into seen from public.stretches_in_scope(within);
  select coalesce(sum(upper(stretch) - lower(stretch)), 0) into areas from unnest(seen.stretches) as stretch;
  if areas > most then
    return;
  end if;
  select coalesce(array_agg(seat.id), '{}'), coalesce(array_agg(seat.name), '{}') into seats, names
    from unnest(seen.stretches) as stretch
    cross join lateral (
      select one.id, one.name from public.area one
      where one.tree = seen.tree and one.preorder_from >= lower(stretch) and one.preorder_from < upper(stretch)
      offset 0
    ) as seat;
end
$$;

create or replace function enterprises_paged(
    within integer, in_industry text, of_size text, behind_revenue bigint, behind_id uuid, most integer)
  returns setof listed_enterprise
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set enable_sort = off
  set jit = off
as $$
#variable_conflict use_column
declare
  known record;
  seen record;
begin
  select seats, names into known from public.named_seats_in_scope(within, 200);
  if known.seats is not null then
    return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id, it.area_name,
        it.name, it.industry, it.address, it.staff, it.staff_year, it.revenue, it.revenue_year, it.size_class, it.demo, it.survivor_id, it.folded
      from (
        select best.*, place.name as area_name
        from unnest(known.seats, known.names) as place (id, name)
        cross join lateral (
          select * from public.enterprise one
          where one.area_id = place.id and one.survivor_id is null
            and (coalesce(one.revenue, -9223372036854775808), one.id) < (behind_revenue, behind_id)
            and (in_industry is null or starts_with(one.industry, in_industry))
            and (of_size is null or one.size_class = of_size)
          order by coalesce(one.revenue, -9223372036854775808) desc, one.id desc
          limit most
        ) as best
        order by coalesce(best.revenue, -9223372036854775808) desc, best.id desc
        limit most
      ) as it;
  else
    select tree, stretches into seen from public.stretches_in_scope(within);
    return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id, seat.name,
        it.name, it.industry, it.address, it.staff, it.staff_year, it.revenue, it.revenue_year, it.size_class, it.demo, it.survivor_id, it.folded
      from public.enterprise it
      -- Asked row by row: that most rows lie in the stretches is what led here, and no estimate knows it.
      cross join lateral (
        select one.name from public.area one
        where one.id = it.area_id and one.tree = seen.tree and one.preorder_from <@ seen.stretches
        offset 0
      ) as seat
      where it.survivor_id is null and (coalesce(it.revenue, -9223372036854775807), it.id)
          < (greatest(behind_revenue, -9223372036854775807), behind_id)
        and (in_industry is null or starts_with(it.industry, in_industry))
        and (of_size is null or it.size_class = of_size)
      order by coalesce(it.revenue, -9223372036854775807) desc, it.id desc
      limit most;
  end if;
end
$$;
