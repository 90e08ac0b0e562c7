-- What indicators come to. Row by row under row-level security the cells of a city took seconds: these functions look once at what the caller may see,
-- as pages of the register do, and read along keys. Sums are kept for each area that holds enterprises; an area in which something changed since
-- (ledger_change) is counted anew by whoever asks, until somebody has kept it again. So a figure is never older than the last commit.

-- The enterprises of an indicator's scope in some areas, with what is known of each for the year. `industries` are divisions of two digits and letters of
-- sections, null for any; `on_list` is a kind of list on which they stood on the day, null for the whole register. A merged file
-- stands as the one that counts. No look at what the caller may see: for the functions below alone.
-- Planned anew each time: the tables grow under a connection, and a plan made while they were short read a whole list for every area.
create function indicator_units_at(
    seats integer[], industries text[], on_list text, on_day date, year_from date, year_to date,
    of_numerator text, of_denominator text, answers text[])
  returns table (home_id integer, id uuid, area_id integer, numerator numeric, denominator numeric, tier smallint)
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set jit = off
as $$
#variable_conflict use_column
begin
  return query
    select firm.home_id, firm.id, firm.area_id,
      case when answers is null then above.number
        when above.fact_id is null then null
        when coalesce(above.words, trim_scale(above.number)::text) = any (answers) then 1 else 0 end,
      case when of_denominator is null then null else below.number end,
      case when of_denominator is null then above.tier else least(above.tier, below.tier) end
    from unnest(seats) as place (id)
    cross join lateral (
      select one.home_id, one.id, one.area_id, one.industry from public.enterprise one
      where on_list is null and one.area_id = place.id and one.survivor_id is null
      union all
      select one.home_id, one.id, one.area_id, one.industry
      from (
        select distinct stay.home_id, stay.file_id from public.roster_stay stay
        where stay.list = on_list and stay.area_id = place.id and on_day between stay.first_day and stay.last_day
      ) as member
      cross join lateral (
        select it.home_id, it.id, it.area_id, it.industry from public.enterprise it
        where it.home_id = member.home_id and it.id = member.file_id
        offset 0
      ) as one
      where on_list is not null
    ) as firm
    left join lateral (
      select cell.fact_id, cell.number, cell.words, cell.tier from public.fact_cell cell
      where cell.home_id = firm.home_id and cell.subject_id = firm.id and cell.measure = of_numerator
        and cell.period_from = year_from and cell.period_to = year_to and cell.fact_id is not null
      offset 0
    ) as above on true
    left join lateral (
      select cell.number, cell.tier from public.fact_cell cell
      where of_denominator is not null and cell.home_id = firm.home_id and cell.subject_id = firm.id and cell.measure = of_denominator
        and cell.period_from = year_from and cell.period_to = year_to and cell.fact_id is not null
      offset 0
    ) as below on true
    where industries is null or left(firm.industry, 2) = any (industries);
end
$$;

-- The same in and below an area, of what the caller may see of it.
create function indicator_units(
    within integer, industries text[], on_list text, on_day date, year_from date, year_to date,
    of_numerator text, of_denominator text, answers text[])
  returns table (home_id integer, id uuid, area_id integer, numerator numeric, denominator numeric, tier smallint)
  language sql stable security definer
  set search_path = pg_catalog, public
as $$
  select * from public.indicator_units_at(public.seats_in_scope(within, 1000000), industries, on_list, on_day, year_from, year_to,
    of_numerator, of_denominator, answers)
$$;

-- Sums by area. A rate needs both its numbers; a mean, a denominator above zero too, and adds rates cut off behind the twelfth place, so that
-- the same rates add up to the same in any order. `tier_0` to `tier_5` count the known ones by their evidence.
create type indicator_sum as (
  area_id integer, in_scope bigint, known bigint, rated bigint, numerator numeric, denominator numeric, rates numeric,
  tier_0 bigint, tier_1 bigint, tier_2 bigint, tier_3 bigint, tier_4 bigint, tier_5 bigint);

create function indicator_sums_at(
    seats integer[], industries text[], on_list text, on_day date, year_from date, year_to date,
    of_numerator text, of_denominator text, answers text[])
  returns setof indicator_sum
  language sql stable
  set search_path = pg_catalog, public
