-- Sites are listed and found by what they are now, kept beside each: a page of the list costs what the page holds.

alter table site add name text not null default '';
alter table site add holder_name text not null default '';
-- Name, address and holder as they are searched, and every two neighbouring signs of that.
alter table site add folded text not null default '';
alter table site add terms text[] not null default '{}';
-- Nothing of it stands, or the last that stands says that it is over.
alter table site add gone boolean not null default true;

-- In one spelling, without blanks and brackets; the text that is looked for is folded by the same function.
create function folded_words(words text) returns text
  language sql immutable parallel safe
as $$ select regexp_replace(lower(normalize(coalesce(words, ''), nfkc)), '[[:space:]()<>{}【】〔〕「」『』《》〈〉\[\]]+', '', 'g') $$;

create function neighbouring_signs(folded text) returns text[]
  language sql immutable parallel safe
as $$ select array(select distinct substr(folded, at, 2) from generate_series(1, length(folded) - 1) as at order by 1) $$;

-- Brings the columns of sites up to their entries.
create function keep_sites_as_they_are(sites uuid[]) returns void
  language sql volatile security definer
  set search_path = pg_catalog, public
as $$
  update public.site place
  set name = said.name, holder_name = said.holder, folded = said.folded, terms = public.neighbouring_signs(said.folded), gone = said.gone
  from (
    select now.home_id, now.site_id, coalesce(now.content ->> 'name', '') as name, coalesce(now.content ->> 'enterpriseName', '') as holder,
      concat_ws(' ', public.folded_words(now.content ->> 'name'), public.folded_words(now.content ->> 'address'),
        public.folded_words(now.content ->> 'enterpriseName')) as folded,
      coalesce(now.act, 'retire') = 'retire' as gone
    from (
      select one.home_id, one.id as site_id, last.act, last.content
      from public.site one
      left join lateral (
        select it.act, it.content from public.site_entry it
        where it.home_id = one.home_id and it.thing_id = one.id and it.act in ('record', 'change', 'retire')
          and not exists (select from public.site_entry off
            where off.home_id = it.home_id and off.thing_id = it.thing_id and off.replaces = it.seq)
        order by it.day desc, it.seq desc limit 1
      ) as last on true
      where one.id = any (sites)
    ) as now
  ) as said
  where place.home_id = said.home_id and place.id = said.site_id
$$;

create function keep_sites_of_entries() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public
as $$
declare
  changed uuid[];
begin
  select array_agg(distinct it.thing_id) into changed from added it where it.kind = 'site';
  if changed is not null then
    perform public.keep_sites_as_they_are(changed);
  end if;
  return null;
end
$$;

create policy site_kept_by_owner on site for update to current_user using (true) with check (true);
create trigger site_entry_keeps_sites after insert on site_entry
  referencing new table as added for each statement execute function keep_sites_of_entries();

select keep_sites_as_they_are(array(select id from site));

-- The order of the list: enterprise by enterprise.
create index site_listed on site (holder_name collate "C", name collate "C", id) where not gone;
create index site_terms on site using gin (terms) where not gone;
create index site_holder on site (enterprise_id);

-- The divisions that the caller holds, as stretches of their tree's numbers.
create function divisions_in_scope() returns int4multirange
  language sql stable
as $$
  select case when public.acting_purpose() = 'start-up' then '{(,)}'::int4multirange
    else coalesce((select range_agg(int4range(held.preorder_from, held.preorder_to, '[]')) from public.area held
      where held.tree = 'division' and held.id = any (nullif(current_setting('gongfu.scope', true), '')::integer[])), '{}') end
$$;

-- Enterprises that the caller sees and whose name (or its initials, or its reading) holds a text or whose code begins so, with all files
-- that are merged with them.
create function enterprises_sought(part text, ways jsonb, code text) returns uuid[]
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
declare
  seen int4multirange := public.divisions_in_scope();
  way record;
  hits uuid[] := '{}';
  files uuid[];
begin
  if code is not null then
    hits := array(select it.id from public.enterprise it
      where it.credit_code collate "C" >= code and it.credit_code collate "C" < code || '~');
  end if;
  for way in select * from jsonb_to_recordset(ways) as one (within text, terms text[]) loop
    hits := hits || array(select it.id from public.enterprise it where it.terms @> way.terms
      and position(part in case way.within when 'initials' then it.initials when 'reading' then it.reading else it.folded end) > 0);
  end loop;
  files := array(select distinct coalesce(it.survivor_id, it.id) from public.enterprise it
    join public.area seat on seat.id = it.area_id and seat.tree = 'division' and seat.preorder_from <@ seen
    where it.id = any (hits));
  return files || array(select it.id from public.enterprise it where it.survivor_id = any (files));
end
$$;

