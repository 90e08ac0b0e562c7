-- Many indicators are counted in one pass: each enterprise's cells are read once, whatever number of indicators and years they count for. Asked one
-- indicator and year after the other, the same cells were looked up a hundred times.

-- The periods of what is asked, counted from one.
create function indicator_spans(asked jsonb) returns table (no bigint, year integer, "from" date, "to" date)
  language sql stable
  set search_path = pg_catalog, public
as $$
  select row_number() over (order by it."from", it."to", it.year), it.*
  from (select distinct one.year, one."from", one."to" from jsonb_populate_recordset(null::public.asked_indicator, asked) as one) as it
$$;

-- The text of the two statements that count some indicators (the chunk-th 25 of those with a list, or without) in the areas $1: how many enterprises are in
-- scope, and what is known of them. Both give rows (counted, span, area, sums) to be added up; `span` counts the periods $2. $3 are the measures they
-- rest on, $4 the last days of the periods, $5 the lists. Null when there are no such indicators. A text, because what it selects differs with what is asked.
create function indicator_statements(asked jsonb, listed boolean, chunk integer, out counting text, out adding text)
  language plpgsql stable
  set search_path = pg_catalog, public
as $$
declare
  source text;
  spans constant text := ' cross join generate_series(1, cardinality($4)) as figure (span)';
  figures text;
  counts text;
  sums text;
  counted_rows text;
  summed_rows text;
  cells text;
  trades text;
  periods text;
begin
  with one as (
    select distinct it.counted, it.industries, it.roster, it.numerator, it.denominator, it.answers
    from jsonb_populate_recordset(null::public.asked_indicator, asked) as it where (it.roster is not null) = listed
  ),
  definition as (
    select row_number() over (order by one.counted) as no, one.* from one order by one.counted limit 25 offset 25 * chunk
  ),
  described as (
    select it.*, concat_ws(' and ',
        case when it.industries is not null then format('firm.%I', 'trade ' || md5(it.industries::text)) end,
        case when listed then format('%L || figure.span = any (firm.stood)', it.roster || ' ') end, 'true') as belongs,
      case when it.answers is null then format('figure.%I', 'number ' || it.numerator)
        else format('(figure.%I = any (%L::text[]))::integer::numeric', 'words ' || it.numerator, it.answers) end as above,
      case when it.denominator is not null then format('figure.%I', 'number ' || it.denominator) end as below,
      concat_ws(', ', format('figure.%I', 'tier ' || it.numerator),
        case when it.denominator is not null then format('figure.%I', 'tier ' || it.denominator) end) as tiers
    from definition it
  ),
  known as (
    select it.*, concat_ws(' and ', it.belongs, it.above || ' is not null', it.below || ' is not null') as is_known from described it
  )
  select string_agg(format('count(*) filter (where %s) as s%s', it.belongs, it.no), ', '),
    string_agg(format('(%L, place_sum.s%s)', it.counted, it.no), ', '),
    string_agg(format('case when %s then %s end as a%s, case when %1$s then least(%4$s) end as t%3$s', it.is_known, it.above, it.no, it.tiers)
      || case when it.below is null then '' else format(
        ', case when %s then %s end as b%s, case when %1$s and %2$s > 0 then div(%4$s * 1000000000000, nullif(%2$s, 0)) end as r%3$s',
        it.is_known, it.below, it.no, it.above) end, ', ') filter (where it.numerator is not null),
    string_agg(format('count(it.a%s) as k%1$s, sum(it.a%1$s) as a%1$s', it.no)
      || case when it.below is null then '' else format(', count(it.r%s) as c%1$s, sum(it.b%1$s) as b%1$s, sum(it.r%1$s) as r%1$s', it.no) end
      || (select string_agg(format(', count(*) filter (where it.t%s = %s) as e%1$s_%2$s', it.no, tier), '') from generate_series(0, 5) as tier),
      ', ') filter (where it.numerator is not null),
    string_agg(format('(%L, place_sum.k%s, ', it.counted, it.no)
      || case when it.below is null then format('0::bigint, place_sum.a%s, 0::numeric, 0::numeric', it.no)
        else format('place_sum.c%s, place_sum.a%1$s, place_sum.b%1$s, coalesce(place_sum.r%1$s, 0)', it.no) end
      || (select string_agg(format(', place_sum.e%s_%s', it.no, tier), '') from generate_series(0, 5) as tier) || ')',
      ', ') filter (where it.numerator is not null),
    (select string_agg(format('max(cell.number) filter (where cell.measure = %L) as %I, max(cell.tier) filter (where cell.measure = %1$L) as %3$I',
        used.measure, 'number ' || used.measure, 'tier ' || used.measure)
        || case when not used.in_words then '' else format(', max(coalesce(cell.words, trim_scale(cell.number)::text)) filter (where cell.measure = %L) as %I',
          used.measure, 'words ' || used.measure) end, ', ')
      from (
        select name as measure, bool_or(one.answers is not null and name = one.numerator) as in_words
        from definition one cross join lateral unnest(array[one.numerator, one.denominator]) as name where name is not null group by name
      ) as used),
    (select string_agg(format(', left(one.industry, 2) = any (%L::text[]) as %I', trade, 'trade ' || md5(trade::text)), '')
      from (select distinct one.industries from definition one where one.industries is not null) as used (trade))
  into counts, counted_rows, figures, sums, summed_rows, cells, trades
  from known it;
  if counts is null then
    return;
  end if;
  select string_agg(format('when cell.period_from = %L and cell.period_to = %L then %s', it."from", it."to", it.no), ' ') into periods
    from public.indicator_spans(asked) as it;
  source := case when listed then
    'select one.home_id, one.id, member.stood' || coalesce(trades, '') || ' from (
       select stay.home_id, stay.file_id, array_agg(distinct stay.list || '' '' || span.no) as stood
       from public.roster_stay stay join unnest($4) with ordinality as span (day, no) on span.day between stay.first_day and stay.last_day
       where stay.list = any ($5) and stay.area_id = place.id group by stay.home_id, stay.file_id
     ) as member cross join lateral (
       select it.home_id, it.id, it.industry from public.enterprise it where it.home_id = member.home_id and it.id = member.file_id offset 0
     ) as one'
  else
    'select one.home_id, one.id' || coalesce(trades, '') || ' from public.enterprise one where one.area_id = place.id and one.survivor_id is null'
  end;
  -- Who belongs to a list differs from year to year; who is in the register does not.
  counting := format('select it.counted, place_sum.span, place.id, it.in_scope, 0::bigint, 0::bigint, 0::numeric, 0::numeric, 0::numeric,
      0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint
    from unnest($1) as place (id)
    cross join lateral (%s) as place_sum
    cross join lateral (values %s) as it (counted, in_scope) where it.in_scope > 0',
    case when listed then format('select figure.span, %s from (%s offset 0) as firm%s group by figure.span', counts, source, spans)
      else format('select figure.span, whole.* from (select %s from (%s offset 0) as firm) as whole%s', counts, source, spans) end,
    counted_rows);
  if figures is null then
    return;
  end if;
  adding := format('select it.counted, place_sum.span, place.id, 0::bigint, it.known, it.rated, it.numerator, it.denominator, it.rates,
      it.t0, it.t1, it.t2, it.t3, it.t4, it.t5
    from unnest($1) as place (id)
    cross join lateral (
      select it.span, %s from (
        select figure.span, %s from (%s offset 0) as firm
        cross join lateral (
          select case %s end as span, %s from public.fact_cell cell
          where cell.home_id = firm.home_id and cell.subject_id = firm.id and cell.measure = any ($3) and cell.fact_id is not null
            and cell.period_from = any ($2)
          group by cell.period_from, cell.period_to
        ) as figure
        where figure.span is not null offset 0
      ) as it group by it.span
    ) as place_sum
    cross join lateral (values %s) as it (counted, known, rated, numerator, denominator, rates, t0, t1, t2, t3, t4, t5) where it.known > 0',
    sums, figures, source, periods, cells, summed_rows);
