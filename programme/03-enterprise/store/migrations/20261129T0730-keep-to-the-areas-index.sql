-- Pages and counts of few areas look each area up by itself, in the one index that begins with the area. Joined, the planner chose by
-- statistics, and a plan made while the register was still empty read the whole of it for each of 44,000 areas: a page took a minute.

-- For lists of many areas. It counts from another lowest number than enterprise_by_revenue, so that neither is taken for the other.
drop index enterprise_largest;
create index enterprise_largest on enterprise ((coalesce(revenue, -9223372036854775807)) desc, id desc) where survivor_id is null;

-- The areas in and below one that the caller may see; null when there are more than `most`.
create function seats_in_scope(within integer, most integer) returns integer[]
  language plpgsql stable
as $$
declare
  seen record;
  stretch int4range;
  seats integer[] := '{}';
begin
  select tree, stretches into seen from public.stretches_in_scope(within);
  for stretch in select unnest(seen.stretches) loop
    if cardinality(seats) + upper(stretch) - lower(stretch) > most then
      return null;
    end if;
    seats := seats || array(
      select id from public.area
      where tree = seen.tree and preorder_from >= lower(stretch) and preorder_from < upper(stretch)
    );
  end loop;
  return seats;
end
$$;

-- The enterprises of the caller's areas in and below one, the largest revenue first (unknown: last), behind a place. In few areas the
-- best of each are merged; in many the index of all is followed until the page is full. The plan is always one along these indexes.
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
as $$
#variable_conflict use_column
declare
  seats integer[] := public.seats_in_scope(within, 200);
  seen record;
