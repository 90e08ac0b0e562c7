-- A page of a list costs what the page holds, and its counts what lies in the areas that are asked for: the stays on lists are kept in the
-- order in which pages are read, each under the list itself (its id) and under its kind. Written by triggers alone.

create table roster_stay (
  home_id integer not null,
  entry_id uuid not null,
  -- The id of the list, or the code of its kind.
  list text not null,
  enterprise_id uuid not null,
  -- The file that stands for the enterprise now, where it lies and what it is sorted by (as enterprise_by_revenue).
  file_id uuid not null,
  area_id integer not null,
  revenue_key bigint not null,
  first_day date not null,
  -- Up to the end of the entry or the day before it was taken off; 'infinity' while nobody says.
  last_day date not null check (last_day >= first_day),
  primary key (home_id, entry_id, list),
  foreign key (home_id, entry_id) references roster_entry (home_id, id)
);

alter table roster_stay enable row level security;
alter table roster_stay force row level security;

create policy roster_stay_by_owner on roster_stay to current_user using (true) with check (true);
-- An enterprise is held while stays of it are written (enterprise_held_by_owner); it is not changed.

-- Every entry under two names: its list and its kind.
insert into roster_stay (home_id, entry_id, list, enterprise_id, file_id, area_id, revenue_key, first_day, last_day)
select it.home_id, it.id, name.list, it.enterprise_id, file.id, file.area_id, coalesce(file.revenue, -9223372036854775808),
  it.valid_from, least(coalesce(it.valid_until, 'infinity'), coalesce(gone.off_from - 1, 'infinity'))
from roster_entry it
join enterprise own on own.home_id = it.home_id and own.id = it.enterprise_id
join enterprise file on file.home_id = own.home_id and file.id = coalesce(own.survivor_id, own.id)
left join roster_removal gone on gone.home_id = it.home_id and gone.entry_id = it.id
cross join lateral (values (it.kind), (it.issue_id::text)) as name (list)
where least(coalesce(it.valid_until, 'infinity'), coalesce(gone.off_from - 1, 'infinity')) >= it.valid_from;

create index roster_stay_in_area on roster_stay (list, area_id, revenue_key desc, file_id desc) include (first_day, last_day);
create index roster_stay_largest on roster_stay (list, revenue_key desc, file_id desc) include (area_id, first_day, last_day);
create index roster_stay_enterprise on roster_stay (home_id, enterprise_id);

-- The enterprises are held first, in one order for everybody, and after them what they were merged into: whoever moves, merges or changes
-- one comes wholly before or wholly after, so that no stay is kept with what was true a moment ago.
create function keep_stays_of_entries() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public
  set jit = off
as $$
begin
  perform from (select distinct home_id, enterprise_id from added order by home_id, enterprise_id) as it
    cross join lateral (
      select from public.enterprise one where one.home_id = it.home_id and one.id = it.enterprise_id for share
    ) as held;
  perform from (
      select distinct own.home_id, own.survivor_id
      from added it
      cross join lateral (
        select * from public.enterprise one where one.home_id = it.home_id and one.id = it.enterprise_id offset 0
      ) as own
      where own.survivor_id is not null order by own.home_id, own.survivor_id
    ) as it
    cross join lateral (
      select from public.enterprise one where one.home_id = it.home_id and one.id = it.survivor_id for share
    ) as held;
  insert into public.roster_stay (home_id, entry_id, list, enterprise_id, file_id, area_id, revenue_key, first_day, last_day)
  select it.home_id, it.id, name.list, it.enterprise_id, file.id, file.area_id, coalesce(file.revenue, -9223372036854775808),
    it.valid_from, coalesce(it.valid_until, 'infinity')
  from added it
  cross join lateral (
    select coalesce(one.survivor_id, one.id) as id from public.enterprise one
    where one.home_id = it.home_id and one.id = it.enterprise_id offset 0
  ) as own
  cross join lateral (
    select * from public.enterprise one where one.home_id = it.home_id and one.id = own.id offset 0
  ) as file
  cross join lateral (values (it.kind), (it.issue_id::text)) as name (list);
  return null;
end
$$;

create trigger roster_entry_keeps_stays after insert on roster_entry
  referencing new table as added for each statement execute function keep_stays_of_entries();

