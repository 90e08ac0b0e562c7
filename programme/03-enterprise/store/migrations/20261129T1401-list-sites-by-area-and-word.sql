-- A page of sites costs what it holds: in many areas their common order is followed as long as what is asked for is met there; else the
-- first sites of each area are merged, and a text is looked up together with the area (20261129T1400).

-- What is asked of the list, looked up once. `region` is null for the whole country. `way` is the kind of `file_words` that the text is
-- looked for in. Each of the four lists of terms is a way to find the text; null where there is none.
create type site_question as (region integer, tree text, stretch int4range, seen int4multirange, sees_all boolean, part text, named text, way integer,
  by_reading boolean, code text, own_terms text[], name_terms text[], reading_terms text[], code_terms text[]);

create function site_question_of(around integer, sought text, named text, ways jsonb, code text) returns site_question
  language plpgsql stable
as $$
declare
  it public.site_question;
  held integer[];
  above integer[] := public.areas_above(around);
  places text[] := array['at:' || around];
begin
  select one.tree, int4range(one.preorder_from, one.preorder_to, '[]') into it.tree, it.stretch from public.area one where one.id = around;
  it.region := above[nullif(cardinality(above) - 1, 0)];
  it.seen := public.divisions_in_scope();
  it.sees_all := it.tree = 'division' and it.stretch <@ it.seen;
  if not it.sees_all then
    select array_agg(one.id) into held from public.area one
      where one.tree = 'division' and one.id = any (nullif(current_setting('gongfu.scope', true), '')::integer[]);
    if cardinality(held) = 1 then
      places := places || ('by:' || held[1]);
    end if;
  end if;
  it.part := public.folded_words(sought);
  it.own_terms := places || case length(it.part) when 1 then array[it.part] else public.neighbouring_signs(it.part) end;
  if sought is null then
    it.part := null;
    it.own_terms := places;
    return it;
  end if;
  it.named := named;
  it.way := case ways -> 0 ->> 'within' when 'initials' then 2 else 1 end;
  it.by_reading := ways -> 1 is not null;
  it.code := code;
  it.name_terms := places || array(select jsonb_array_elements_text(ways -> 0 -> 'terms'));
  it.reading_terms := places || array(select jsonb_array_elements_text(ways -> 1 -> 'terms'));
  it.code_terms := places || ('#' || substr(code, 1, length(code) - length(code) % 3));
  -- Signs are looked up alike in both.
  if ways -> 0 is null or (it.name_terms @> it.own_terms and it.name_terms <@ it.own_terms) then
    it.name_terms := null;
  end if;
  if not it.by_reading then
    it.reading_terms := null;
  end if;
  return it;
end
$$;

-- Whether a site is one of those that are asked for, wherever it lies: the caller sees it, for it lies in the caller's areas or its holder
-- does, and a text is in its own words, or in those of its enterprise's files where the caller sees the holder. One row, or none.
create function site_is_asked_for(place site, asked site_question) returns table (found boolean)
  language sql stable
as $$
  select true
  where (asked.sees_all
      or exists (select from public.area seat
        where seat.id = place.area_id and seat.tree = 'division' and seat.preorder_from <@ asked.seen offset 0)
      or exists (select from public.area home
        where home.id = place.holder_area_id and home.tree = 'division' and home.preorder_from <@ asked.seen offset 0))
    and (asked.part is null
      or position(asked.part in place.folded) > 0
      or ((position(asked.named in place.file_words[asked.way]) > 0
          or (asked.by_reading and position(asked.named in place.file_words[3]) > 0)
          or position(e'\n' || asked.code in e'\n' || place.file_words[4]) > 0)
        and exists (select from public.area home
          where home.id = place.holder_area_id and home.tree = 'division' and home.preorder_from <@ asked.seen offset 0)))
$$;

-- The sites of a page in the order of the list, behind a site. The order is followed in stretches of 2,000 as long as a stretch has some.
create function site_page(asked site_question, behind uuid, most integer) returns uuid[]
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set work_mem = '64MB'
  set jit = off
as $$
declare
  few_areas boolean := upper(asked.stretch) - lower(asked.stretch) <= 200;
  start record;
  stop record;
  met uuid[];
  page uuid[] := '{}';
begin
  select '' as holder_name, '' as name, '00000000-0000-0000-0000-000000000000'::uuid as id into start;
  if behind is not null then
    select one.holder_name, one.name, one.id into start from public.site one where one.id = behind;
  end if;
  while asked.sees_all and not few_areas loop
    select one.holder_name, one.name, one.id into stop from public.site one
    where not one.gone and (asked.region is null or one.region_id = asked.region)
      and (one.holder_name collate "C", one.name collate "C", one.id) > (start.holder_name, start.name, start.id)
    order by one.holder_name collate "C", one.name collate "C", one.id
    offset 2000 limit 1;
    met := array(
      select place.id from public.site place
      cross join lateral (select from public.area seat
        where seat.id = place.area_id and seat.tree = asked.tree and seat.preorder_from <@ asked.stretch offset 0) as seat
      cross join lateral public.site_is_asked_for(place, asked)
      where not place.gone and (asked.region is null or place.region_id = asked.region)
        and (place.holder_name collate "C", place.name collate "C", place.id) > (start.holder_name, start.name, start.id)
        and (stop.id is null or (place.holder_name collate "C", place.name collate "C", place.id) <= (stop.holder_name, stop.name, stop.id))
      order by place.holder_name collate "C", place.name collate "C", place.id
      limit most - cardinality(page)
    );
    page := page || met;
    if stop.id is null or cardinality(page) = most then
      return page;
    end if;
    start := stop;
    exit when cardinality(met) < 5;
  end loop;
  if asked.sees_all and asked.part is null then
    return page || array(
      select best.id from public.area seat
      cross join lateral (
        select one.holder_name, one.name, one.id from public.site one
        where one.area_id = seat.id and not one.gone
          and (one.holder_name collate "C", one.name collate "C", one.id) > (start.holder_name, start.name, start.id)
        order by one.holder_name collate "C", one.name collate "C", one.id
        limit most - cardinality(page)
      ) as best
      where seat.tree = asked.tree and seat.preorder_from >= lower(asked.stretch) and seat.preorder_from < upper(asked.stretch)
      order by best.holder_name collate "C", best.name collate "C", best.id
      limit most - cardinality(page)
    );
  end if;
  return page || array(
    select it.id from (
      select place.holder_name, place.name, place.id from public.site place
      cross join lateral public.site_is_asked_for(place, asked)
      where not place.gone
        and (place.terms @> asked.own_terms or place.terms @> asked.name_terms or place.terms @> asked.reading_terms
          or place.terms @> asked.code_terms)
        and (place.holder_name collate "C", place.name collate "C", place.id) > (start.holder_name, start.name, start.id)
      offset 0
    ) as it
    order by it.holder_name collate "C", it.name collate "C", it.id
    limit most - cardinality(page)
  );
