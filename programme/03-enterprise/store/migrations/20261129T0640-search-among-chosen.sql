-- A search goes on among the industry and size that were chosen, and shows the names that begin with the text first. The years of the
-- newest staff and revenue stand beside them.

alter table enterprise add column staff_year smallint, add column revenue_year smallint;
alter table enterprise no force row level security;
alter table fact_cell no force row level security;
update enterprise set
  staff_year = (select max(extract(year from cell.period_from)) from fact_cell cell where cell.home_id = enterprise.home_id
    and cell.subject_id = enterprise.id and cell.measure = 'staff' and cell.fact_id is not null),
  revenue_year = (select max(extract(year from cell.period_from)) from fact_cell cell where cell.home_id = enterprise.home_id
    and cell.subject_id = enterprise.id and cell.measure = 'revenue' and cell.fact_id is not null)
where staff is not null or revenue is not null;
alter table fact_cell force row level security;
alter table enterprise force row level security;
grant update (staff_year, revenue_year) on enterprise to gongfu_app;

-- In the order of the signs themselves, so that the names of one length that begin alike are a stretch of the index.
drop index enterprise_shortest_name;
create index enterprise_shortest_name on enterprise (length(folded), folded collate "C", id);

drop function enterprises_paged;
drop function enterprises_found;
drop function enterprises_coded;

-- An enterprise as lists and searches show it.
create type listed_enterprise as (home_id integer, id uuid, credit_code text, credit_code_doubts text[], override_reason text,
  area_id integer, area_name text, name text, industry text, address text, staff integer, staff_year smallint, revenue bigint,
  revenue_year smallint, size_class text, demo boolean, survivor_id uuid, folded text);

-- The enterprises of the caller's areas in and below one, the largest revenue first (unknown: last), behind a place. In few areas the
-- best of each are merged; in many the index of all is followed until the page is full. The plan is always one along these indexes.
create function enterprises_paged(
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
  seen record;
  areas integer;
begin
  select tree, stretches into seen from public.stretches_in_scope(within);
  select coalesce(sum(upper(stretch) - lower(stretch)), 0) into areas from unnest(seen.stretches) as stretch;
  if areas <= 200 then
    return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id, seat.name,
        it.name, it.industry, it.address, it.staff, it.staff_year, it.revenue, it.revenue_year, it.size_class, it.demo, it.survivor_id, it.folded
      from unnest(seen.stretches) as stretch
      join public.area seat on seat.tree = seen.tree
        and seat.preorder_from >= lower(stretch) and seat.preorder_from < upper(stretch)
      cross join lateral (
        select * from public.enterprise one
        where one.area_id = seat.id and one.survivor_id is null
          and (coalesce(one.revenue, -9223372036854775808), one.id) < (behind_revenue, behind_id)
          and (in_industry is null or starts_with(one.industry, in_industry))
          and (of_size is null or one.size_class = of_size)
        order by coalesce(one.revenue, -9223372036854775808) desc, one.id desc
        limit most
      ) as it
      order by coalesce(it.revenue, -9223372036854775808) desc, it.id desc
      limit most;
  else
    return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id, seat.name,
        it.name, it.industry, it.address, it.staff, it.staff_year, it.revenue, it.revenue_year, it.size_class, it.demo, it.survivor_id, it.folded
      from public.enterprise it
      -- Asked row by row: that most rows lie in the stretches is what led here, and no estimate knows it.
      cross join lateral (
        select one.name from public.area one
        where one.id = it.area_id and one.tree = seen.tree and one.preorder_from <@ seen.stretches
        offset 0
      ) as seat
      where it.survivor_id is null and (coalesce(it.revenue, -9223372036854775808), it.id) < (behind_revenue, behind_id)
        and (in_industry is null or starts_with(it.industry, in_industry))
        and (of_size is null or it.size_class = of_size)
      order by coalesce(it.revenue, -9223372036854775808) desc, it.id desc
      limit most;
  end if;
end
$$;

-- Enterprises of the caller's areas in and below one whose name (or its initials, or its reading) holds a text, of an industry and size
-- (of a file merged into another, that other's): names that begin with the text first, then the shortest, behind a place. A text is
-- looked up by its terms. One that many names hold is met by itself: in few areas by looking through these; one that nearly all hold, by
-- following the names from the shortest on, at first within the stretch of each length that begins so.
create function enterprises_found(
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
  areas integer;
  known double precision;
  names double precision := public.names_with_rarest(wanted);
  no_choice boolean := in_industry is null and of_size is null;
  longest integer;
  left_over integer := most;
  given integer;
begin
  select tree, stretches into seen from public.stretches_in_scope(within);
  select coalesce(sum(upper(stretch) - lower(stretch)), 0) into areas from unnest(seen.stretches) as stretch;
  select reltuples into known from pg_class where oid = 'public.enterprise'::regclass;
  if names < 5000 or (areas > 200 and names < 0.3 * known) then
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
  if areas <= 200 then
    return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id, seat.name,
        it.name, it.industry, it.address, it.staff, it.staff_year, it.revenue, it.revenue_year, it.size_class, it.demo, it.survivor_id, it.folded
      from unnest(seen.stretches) as stretch
      join public.area seat on seat.tree = seen.tree
        and seat.preorder_from >= lower(stretch) and seat.preorder_from < upper(stretch)
      cross join lateral (select * from public.enterprise one where one.area_id = seat.id offset 0) as it
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

-- The same whose credit code begins so, in the order of the codes.
create function enterprises_coded(
    part text, within integer, in_industry text, of_size text, behind_code text, most integer)
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
  seen record;
  no_choice boolean := in_industry is null and of_size is null;
begin
  select tree, stretches into seen from public.stretches_in_scope(within);
  return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id, seat.name,
        it.name, it.industry, it.address, it.staff, it.staff_year, it.revenue, it.revenue_year, it.size_class, it.demo, it.survivor_id, it.folded
    from public.enterprise it
      cross join lateral (
        select one.name from public.area one
        where one.id = it.area_id and one.tree = seen.tree and one.preorder_from <@ seen.stretches
        offset 0
      ) as seat
    where it.credit_code collate "C" >= part and it.credit_code collate "C" < part || '~' and it.credit_code collate "C" > behind_code
      and (no_choice or case when it.survivor_id is null
          then (in_industry is null or starts_with(it.industry, in_industry)) and (of_size is null or it.size_class = of_size)
          else exists (select from public.enterprise kept where kept.id = it.survivor_id
            and (in_industry is null or starts_with(kept.industry, in_industry)) and (of_size is null or kept.size_class = of_size)) end)
    order by it.credit_code collate "C"
    limit most;
end
$$;

revoke all on function enterprises_paged, enterprises_found, enterprises_coded from public;
grant execute on function enterprises_paged, enterprises_found, enterprises_coded to gongfu_app;
