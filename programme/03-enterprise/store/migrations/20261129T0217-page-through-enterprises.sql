-- A page of the register costs what the page holds, however long the list is and however deep the page lies (docs/decisions/0019).

-- Sorted by one key that is never null, so that "behind this place" is a place in the index.
drop index enterprise_by_revenue;
-- What was merged into another has no place in lists and counts; searches find it by its own name and code.
create index enterprise_by_revenue on enterprise (area_id, (coalesce(revenue, -9223372036854775808)) desc, id desc)
  where survivor_id is null;
create index enterprise_in_area on enterprise (area_id);
create index enterprise_largest on enterprise ((coalesce(revenue, -9223372036854775808)) desc, id desc) where survivor_id is null;
drop index enterprise_code;
create index enterprise_code on enterprise (credit_code collate "C") where credit_code is not null;
create index enterprise_shortest_name on enterprise (length(folded), folded, id);

-- What the caller may see of an area and everything below it: stretches of its tree's numbers. Row-level security asks the same
-- of each row (areas_in_scope); asked once, the rows need not be asked.
create function stretches_in_scope(within integer, out tree text, out stretches int4multirange)
  language plpgsql stable
as $$
begin
  select around.tree,
    range_agg(int4range(greatest(around.preorder_from, held.preorder_from), least(around.preorder_to, held.preorder_to), '[]'))
  into tree, stretches
  from public.area around
  join public.area held on held.tree = around.tree
    and held.preorder_from <= around.preorder_to and held.preorder_to >= around.preorder_from
  where around.id = within
    and held.id = any (case when public.acting_purpose() = 'start-up' then array[within]
      else nullif(current_setting('gongfu.scope', true), '')::integer[] end)
  group by around.tree;
end
$$;

-- The enterprises of the caller's areas in and below one, the largest revenue first (unknown: last), behind a place. In few areas the
-- best of each are merged; in many the index of all is followed until the page is full. The plan is always one along these indexes.
create function enterprises_paged(
    within integer, in_industry text, of_size text, behind_revenue bigint, behind_id uuid, most integer)
  returns table (home_id integer, id uuid, credit_code text, credit_code_doubts text[], override_reason text, area_id integer,
    area_name text, name text, industry text, address text, staff integer, revenue bigint, size_class text, demo boolean, survivor_id uuid)
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
    return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id,
        seat.name, it.name, it.industry, it.address, it.staff, it.revenue, it.size_class, it.demo, it.survivor_id
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
    return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id,
        seat.name, it.name, it.industry, it.address, it.staff, it.revenue, it.size_class, it.demo, it.survivor_id
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

-- How many names hold the rarest of some terms: as the planner estimates it, who alone may look at the statistics of a table under
-- row security.
create function names_with_rarest(wanted text[]) returns double precision
  language plpgsql volatile security definer
  set search_path = pg_catalog, public
as $$
declare
  term text;
  plan json;
  fewest double precision := 'infinity';
begin
  foreach term in array wanted loop
    execute format('explain (format json) select from public.enterprise where terms @> array[%L]', term) into plan;
    fewest := least(fewest, (plan -> 0 -> 'Plan' ->> 'Plan Rows')::double precision);
  end loop;
  return fewest;
end
$$;