as $$
  select unit.area_id, count(*), count(*) filter (where unit.is_known),
    count(*) filter (where unit.is_known and unit.denominator > 0),
    coalesce(sum(unit.numerator) filter (where unit.is_known), 0),
    coalesce(sum(unit.denominator) filter (where unit.is_known), 0),
    coalesce(sum(div(unit.numerator * 1000000000000, nullif(unit.denominator, 0))) filter (where unit.is_known and unit.denominator > 0), 0),
    count(*) filter (where unit.is_known and unit.tier = 0), count(*) filter (where unit.is_known and unit.tier = 1),
    count(*) filter (where unit.is_known and unit.tier = 2), count(*) filter (where unit.is_known and unit.tier = 3),
    count(*) filter (where unit.is_known and unit.tier = 4), count(*) filter (where unit.is_known and unit.tier = 5)
  from (
    select it.*, it.numerator is not null and (of_denominator is null or it.denominator is not null) as is_known
    from public.indicator_units_at(seats, industries, on_list, on_day, year_from, year_to, of_numerator, of_denominator, answers) as it
  ) as unit
  group by unit.area_id
$$;

-- What was counted, by area; `counted` names what an indicator asks for, so that another definition is another row.
create table kept_indicator_sum (
  counted text not null,
  year integer not null,
  area_id integer not null,
  in_scope bigint not null,
  known bigint not null,
  rated bigint not null,
  numerator numeric not null,
  denominator numeric not null,
  rates numeric not null,
  tier_0 bigint not null,
  tier_1 bigint not null,
  tier_2 bigint not null,
  tier_3 bigint not null,
  tier_4 bigint not null,
  tier_5 bigint not null,
  primary key (counted, year, area_id)
);

-- Of what sums are kept for every area that holds enterprises.
create table kept_indicator (
  counted text not null,
  year integer not null,
  primary key (counted, year)
);

alter table kept_indicator_sum enable row level security;
alter table kept_indicator_sum force row level security;
alter table kept_indicator enable row level security;
alter table kept_indicator force row level security;
create policy kept_indicator_sum_by_owner on kept_indicator_sum to current_user using (true) with check (true);
create policy kept_indicator_by_owner on kept_indicator to current_user using (true) with check (true);

-- What is asked: rows of (code, counted, year, from, to, industries, roster, numerator, denominator, answers) as JSON.
create type asked_indicator as (
  code text, counted text, year integer, "from" date, "to" date, industries text[], roster text, numerator text, denominator text, answers text[]);

-- The sums of indicators by part of an area (a child area, or the area itself for what lies in none), of what the caller may see. All in one
-- picture: what is kept, and what changed since.
create function indicator_sums(within integer, asked jsonb)
  returns table (code text, year integer, part integer, in_scope bigint, known bigint, rated bigint, numerator numeric, denominator numeric,
    rates numeric, tiers bigint[])
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set jit = off
as $$
#variable_conflict use_column
declare
  seats integer[] := public.seats_in_scope(within, 1000000);
  changed integer[] := array(select distinct it.area_id from public.ledger_change it where it.area_id = any (seats));
begin
  return query
    with question as materialized (
      select it.*, exists (select from public.kept_indicator kept where kept.counted = it.counted and kept.year = it.year) as is_kept
      from jsonb_populate_recordset(null::public.asked_indicator, asked) as it
    ),
    place as materialized (
      select seat.id, coalesce((
        select child.id from public.area child
        where child.parent_id = within and child.tree = seat.tree and seat.preorder_from between child.preorder_from and child.preorder_to
        limit 1), within) as part, seat.id = any (changed) as is_changed
      from public.area seat where seat.id = any (seats)
    ),
    found as (
      select it.code, it.year, place.part, kept.in_scope, kept.known, kept.rated, kept.numerator, kept.denominator, kept.rates,
        kept.tier_0, kept.tier_1, kept.tier_2, kept.tier_3, kept.tier_4, kept.tier_5
      from question it
      join public.kept_indicator_sum kept on kept.counted = it.counted and kept.year = it.year
      join place on place.id = kept.area_id and not place.is_changed
      where it.is_kept
      union all
      select it.code, it.year, place.part, live.in_scope, live.known, live.rated, live.numerator, live.denominator, live.rates,
        live.tier_0, live.tier_1, live.tier_2, live.tier_3, live.tier_4, live.tier_5
      from (select * from question where not is_kept or cardinality(changed) > 0 offset 0) as it
      cross join lateral public.indicator_sums_at(case when it.is_kept then changed else seats end, it.industries, it.roster, it."to",
        it."from", it."to", it.numerator, it.denominator, it.answers) as live
      join place on place.id = live.area_id
    )
    select found.code, found.year, found.part, sum(found.in_scope)::bigint, sum(found.known)::bigint, sum(found.rated)::bigint, sum(found.numerator),
      sum(found.denominator), sum(found.rates), array[sum(found.tier_0), sum(found.tier_1), sum(found.tier_2), sum(found.tier_3),
        sum(found.tier_4), sum(found.tier_5)]::bigint[]
    from found group by found.code, found.year, found.part;