-- What was taken off on its first day never was on the list.
create function keep_stays_of_removals() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set jit = off
as $$
begin
  delete from public.roster_stay stay using added it
    where stay.home_id = it.home_id and stay.entry_id = it.entry_id and it.off_from <= stay.first_day;
  update public.roster_stay stay set last_day = it.off_from - 1 from added it
    where stay.home_id = it.home_id and stay.entry_id = it.entry_id and it.off_from - 1 < stay.last_day;
  return null;
end
$$;

create trigger roster_removal_keeps_stays after insert on roster_removal
  referencing new table as added for each statement execute function keep_stays_of_removals();

-- Brings the stays of these enterprises, and of what was merged into them, to where they are now.
create function bring_stays(homes integer[], ids uuid[]) returns void
  language sql volatile security definer
  set search_path = pg_catalog, public
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set jit = off
as $$
  update public.roster_stay stay
    set file_id = now.file_id, area_id = now.area_id, revenue_key = now.revenue_key
    from (
      select distinct own.home_id, own.id, file.id as file_id, file.area_id, coalesce(file.revenue, -9223372036854775808) as revenue_key
      from unnest(homes, ids) as changed (home_id, id)
      cross join lateral (
        select one.home_id, one.id, coalesce(one.survivor_id, one.id) as file_id from public.enterprise one
          where one.home_id = changed.home_id and one.id = changed.id
        union all
        select one.home_id, one.id, one.survivor_id from public.enterprise one
          where one.home_id = changed.home_id and one.survivor_id = changed.id
        offset 0
      ) as own
      cross join lateral (
        select * from public.enterprise one where one.home_id = own.home_id and one.id = own.file_id offset 0
      ) as file
    ) as now
    where stay.home_id = now.home_id and stay.enterprise_id = now.id
      and (stay.file_id, stay.area_id, stay.revenue_key) is distinct from (now.file_id, now.area_id, now.revenue_key)
$$;

create function keep_stays_of_enterprises() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public
as $$
declare
  homes integer[];
  ids uuid[];
begin
  select array_agg(later.home_id), array_agg(later.id) into homes, ids
    from later join earlier on earlier.home_id = later.home_id and earlier.id = later.id
    where (later.area_id, later.revenue, later.survivor_id) is distinct from (earlier.area_id, earlier.revenue, earlier.survivor_id);
  if ids is not null then
    perform public.bring_stays(homes, ids);
  end if;
  return null;
end
$$;

revoke all on function bring_stays from public;
create trigger enterprise_keeps_stays after update on enterprise
  referencing old table as earlier new table as later for each statement execute function keep_stays_of_enterprises();

-- Whether a file stands so on a list: on it on a day, on it and off it soon, no longer on it.
create function stands_so(so text, valid boolean, gone boolean, last_day date, soon date) returns boolean
  language sql immutable
as $$
  select case so when 'valid' then valid when 'ending' then valid and last_day <= soon when 'gone' then gone and not valid end
$$;

