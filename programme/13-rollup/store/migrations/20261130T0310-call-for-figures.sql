-- 催报名单: those of an indicator's enterprises whose figure is not known for a year or, with `weaker_than`, known on less evidence. The largest by
-- its newest revenue first, a page behind a place; of what the caller may see, as indicator_units has it.
create function indicator_gaps(
    within integer, industries text[], on_list text, on_day date, year_from date, year_to date,
    of_numerator text, of_denominator text, answers text[], weaker_than smallint, after_revenue bigint, after_id uuid, most integer)
  returns table (home_id integer, id uuid, has_numerator boolean, has_denominator boolean, tier smallint, revenue bigint)
  language sql stable security definer
  set search_path = pg_catalog, public
as $$
  select unit.home_id, unit.id, unit.numerator is not null, of_denominator is null or unit.denominator is not null, unit.tier, firm.revenue
  from public.indicator_units_at(public.seats_in_scope(within, 1000000), industries, on_list, on_day, year_from, year_to,
    of_numerator, of_denominator, answers) as unit
  join public.enterprise firm on firm.home_id = unit.home_id and firm.id = unit.id
  where case
      when weaker_than is null then unit.numerator is null or (of_denominator is not null and unit.denominator is null)
      else unit.numerator is not null and (of_denominator is null or unit.denominator is not null) and unit.tier < weaker_than end
    and (after_id is null or (firm.revenue is null and after_revenue is null and unit.id > after_id)
      or (after_revenue is not null and (firm.revenue is null or firm.revenue < after_revenue
        or (firm.revenue = after_revenue and unit.id > after_id))))
  order by firm.revenue desc nulls last, unit.id
  limit most
$$;

revoke all on function indicator_gaps from public;
grant execute on function indicator_gaps to gongfu_app;