-- The sites in an area and below that the caller sees: those of the caller's areas, and those whose holder lies there. A text is held by
-- the site's name, its address or its holder's name, or the holder is one of `firms`. In the order of the list, behind a site, as they
-- are now, with what is in their registers; of an enterprise that the caller does not see neither code nor file is told.
create function sites_listed(around integer, sought text, firms uuid[], behind uuid, most integer)
  returns table (home_id integer, site_id uuid, thing_id uuid, area_id integer, area_name text, content jsonb, since date, begun date, last integer,
    credit_code text, file_id uuid, file_name text, file_code text, steps integer, assets integer)
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
#variable_conflict use_column
declare
  part text := public.folded_words(sought);
  signs text[] := public.neighbouring_signs(public.folded_words(sought));
  seen int4multirange := public.divisions_in_scope();
  stretch record;
  start record;
begin
  select one.tree, one.preorder_from, one.preorder_to into stretch from public.area one where one.id = around;
  select one.holder_name, one.name, one.id into start from public.site one where one.id = behind;
  return query select page.home_id, page.id, page.id, page.area_id, page.area_name, now.content, now.day, line.begun, line.last,
      known.own_code, known.file_id, known.file_name, known.file_code, size.steps, size.assets
    from (
      select place.home_id, place.id, place.enterprise_id, place.area_id, seat.name as area_name, place.holder_name, place.name
      from public.site place
      join public.area seat on seat.id = place.area_id
      where not place.gone
        and seat.tree = stretch.tree and seat.preorder_from between stretch.preorder_from and stretch.preorder_to
        and (seat.preorder_from <@ seen or exists (select from public.enterprise holder
          join public.area home on home.id = holder.area_id and home.tree = 'division' and home.preorder_from <@ seen
          where holder.home_id = place.home_id and holder.id = place.enterprise_id))
        and (sought is null or (place.terms @> signs and position(part in place.folded) > 0) or place.enterprise_id = any (firms))
        and (behind is null
          or (place.holder_name collate "C", place.name collate "C", place.id) > (start.holder_name, start.name, start.id))
      order by place.holder_name collate "C", place.name collate "C", place.id
      limit most
    ) as page
    cross join lateral (
      select it.content, it.day from public.site_entry it
      where it.home_id = page.home_id and it.thing_id = page.id and it.act in ('record', 'change')
        and not exists (select from public.site_entry off
          where off.home_id = it.home_id and off.thing_id = it.thing_id and off.replaces = it.seq)
      order by it.day desc, it.seq desc limit 1
    ) as now
    cross join lateral (
      select max(it.seq) as last, min(it.day) filter (where it.act in ('record', 'change') and not exists (select from public.site_entry off
          where off.home_id = it.home_id and off.thing_id = it.thing_id and off.replaces = it.seq)) as begun
      from public.site_entry it where it.home_id = page.home_id and it.thing_id = page.id
    ) as line
    left join lateral (
      select holder.credit_code as own_code, file.id as file_id, file.name as file_name, file.credit_code as file_code
      from public.enterprise holder
      join public.area home on home.id = holder.area_id and home.tree = 'division' and home.preorder_from <@ seen
      join public.enterprise file on file.home_id = holder.home_id and file.id = coalesce(holder.survivor_id, holder.id)
      where holder.home_id = page.home_id and holder.id = page.enterprise_id
    ) as known on true
    cross join lateral (
      select count(*) filter (where thing.kind = 'step')::integer as steps, count(*) filter (where thing.kind = 'asset')::integer as assets
      from (
        select distinct on (it.thing_id) it.kind, it.act from public.site_entry it
        where it.home_id = page.home_id and it.site_id = page.id and it.kind in ('step', 'asset') and it.act in ('record', 'change', 'retire')
          and not exists (select from public.site_entry off
            where off.home_id = it.home_id and off.thing_id = it.thing_id and off.replaces = it.seq)
        order by it.thing_id, it.day desc, it.seq desc
      ) as thing where thing.act <> 'retire'
    ) as size
    order by page.holder_name collate "C", page.name collate "C", page.id;
end
$$;

-- How many of them there are; more than `most` are not counted.
create function sites_counted(around integer, sought text, firms uuid[], most integer) returns integer
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
declare
  part text := public.folded_words(sought);
  signs text[] := public.neighbouring_signs(public.folded_words(sought));
  seen int4multirange := public.divisions_in_scope();
  stretch record;
  counted integer;
begin
  select one.tree, one.preorder_from, one.preorder_to into stretch from public.area one where one.id = around;
  select count(*) into counted from (
    select
    from public.site place
    join public.area seat on seat.id = place.area_id
    where not place.gone
      and seat.tree = stretch.tree and seat.preorder_from between stretch.preorder_from and stretch.preorder_to
      and (seat.preorder_from <@ seen or exists (select from public.enterprise holder
        join public.area home on home.id = holder.area_id and home.tree = 'division' and home.preorder_from <@ seen
        where holder.home_id = place.home_id and holder.id = place.enterprise_id))
      and (sought is null or (place.terms @> signs and position(part in place.folded) > 0) or place.enterprise_id = any (firms))
    limit most
  ) as first;
  return counted;
end
$$;

revoke all on function keep_sites_as_they_are, keep_sites_of_entries, enterprises_sought, sites_listed, sites_counted from public;
grant execute on function enterprises_sought, sites_listed, sites_counted to gongfu_app;