-- The files of the caller's areas in and below one that stand so on a list or the lists of a kind, the largest revenue first (unknown:
-- last), behind a place. In few areas the best of each are merged; in many the list is followed until the page is full.
create function roster_paged(
    of_list text, so text, on_day date, soon date, within integer, in_industry text, of_size text, behind_revenue bigint, behind_id uuid,
    most integer)
  returns setof listed_enterprise
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set enable_hashagg = off
  set enable_sort = off
  set jit = off
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
          select file.*, member.revenue_key
          from (
            select stay.revenue_key, stay.file_id from public.roster_stay stay
            where stay.list = of_list and stay.area_id = place.id and (stay.revenue_key, stay.file_id) < (behind_revenue, behind_id)
            group by stay.revenue_key, stay.file_id
            having public.stands_so(so, bool_or(on_day between stay.first_day and stay.last_day), bool_or(stay.last_day < on_day),
              max(stay.last_day), soon)
            order by stay.revenue_key desc, stay.file_id desc
          ) as member
          cross join lateral (
            select * from public.enterprise one
            where one.id = member.file_id and (in_industry is null or starts_with(one.industry, in_industry))
              and (of_size is null or one.size_class = of_size)
            offset 0
          ) as file
          order by member.revenue_key desc, member.file_id desc
          limit most
        ) as best
        order by best.revenue_key desc, best.id desc
        limit most
      ) as it;
  else
    select tree, stretches into seen from public.stretches_in_scope(within);
    return query select it.home_id, it.id, it.credit_code, it.credit_code_doubts, it.override_reason, it.area_id, seat.name,
        it.name, it.industry, it.address, it.staff, it.staff_year, it.revenue, it.revenue_year, it.size_class, it.demo, it.survivor_id, it.folded
      from (
        select stay.revenue_key, stay.file_id, max(stay.area_id) as area_id from public.roster_stay stay
        where stay.list = of_list and (stay.revenue_key, stay.file_id) < (behind_revenue, behind_id)
        group by stay.revenue_key, stay.file_id
        having public.stands_so(so, bool_or(on_day between stay.first_day and stay.last_day), bool_or(stay.last_day < on_day),
          max(stay.last_day), soon)
        order by stay.revenue_key desc, stay.file_id desc
      ) as member
      cross join lateral (
        select one.name from public.area one
        where one.id = member.area_id and one.tree = seen.tree and one.preorder_from <@ seen.stretches
        offset 0
      ) as seat
      cross join lateral (
        select * from public.enterprise one
        where one.id = member.file_id and (in_industry is null or starts_with(one.industry, in_industry))
          and (of_size is null or one.size_class = of_size)
        offset 0
      ) as it
      order by member.revenue_key desc, member.file_id desc
      limit most;
  end if;
end
$$;

-- Their ids, at most so many, in no order.
create function roster_files(of_list text, so text, on_day date, soon date, within integer, most integer) returns setof uuid
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashagg = off
  set enable_sort = off
  set jit = off
as $$
declare
  seats integer[] := public.seats_in_scope(within, 1000000);
begin
  return query select member.file_id
    from unnest(seats) as place (id)
    cross join lateral (
      select stay.revenue_key, stay.file_id from public.roster_stay stay
      where stay.list = of_list and stay.area_id = place.id
      group by stay.revenue_key, stay.file_id
      having public.stands_so(so, bool_or(on_day between stay.first_day and stay.last_day), bool_or(stay.last_day < on_day),
        max(stay.last_day), soon)
    ) as member
    limit most;
end
$$;

-- How many files of the caller's areas in and below one are on each of some lists (or kinds) on a day, and how many of these not for long.
-- In many areas it costs less to look through the lists than to look into each area for each list.
create function roster_counts(lists text[], on_day date, soon date, within integer)
  returns table (list text, valid bigint, ending bigint)
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashagg = off
  set enable_sort = off
  set jit = off
as $$
#variable_conflict use_column
declare
  seats integer[] := public.seats_in_scope(within, 2000);
  seen record;
begin
  if seats is not null then
    return query select wanted.list, counted.valid, counted.ending
      from unnest(lists) as wanted (list)
      cross join lateral (
        select count(*) as valid, count(*) filter (where member.last_day <= soon) as ending
        from unnest(seats) as place (id)
        cross join lateral (
          select max(stay.last_day) as last_day from public.roster_stay stay
          where stay.list = wanted.list and stay.area_id = place.id and stay.last_day >= on_day
          group by stay.revenue_key, stay.file_id
          having bool_or(stay.first_day <= on_day)
        ) as member
      ) as counted
      where counted.valid > 0;
  else
    select tree, stretches into seen from public.stretches_in_scope(within);
    return query select wanted.list, counted.valid, counted.ending
      from unnest(lists) as wanted (list)
      cross join lateral (
        select count(*) as valid, count(*) filter (where member.last_day <= soon) as ending
        from (
          select max(stay.area_id) as area_id, max(stay.last_day) as last_day from public.roster_stay stay
          where stay.list = wanted.list and stay.last_day >= on_day
          group by stay.revenue_key, stay.file_id
          having bool_or(stay.first_day <= on_day)
        ) as member
        cross join lateral (
          select from public.area one
          where one.id = member.area_id and one.tree = seen.tree and one.preorder_from <@ seen.stretches
          offset 0
        ) as seat
      ) as counted
      where counted.valid > 0;
  end if;
end
$$;

revoke all on function roster_paged, roster_files, roster_counts from public;
grant execute on function roster_paged, roster_files, roster_counts to gongfu_app;
