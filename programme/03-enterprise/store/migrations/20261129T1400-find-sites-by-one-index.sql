-- A search of sites asks one index, in which a site also stands under what its enterprise is found by and under the areas that it lies
-- in; enterprises are no longer looked up first, of which a common word has hundreds of thousands.

drop function sites_listed;
drop function sites_counted;
drop function enterprises_sought;

-- The file that a site counts under now: its holder's, or the one which that was merged into.
alter table site add file_id uuid;
-- Where the holder lies; files that are merged lie together (docs/decisions/0018).
alter table site add holder_area_id integer;
-- The region that it lies in: the highest area below the country.
alter table site add region_id integer;
-- Names of these files, their initials, their readings and their codes: four texts, a line for each file.
alter table site add file_words text[] not null default '{}';
create index site_of_file on site (home_id, file_id);

-- What a code is found by: its first six signs, its first nine, and so on.
create function code_terms(code text) returns text[]
  language sql immutable parallel safe
as $$ select array(select '#' || substr(code, 1, many) from generate_series(6, length(code), 3) as many) $$;

-- An area and all that it lies in, the area itself first. Where an area belongs never changes (see the grant on it).
create function areas_above(below integer) returns integer[]
  language sql stable
as $$
  with recursive up as (
    select one.id, one.parent_id, 1 as step from public.area one where one.id = below
    union all
    select one.id, one.parent_id, up.step + 1 from up join public.area one on one.id = up.parent_id
  )
  select array_agg(up.id order by up.step) from up
$$;

-- Only to hold a row while sites are brought up to it; nothing is changed under it.
create policy enterprise_held_by_owner on enterprise for update to current_user using (true) with check (false);

-- Brings the columns of sites up to their entries and to the files of their enterprises. These are held meanwhile: whoever names, merges
-- or moves one at the same moment waits, and then finds the sites.
create or replace function keep_sites_as_they_are(sites uuid[]) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, public
  set jit = off
as $$
begin
  perform from public.enterprise holder
    where holder.id in (select place.enterprise_id from public.site place where place.id = any (sites))
    order by holder.id for share;
  perform from public.enterprise firm
    where firm.id in (select coalesce(holder.survivor_id, holder.id) from public.site place
        join public.enterprise holder on holder.home_id = place.home_id and holder.id = place.enterprise_id
        where place.id = any (sites))
    order by firm.id for share;
  update public.site place
  set name = now.name, holder_name = now.holder_name, folded = now.folded, gone = now.gone, file_id = now.file_id,
    region_id = now.region_id, holder_area_id = now.holder_area_id, file_words = now.file_words, terms = now.terms
  from public.sites_as_they_are(sites) as now
  where place.home_id = now.home_id and place.id = now.site_id
    and (place.name, place.holder_name, place.folded, place.gone, place.file_id, place.region_id, place.holder_area_id,
        place.file_words, place.terms)
      is distinct from (now.name, now.holder_name, now.folded, now.gone, now.file_id, now.region_id, now.holder_area_id,
        now.file_words, now.terms);
end
$$;

-- What sites are by their entries, and what they are found by: every sign and every two neighbouring signs of their own words, the
-- terms and codes of their enterprise's files, `at:` each area they lie in, `by:` each area whose offices see them.
create function sites_as_they_are(sites uuid[])
  returns table (home_id integer, site_id uuid, name text, holder_name text, folded text, gone boolean, file_id uuid, region_id integer,
    holder_area_id integer, file_words text[], terms text[])
  language sql stable