-- Enterprises of the caller's areas in and below one whose name (or its initials, or its reading) holds a text, the shortest names
-- first, behind a place. A text is looked up by its terms. One that many names hold is met by itself: in few areas by looking
-- through these; one that nearly all hold, by following the names from the shortest on.
create function enterprises_found(
    wanted text[], part text, how text, within integer, behind_length integer, behind_folded text, behind_id uuid, most integer)
  returns table (home_id integer, id uuid, credit_code text, credit_code_doubts text[], override_reason text, area_id integer,
    area_name text, name text, industry text, address text, staff integer, revenue bigint, size_class text, demo boolean, survivor_id uuid, folded text)
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
begin
  select tree, stretches into seen from public.stretches_in_scope(within);
  select coalesce(sum(upper(stretch) - lower(stretch)), 0) into areas from unnest(seen.stretches) as stretch;
  select reltuples into known from pg_class where oid = 'public.enterprise'::regclass;
  if names < 5000 or (areas > 200 and names < 0.3 * known) then
    return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id,
      seat.name, it.name, it.industry, it.address, it.staff, it.revenue, it.size_class, it.demo, it.survivor_id, it.folded
      from (select * from public.enterprise one where one.terms @> wanted offset 0) as it
      cross join lateral (
        select one.name from public.area one
        where one.id = it.area_id and one.tree = seen.tree and one.preorder_from <@ seen.stretches
        offset 0
      ) as seat
      where position(part in case how when 'initials' then it.initials when 'reading' then it.reading else it.folded end) > 0
        and (length(it.folded), it.folded, it.id) > (behind_length, behind_folded, behind_id)
      order by length(it.folded), it.folded, it.id
      limit most;
  elsif areas <= 200 then
    return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id,
      seat.name, it.name, it.industry, it.address, it.staff, it.revenue, it.size_class, it.demo, it.survivor_id, it.folded
      from unnest(seen.stretches) as stretch
      join public.area seat on seat.tree = seen.tree
        and seat.preorder_from >= lower(stretch) and seat.preorder_from < upper(stretch)
      cross join lateral (select * from public.enterprise one where one.area_id = seat.id offset 0) as it
      where position(part in case how when 'initials' then it.initials when 'reading' then it.reading else it.folded end) > 0
        and (length(it.folded), it.folded, it.id) > (behind_length, behind_folded, behind_id)
      order by length(it.folded), it.folded, it.id
      limit most;
  else
    return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id,
      seat.name, it.name, it.industry, it.address, it.staff, it.revenue, it.size_class, it.demo, it.survivor_id, it.folded
      from public.enterprise it
      cross join lateral (
        select one.name from public.area one
        where one.id = it.area_id and one.tree = seen.tree and one.preorder_from <@ seen.stretches
        offset 0
      ) as seat
      where position(part in case how when 'initials' then it.initials when 'reading' then it.reading else it.folded end) > 0
        and (length(it.folded), it.folded, it.id) > (behind_length, behind_folded, behind_id)
      order by length(it.folded), it.folded, it.id
      limit most;
  end if;
end
$$;

-- The same whose credit code begins so, in the order of the codes.
create function enterprises_coded(part text, within integer, behind_code text, most integer)
  returns table (home_id integer, id uuid, credit_code text, credit_code_doubts text[], override_reason text, area_id integer,
    area_name text, name text, industry text, address text, staff integer, revenue bigint, size_class text, demo boolean, survivor_id uuid)
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
begin
  select tree, stretches into seen from public.stretches_in_scope(within);
  return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id,
      seat.name, it.name, it.industry, it.address, it.staff, it.revenue, it.size_class, it.demo, it.survivor_id
    from public.enterprise it
    cross join lateral (
      select one.name from public.area one
      where one.id = it.area_id and one.tree = seen.tree and one.preorder_from <@ seen.stretches
      offset 0
    ) as seat
    where it.credit_code collate "C" >= part and it.credit_code collate "C" < part || '~' and it.credit_code collate "C" > behind_code
    order by it.credit_code collate "C"
    limit most;
end
$$;

-- How many of them there are; more than `most` are not counted.
create function enterprises_counted(within integer, in_industry text, of_size text, most integer) returns integer
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  seen record;
  counted integer;
begin
  select tree, stretches into seen from public.stretches_in_scope(within);
  if in_industry is null and of_size is null then
    select count(*) into counted from (
      select
      from unnest(seen.stretches) as stretch
      join public.area seat on seat.tree = seen.tree
        and seat.preorder_from >= lower(stretch) and seat.preorder_from < upper(stretch)
      cross join lateral (select from public.enterprise one where one.area_id = seat.id and one.survivor_id is null offset 0) as it
      limit most
    ) as first;
  else
    select count(*) into counted from (
      select
      from unnest(seen.stretches) as stretch
      join public.area seat on seat.tree = seen.tree
        and seat.preorder_from >= lower(stretch) and seat.preorder_from < upper(stretch)
      cross join lateral (
        select from public.enterprise one
        where one.area_id = seat.id and one.survivor_id is null and (in_industry is null or starts_with(one.industry, in_industry))
          and (of_size is null or one.size_class = of_size)
        offset 0
      ) as it
      limit most
    ) as first;
  end if;
  return counted;
end
$$;

drop function enterprises_named;
revoke all on function names_with_rarest, enterprises_paged, enterprises_found, enterprises_coded, enterprises_counted from public;
grant execute on function enterprises_paged, enterprises_found, enterprises_coded, enterprises_counted to gongfu_app;
