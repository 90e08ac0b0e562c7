-- A page of the register costs what the page holds, however long the list is and however deep the page lies (docs/decisions/0019).

-- Sorted by one key that is never null, so that "behind this place" is a place in the index.
drop index enterprise_by_revenue;
create index enterprise_by_revenue on enterprise (area_id, (coalesce(revenue, -9223372036854775808)) desc, id desc);
create index enterprise_largest on enterprise ((coalesce(revenue, -9223372036854775808)) desc, id desc);
drop index enterprise_code;
create index enterprise_code on enterprise (credit_code collate "C") where credit_code is not null;
create index enterprise_shortest_name on enterprise (length(folded), folded, id);

-- What the caller may see of an area and everything below it: stretches of its tree's numbers. Row-level security asks the same
-- of each row (areas_in_scope); asked once, the rows need not be asked.
create function stretches_in_scope(within integer, out tree text, out stretches int4multirange)
  language sql stable
as $$
  select at.tree, range_agg(int4range(greatest(at.preorder_from, held.preorder_from), least(at.preorder_to, held.preorder_to), '[]'))
  from area at
  join area held on held.tree = at.tree
    and held.preorder_from <= at.preorder_to and held.preorder_to >= at.preorder_from
  where at.id = within
    and held.id = any (case when acting_purpose() = 'start-up' then array[within]
      else nullif(current_setting('gongfu.scope', true), '')::integer[] end)
  group by at.tree
$$;

-- The enterprises of the caller's areas in and below one, the largest revenue first (unknown: last), behind a place. In few areas the
-- best of each are merged; in many the index of all is followed until the page is full. The plan is always one along these indexes.
create function enterprises_paged(
    within integer, in_industry text, of_size text, behind_revenue bigint, behind_id uuid, most integer)
  returns table (home_id integer, id uuid, credit_code text, credit_code_doubts text[], override_reason text, area_id integer,
    area_name text, name text, industry text, address text, staff integer, revenue bigint, size_class text, demo boolean)
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
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
        seat.name, it.name, it.industry, it.address, it.staff, it.revenue, it.size_class, it.demo
      from unnest(seen.stretches) as stretch
      join public.area seat on seat.tree = seen.tree
        and seat.preorder_from >= lower(stretch) and seat.preorder_from < upper(stretch)
      cross join lateral (
        select * from public.enterprise one
        where one.area_id = seat.id
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
        seat.name, it.name, it.industry, it.address, it.staff, it.revenue, it.size_class, it.demo
      from public.enterprise it
      join public.area seat on seat.id = it.area_id
      where (coalesce(it.revenue, -9223372036854775808), it.id) < (behind_revenue, behind_id)
        and (in_industry is null or starts_with(it.industry, in_industry))
        and (of_size is null or it.size_class = of_size)
        and seat.tree = seen.tree and seat.preorder_from <@ seen.stretches
      order by coalesce(it.revenue, -9223372036854775808) desc, it.id desc
      limit most;
  end if;
end
$$;

-- Enterprises of the caller's areas in and below one whose name (or its initials, or its reading) holds a text, the shortest names
-- first, behind a place. Planned for the text at hand: a rare one is looked up, one that nearly every name holds is met by itself.
create function enterprises_found(
    wanted text[], part text, how text, within integer, behind_length integer, behind_folded text, behind_id uuid, most integer)
  returns table (home_id integer, id uuid, credit_code text, credit_code_doubts text[], override_reason text, area_id integer,
    area_name text, name text, industry text, address text, staff integer, revenue bigint, size_class text, demo boolean, folded text)
  language plpgsql stable security definer
  set search_path = pg_catalog, public
as $$
declare
  seen record;
begin
  select tree, stretches into seen from public.stretches_in_scope(within);
  return query execute format('select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id,
      seat.name, it.name, it.industry, it.address, it.staff, it.revenue, it.size_class, it.demo, it.folded
    from public.enterprise it
    join public.area seat on seat.id = it.area_id
    where it.terms @> $1 and position($2 in it.%I) > 0
      and (length(it.folded), it.folded, it.id) > ($3, $4, $5)
      and seat.tree = $6 and seat.preorder_from <@ $7
    order by length(it.folded), it.folded, it.id
    limit $8', case how when 'initials' then 'initials' when 'reading' then 'reading' else 'folded' end)
    using wanted, part, behind_length, behind_folded, behind_id, seen.tree, seen.stretches, most;
end
$$;

-- The same whose credit code begins so, in the order of the codes.
create function enterprises_coded(part text, within integer, behind_code text, most integer)
  returns table (home_id integer, id uuid, credit_code text, credit_code_doubts text[], override_reason text, area_id integer,
    area_name text, name text, industry text, address text, staff integer, revenue bigint, size_class text, demo boolean)
  language sql stable security definer
  set search_path = pg_catalog, public
as $$
  select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id,
    seat.name, it.name, it.industry, it.address, it.staff, it.revenue, it.size_class, it.demo
  from public.stretches_in_scope(within) as seen
  join public.enterprise it on it.credit_code >= part collate "C" and it.credit_code < (part || '~') collate "C"
    and it.credit_code > behind_code collate "C"
  join public.area seat on seat.id = it.area_id and seat.tree = seen.tree and seat.preorder_from <@ seen.stretches
  order by it.credit_code collate "C"
  limit most
$$;

-- How many of them there are; more than `most` are not counted.
create function enterprises_counted(within integer, in_industry text, of_size text, most integer) returns integer
  language sql stable security definer
  set search_path = pg_catalog, public
as $$
  select count(*) from (
    select
    from public.stretches_in_scope(within) as seen
    cross join unnest(seen.stretches) as stretch
    join public.area seat on seat.tree = seen.tree
      and seat.preorder_from >= lower(stretch) and seat.preorder_from < upper(stretch)
    join public.enterprise it on it.area_id = seat.id
    where (in_industry is null or starts_with(it.industry, in_industry)) and (of_size is null or it.size_class = of_size)
    limit most
  ) as counted
$$;

drop function enterprises_named;
revoke all on function enterprises_paged, enterprises_found, enterprises_coded, enterprises_counted from public;
grant execute on function enterprises_paged, enterprises_found, enterprises_coded, enterprises_counted to gongfu_app;