end
$$;

-- Counts again what changed, in at most so many areas, and takes the notes away that were there before. Gives how many areas that were; null when
-- somebody else is at it.
create function keep_changed_indicators(asked jsonb, most integer) returns integer
  language plpgsql volatile security definer
  set search_path = pg_catalog, public
as $$
declare
  areas integer[];
  notes bigint[];
begin
  if public.acting_purpose() <> 'start-up' then
    raise exception 'only the platform itself keeps sums';
  end if;
  if not pg_try_advisory_xact_lock(hashtextextended('keep-indicators', 0)) then
    return null;
  end if;
  areas := array(select distinct it.area_id from public.ledger_change it limit most);
  notes := array(select it.id from public.ledger_change it where it.area_id = any (areas));
  if cardinality(areas) = 0 then
    return 0;
  end if;
  delete from public.kept_indicator_sum kept using public.kept_indicator one
    where kept.counted = one.counted and kept.year = one.year and kept.area_id = any (areas);
  insert into public.kept_indicator_sum
    select it.counted, it.year, found.*
    from jsonb_populate_recordset(null::public.asked_indicator, asked) as it
    join public.kept_indicator one on one.counted = it.counted and one.year = it.year
    cross join lateral public.indicator_sums_at(areas, it.industries, it.roster, it."to", it."from", it."to", it.numerator, it.denominator,
      it.answers) as found;
  -- What nobody asks for any more, its definition being another one now.
  delete from public.kept_indicator one where not exists (
    select from jsonb_populate_recordset(null::public.asked_indicator, asked) as it where it.counted = one.counted and it.year = one.year);
  delete from public.kept_indicator_sum kept
    where not exists (select from public.kept_indicator one where one.counted = kept.counted and one.year = kept.year);
  delete from public.ledger_change where id = any (notes);
  return cardinality(areas);
end
$$;

-- Begins to keep one of what is asked that is not kept yet, for every area that holds enterprises. Gives whether there was one; null when
-- somebody else is at it.
create function begin_keeping_indicator(asked jsonb) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, public
as $$
declare
  it public.asked_indicator;
begin
  if public.acting_purpose() <> 'start-up' then
    raise exception 'only the platform itself keeps sums';
  end if;
  if not pg_try_advisory_xact_lock(hashtextextended('keep-indicators', 0)) then
    return null;
  end if;
  select one.* into it from jsonb_populate_recordset(null::public.asked_indicator, asked) as one
    where not exists (select from public.kept_indicator kept where kept.counted = one.counted and kept.year = one.year) limit 1;
  if not found then
    return false;
  end if;
  delete from public.kept_indicator_sum kept where kept.counted = it.counted and kept.year = it.year;
  insert into public.kept_indicator_sum
    select it.counted, it.year, found.*
    from public.indicator_sums_at(array(select distinct one.area_id from public.enterprise one), it.industries, it.roster, it."to", it."from",
      it."to", it.numerator, it.denominator, it.answers) as found;
  insert into public.kept_indicator values (it.counted, it.year);
  return true;
end
$$;

-- What changes a sum beside the ledger itself: which file counts, and who stands on a list where and when.
create function note_merged_enterprise() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public
as $$
begin
  insert into public.ledger_change (area_id)
    select old.area_id union select new.area_id
    union select one.area_id from public.enterprise one where one.home_id = new.home_id and one.id in (old.survivor_id, new.survivor_id);
  return null;
end
$$;

create trigger enterprise_merged after update of survivor_id on enterprise
  for each row when (old.survivor_id is distinct from new.survivor_id) execute function note_merged_enterprise();

create function note_changed_stays() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public
as $$
begin
  insert into public.ledger_change (area_id) select distinct area_id from touched;
  return null;
end
$$;

create trigger roster_stay_added after insert on roster_stay
  referencing new table as touched for each statement execute function note_changed_stays();
create trigger roster_stay_ended after delete on roster_stay
  referencing old table as touched for each statement execute function note_changed_stays();
create trigger roster_stay_was after update on roster_stay
  referencing old table as touched for each statement execute function note_changed_stays();
create trigger roster_stay_is after update on roster_stay
  referencing new table as touched for each statement execute function note_changed_stays();

revoke all on function indicator_units_at, indicator_units, indicator_sums_at, indicator_sums, keep_changed_indicators, begin_keeping_indicator,
  note_merged_enterprise, note_changed_stays from public;
grant execute on function indicator_units, indicator_sums, keep_changed_indicators, begin_keeping_indicator to gongfu_app;