end
$$;

-- What the enterprises that lie in each of some areas (not below it) add up to for everything that is asked: rows to be added up by indicator, year and
-- area. No look at what the caller may see: for the functions below alone. Always along keys: the tables grow under a connection, and a plan made while
-- they were short reads all of them for every area.
create function indicator_sums_of(areas integer[], asked jsonb) returns setof kept_indicator_sum
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set enable_memoize = off
  set jit = off
as $$
declare
  years integer[];
  begins date[];
  ends date[];
  wanted text[];
  measures text[];
  lists text[];
  texts record;
  one text;
begin
  if cardinality(areas) = 0 or jsonb_array_length(asked) = 0 then
    return;
  end if;
  select array_agg(it.year order by it.no), array_agg(it."from" order by it.no), array_agg(it."to" order by it.no) into years, begins, ends
    from public.indicator_spans(asked) as it;
  select array_agg(it.counted || ' ' || it.year), array_agg(distinct it.roster) filter (where it.roster is not null) into wanted, lists
    from jsonb_populate_recordset(null::public.asked_indicator, asked) as it;
  measures := array(
    select distinct name from jsonb_populate_recordset(null::public.asked_indicator, asked) as it
    cross join lateral unnest(array[it.numerator, it.denominator]) as name where name is not null);
  for texts in
    select it.* from unnest(array[false, true]) as listed, generate_series(0, jsonb_array_length(asked) / 25) as chunk
    cross join lateral public.indicator_statements(asked, listed, chunk) as it
    where it.counting is not null
  loop
    foreach one in array array_remove(array[texts.counting, texts.adding], null) loop
      return query execute format('select it.counted, ($6)[it.span], it.area, it.in_scope, it.known, it.rated, it.numerator, it.denominator, it.rates,
          it.t0, it.t1, it.t2, it.t3, it.t4, it.t5
        from (%s) as it (counted, span, area, in_scope, known, rated, numerator, denominator, rates, t0, t1, t2, t3, t4, t5)
        where it.counted || '' '' || ($6)[it.span] = any ($7)', one)
        using areas, begins, measures, ends, lists, years, wanted;
    end loop;
  end loop;
end
$$;

revoke all on function indicator_spans, indicator_statements, indicator_sums_of from public;
