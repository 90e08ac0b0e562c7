-- Who was on the lists of a kind in an area on a day: by where a firm lay on that day, which is a dated fact, not by where it lies now; a
-- merged file stands as the one that it counts under. The answer is the same for whoever holds the area, so it may name a firm (by its id
-- alone) that has moved out of the caller's areas since. Every step but the first is a look-up by a key.
create policy fact_cell_by_owner on fact_cell for select to current_user using (true);
create policy roster_entry_by_owner on roster_entry for select to current_user using (true);
create policy roster_removal_by_owner on roster_removal for select to current_user using (true);

create function roster_members(of_kind text, within integer, on_day date) returns setof uuid
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set jit = off
as $$
declare
  seen record;
begin
  select tree, stretches into seen from public.stretches_in_scope(within);
  return query
    select distinct firm.id
    from public.roster_entry it
    cross join lateral (
      select coalesce(one.survivor_id, one.id) as id, one.area_id from public.enterprise one
      where one.home_id = it.home_id and one.id = it.enterprise_id
      offset 0
    ) as firm
    cross join lateral (
      select public.area_on(it.home_id, firm.id, on_day, firm.area_id) as id offset 0
    ) as place
    cross join lateral (
      select from public.area seat
      where seat.id = place.id and seat.tree = seen.tree and seat.preorder_from <@ seen.stretches
      offset 0
    ) as inside
    where it.kind = of_kind and it.valid_from <= on_day and coalesce(it.valid_until, 'infinity') >= on_day
      and not exists (select from public.roster_removal gone
        where gone.home_id = it.home_id and gone.entry_id = it.id and gone.off_from <= on_day
        offset 0);
end
$$;

-- Where a subject lay on a day, as the ledger knows it now; before the first day that is known, where it lay first.
create function area_on(home integer, subject uuid, on_day date, otherwise integer) returns integer
  language sql stable
as $$
  select coalesce(
    (select cell.words::integer from public.fact_cell cell
      where cell.home_id = home and cell.subject_id = subject and cell.measure = 'area' and cell.fact_id is not null
        and cell.period_from <= on_day
      order by cell.period_from desc limit 1),
    (select cell.words::integer from public.fact_cell cell
      where cell.home_id = home and cell.subject_id = subject and cell.measure = 'area' and cell.fact_id is not null
      order by cell.period_from limit 1),
    otherwise)
$$;

revoke all on function roster_members, area_on from public;
grant execute on function roster_members to gongfu_app;

-- Its column of survivors was an expression that no index serves; lists are followed from their entries now.
drop view roster_stay;