as $$
  select one.home_id, one.id, coalesce(now.content ->> 'name', ''), coalesce(now.content ->> 'enterpriseName', ''), own.folded,
    coalesce(now.act, 'retire') = 'retire', file.id, seat.above[greatest(cardinality(seat.above) - 1, 1)],
    holder.area_id, files.words,
    array(
      select distinct term from unnest(string_to_array(own.folded, null) || public.neighbouring_signs(own.folded) || files.terms
        || array(select 'at:' || above from unnest(seat.above) as above)
        || array(select 'by:' || above from unnest(seat.above || public.areas_above(holder.area_id)) as above)) as term
      order by 1
    )
  from public.site one
  join public.enterprise holder on holder.home_id = one.home_id and holder.id = one.enterprise_id
  cross join lateral (select coalesce(holder.survivor_id, holder.id) as id) as file
  cross join lateral (select public.areas_above(one.area_id) as above) as seat
  left join lateral (
    select it.act, it.content from public.site_entry it
    where it.home_id = one.home_id and it.thing_id = one.id and it.act in ('record', 'change', 'retire')
      and not exists (select from public.site_entry off
        where off.home_id = it.home_id and off.thing_id = it.thing_id and off.replaces = it.seq)
    order by it.day desc, it.seq desc limit 1
  ) as now on true
  cross join lateral (
    select concat_ws(' ', public.folded_words(now.content ->> 'name'), public.folded_words(now.content ->> 'address'),
      public.folded_words(now.content ->> 'enterpriseName')) as folded
  ) as own
  cross join lateral (
    select array[string_agg(firm.folded, e'\n' order by firm.id), string_agg(firm.initials, e'\n' order by firm.id),
        string_agg(firm.reading, e'\n' order by firm.id), string_agg(firm.credit_code, e'\n' order by firm.id)] as words,
      array(select term from public.enterprise firm cross join unnest(firm.terms || public.code_terms(firm.credit_code)) as term
        where firm.home_id = one.home_id and (firm.id = file.id or firm.survivor_id = file.id) and firm.area_id = holder.area_id) as terms
    from public.enterprise firm
    -- Whoever sees the holder sees all that is kept here.
    where firm.home_id = one.home_id and (firm.id = file.id or firm.survivor_id = file.id) and firm.area_id = holder.area_id
  ) as files
  where one.id = any (sites)
$$;

-- A site that came to another enterprise.
create function keep_sites_handed_over() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public
as $$
begin
  perform public.keep_sites_as_they_are(array[new.id]);
  return null;
end
$$;

create trigger site_keeps_its_holder after update of enterprise_id on site
  for each row when (old.enterprise_id is distinct from new.enterprise_id) execute function keep_sites_handed_over();

-- The sites of enterprises that got another name or code, were merged or parted, or moved.
create function keep_sites_of_enterprises() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public
as $$
declare
  changed uuid[];
begin
  select array_agg(distinct place.id) into changed
  from was
  join became on became.home_id = was.home_id and became.id = was.id
  cross join lateral (
    select one.id from public.site one where one.home_id = became.home_id and one.enterprise_id = became.id
    union all
    select one.id from public.site one
    where one.home_id = became.home_id and one.file_id in (became.id, was.survivor_id, became.survivor_id)
  ) as place
  where (was.folded, was.initials, was.reading, was.credit_code, was.survivor_id, was.area_id)
    is distinct from (became.folded, became.initials, became.reading, became.credit_code, became.survivor_id, became.area_id);
  if changed is not null then
    perform public.keep_sites_as_they_are(changed);
  end if;
  return null;
end
$$;

create trigger enterprise_keeps_sites after update on enterprise
  referencing old table as was new table as became for each statement execute function keep_sites_of_enterprises();

drop index site_terms;
select keep_sites_as_they_are(array(select id from site));
create index site_terms on site using gin (terms) where not gone;
-- The order of the list within a region and within an area.
create index site_listed_in_region on site (region_id, holder_name collate "C", name collate "C", id) where not gone;
create index site_listed_in_area on site (area_id, holder_name collate "C", name collate "C", id) where not gone;
drop index site_area;

revoke all on function keep_sites_as_they_are, sites_as_they_are, keep_sites_handed_over, keep_sites_of_enterprises from public;