end
$$;

-- The sites in an area and below that the caller sees: those of the caller's areas, and those whose holder lies there; with a text those
-- whose name, address or holder's name holds it or whose enterprise is found by it. In the order of the list, behind a site, as they are
-- now, with what is in their registers; of an enterprise that the caller does not see neither code nor file is told.
create function sites_listed(around integer, sought text, named text, ways jsonb, code text, behind uuid, most integer)
  returns table (home_id integer, site_id uuid, thing_id uuid, area_id integer, area_name text, content jsonb, since date, begun date, last integer,
    credit_code text, file_id uuid, file_name text, file_code text, steps integer, assets integer)
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set jit = off
as $$
#variable_conflict use_column
declare
  asked public.site_question := public.site_question_of(around, sought, named, ways, code);
  page uuid[] := public.site_page(asked, behind, most);
begin
  return query select place.home_id, place.id, place.id, place.area_id, (select seat.name from public.area seat where seat.id = place.area_id),
      now.content, now.day, line.begun, line.last, known.own_code, known.file_id, known.file_name, known.file_code, size.steps, size.assets
    from unnest(page) with ordinality as listed (id, nth)
    join public.site place on place.id = listed.id
    cross join lateral (
      select it.content, it.day from public.site_entry it
      where it.home_id = place.home_id and it.thing_id = place.id and it.act in ('record', 'change')
        and not exists (select from public.site_entry off
          where off.home_id = it.home_id and off.thing_id = it.thing_id and off.replaces = it.seq)
      order by it.day desc, it.seq desc limit 1
    ) as now
    cross join lateral (
      select max(it.seq) as last, min(it.day) filter (where it.act in ('record', 'change') and not exists (select from public.site_entry off
          where off.home_id = it.home_id and off.thing_id = it.thing_id and off.replaces = it.seq)) as begun
      from public.site_entry it where it.home_id = place.home_id and it.thing_id = place.id
    ) as line
    left join lateral (
      select holder.credit_code as own_code, file.id as file_id, file.name as file_name, file.credit_code as file_code
      from public.enterprise holder
      join public.area home on home.id = holder.area_id and home.tree = 'division' and home.preorder_from <@ asked.seen
      join public.enterprise file on file.home_id = holder.home_id and file.id = coalesce(holder.survivor_id, holder.id)
      where holder.home_id = place.home_id and holder.id = place.enterprise_id
    ) as known on true
    cross join lateral (
      select count(*) filter (where thing.kind = 'step')::integer as steps, count(*) filter (where thing.kind = 'asset')::integer as assets
      from (
        select distinct on (it.thing_id) it.kind, it.act from public.site_entry it
        where it.home_id = place.home_id and it.site_id = place.id and it.kind in ('step', 'asset') and it.act in ('record', 'change', 'retire')
          and not exists (select from public.site_entry off
            where off.home_id = it.home_id and off.thing_id = it.thing_id and off.replaces = it.seq)
        order by it.thing_id, it.day desc, it.seq desc
      ) as thing where thing.act <> 'retire'
    ) as size
    order by listed.nth;
end
$$;

-- How many of them there are; more than `most` are not counted.
create function sites_counted(around integer, sought text, named text, ways jsonb, code text, most integer) returns integer
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_custom_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set work_mem = '64MB'
  set jit = off
as $$
declare
  asked public.site_question := public.site_question_of(around, sought, named, ways, code);
  counted integer;
begin
  if asked.sees_all and asked.part is null then
    select count(*) into counted from (
      select from public.area seat
      cross join lateral (select from public.site one where one.area_id = seat.id and not one.gone offset 0) as it
      where seat.tree = asked.tree and seat.preorder_from >= lower(asked.stretch) and seat.preorder_from < upper(asked.stretch)
      limit most
    ) as first;
    return counted;
  end if;
  select count(*) into counted from (
    select from public.site place
    cross join lateral public.site_is_asked_for(place, asked)
    where not place.gone
      and (place.terms @> asked.own_terms or place.terms @> asked.name_terms or place.terms @> asked.reading_terms
        or place.terms @> asked.code_terms)
    limit most
  ) as first;
  return counted;
end
$$;

revoke all on function site_question_of, site_is_asked_for, site_page, sites_listed, sites_counted from public;
grant execute on function sites_listed, sites_counted to gongfu_app;