begin
  if seats is not null then
    return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id,
        (select seat.name from public.area seat where seat.id = it.area_id), it.name, it.industry, it.address, it.staff, it.staff_year,
        it.revenue, it.revenue_year, it.size_class, it.demo, it.survivor_id, it.folded
      from (
        select best.*
        from unnest(seats) as place (id)
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

-- Enterprises of the caller's areas in and below one whose name (or its initials, or its reading) holds a text, of an industry and size
-- (of a file merged into another, that other's): names that begin with the text first, then the shortest, behind a place. A text is
-- looked up by its terms. One that many names hold is met by itself: in few areas by looking through these; one that nearly all hold, by
-- following the names from the shortest on, at first within the stretch of each length that begins so.
create or replace function enterprises_found(
    wanted text[], part text, how text, within integer, in_industry text, of_size text,
    behind_beginning boolean, behind_length integer, behind_folded text, behind_id uuid, most integer)
  returns setof listed_enterprise
  language plpgsql volatile security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set enable_sort = off
as $$
#variable_conflict use_column
declare
  seen record;
  seats integer[] := public.seats_in_scope(within, 200);
  known double precision;
  names double precision := public.names_with_rarest(wanted);
  no_choice boolean := in_industry is null and of_size is null;
  longest integer;
  left_over integer := most;
  given integer;
begin
  select tree, stretches into seen from public.stretches_in_scope(within);
  select reltuples into known from pg_class where oid = 'public.enterprise'::regclass;
  if names < 5000 or (seats is null and names < 0.3 * known) then
    return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id, seat.name,
        it.name, it.industry, it.address, it.staff, it.staff_year, it.revenue, it.revenue_year, it.size_class, it.demo, it.survivor_id, it.folded
      from (select * from public.enterprise one where one.terms @> wanted offset 0) as it
      cross join lateral (
        select one.name from public.area one
        where one.id = it.area_id and one.tree = seen.tree and one.preorder_from <@ seen.stretches
        offset 0
      ) as seat
      where position(part in case how when 'initials' then it.initials when 'reading' then it.reading else it.folded end) > 0
        and (no_choice or case when it.survivor_id is null
          then (in_industry is null or starts_with(it.industry, in_industry)) and (of_size is null or it.size_class = of_size)
          else exists (select from public.enterprise kept where kept.id = it.survivor_id
            and (in_industry is null or starts_with(kept.industry, in_industry)) and (of_size is null or kept.size_class = of_size)) end)
        and (not starts_with(it.folded, part), length(it.folded), it.folded collate "C", it.id)
          > (behind_beginning, behind_length, behind_folded, behind_id)
      order by not starts_with(it.folded, part), length(it.folded), it.folded collate "C", it.id
      limit most;
    return;
  end if;
  if seats is not null then
    return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id,
        (select seat.name from public.area seat where seat.id = it.area_id),
        it.name, it.industry, it.address, it.staff, it.staff_year, it.revenue, it.revenue_year, it.size_class, it.demo, it.survivor_id, it.folded
      from unnest(seats) as place (id)
      cross join lateral (select * from public.enterprise one where one.area_id = place.id offset 0) as it
      where position(part in case how when 'initials' then it.initials when 'reading' then it.reading else it.folded end) > 0
        and (no_choice or case when it.survivor_id is null
          then (in_industry is null or starts_with(it.industry, in_industry)) and (of_size is null or it.size_class = of_size)
          else exists (select from public.enterprise kept where kept.id = it.survivor_id
            and (in_industry is null or starts_with(kept.industry, in_industry)) and (of_size is null or kept.size_class = of_size)) end)
        and (not starts_with(it.folded, part), length(it.folded), it.folded collate "C", it.id)
          > (behind_beginning, behind_length, behind_folded, behind_id)
      order by not starts_with(it.folded, part), length(it.folded), it.folded collate "C", it.id
      limit most;
    return;
  end if;
  if not behind_beginning then
    select length(one.folded) into longest from public.enterprise one order by length(one.folded) desc limit 1;
    for of_length in greatest(behind_length, length(part)) .. longest loop
      return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id, seat.name,
        it.name, it.industry, it.address, it.staff, it.staff_year, it.revenue, it.revenue_year, it.size_class, it.demo, it.survivor_id, it.folded
      from (
        select * from public.enterprise one
        where length(one.folded) = of_length
          and one.folded collate "C" >= part and one.folded collate "C" < part || chr(1114111)
          and (length(one.folded), one.folded collate "C", one.id) > (behind_length, behind_folded, behind_id)
        order by length(one.folded), one.folded collate "C", one.id
        offset 0
      ) as it
      cross join lateral (
        select one.name from public.area one
        where one.id = it.area_id and one.tree = seen.tree and one.preorder_from <@ seen.stretches
        offset 0
      ) as seat
      where position(part in case how when 'initials' then it.initials when 'reading' then it.reading else it.folded end) > 0
        and (no_choice or case when it.survivor_id is null
          then (in_industry is null or starts_with(it.industry, in_industry)) and (of_size is null or it.size_class = of_size)
          else exists (select from public.enterprise kept where kept.id = it.survivor_id
            and (in_industry is null or starts_with(kept.industry, in_industry)) and (of_size is null or kept.size_class = of_size)) end)
      limit left_over;
      get diagnostics given = row_count;
      left_over := left_over - given;
      exit when left_over = 0;
    end loop;
    if left_over = 0 then
      return;
    end if;
  end if;
  return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id, seat.name,
        it.name, it.industry, it.address, it.staff, it.staff_year, it.revenue, it.revenue_year, it.size_class, it.demo, it.survivor_id, it.folded
      from public.enterprise it
      cross join lateral (
        select one.name from public.area one
        where one.id = it.area_id and one.tree = seen.tree and one.preorder_from <@ seen.stretches
        offset 0
      ) as seat
      where position(part in case how when 'initials' then it.initials when 'reading' then it.reading else it.folded end) > 0
        and not starts_with(it.folded, part)
        and (no_choice or case when it.survivor_id is null
          then (in_industry is null or starts_with(it.industry, in_industry)) and (of_size is null or it.size_class = of_size)
          else exists (select from public.enterprise kept where kept.id = it.survivor_id
            and (in_industry is null or starts_with(kept.industry, in_industry)) and (of_size is null or kept.size_class = of_size)) end)
        and (length(it.folded), it.folded collate "C", it.id) > (
          case when behind_beginning then behind_length else -1 end, case when behind_beginning then behind_folded else '' end,
          case when behind_beginning then behind_id else '00000000-0000-0000-0000-000000000000' end)
      order by length(it.folded), it.folded collate "C", it.id
      limit left_over;
end
$$;

-- How many of them there are; more than `most` are not counted.
create or replace function enterprises_counted(within integer, in_industry text, of_size text, most integer) returns integer
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  seats integer[] := public.seats_in_scope(within, 1000000);
  counted integer;
begin
  if in_industry is null and of_size is null then
    select count(*) into counted from (
      select
      from unnest(seats) as place (id)
      cross join lateral (select from public.enterprise one where one.area_id = place.id and one.survivor_id is null offset 0) as it
      limit most
    ) as first;
  else
    select count(*) into counted from (
      select
      from unnest(seats) as place (id)
      cross join lateral (
        select from public.enterprise one
        where one.area_id = place.id and one.survivor_id is null and (in_industry is null or starts_with(one.industry, in_industry))
          and (of_size is null or one.size_class = of_size)
        offset 0
      ) as it
      limit most
    ) as first;
  end if;
  return counted;
end
$$;
