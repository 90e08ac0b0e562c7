-- Files of one enterprise that were merged (docs/decisions/0018) keep one register: locks and serials look at all of them together.

-- Under which file the register of each site is kept now, for whoever writes there: the locks have to be the same ones for all.
create function site_files(sites uuid[]) returns table (site_id uuid, home_id integer, file_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, public
as $$
  select place.id, place.home_id, coalesce(holder.survivor_id, holder.id)
  from public.site place
  join public.enterprise holder on holder.home_id = place.home_id and holder.id = place.enterprise_id
  where place.id = any (sites)
$$;

-- Where machines with these keys stand now: by the newest entry of each that stands, at sites that are in use.
create function serials_standing(home integer, serials text[])
  returns table (serial text, thing_id uuid, site_id uuid, file_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, public
as $$
  select it.serial_key, it.thing_id, it.site_id, coalesce(holder.survivor_id, holder.id)
  from public.site_entry it
  join public.site place on place.home_id = it.home_id and place.id = it.site_id
  join public.enterprise holder on holder.home_id = place.home_id and holder.id = place.enterprise_id
  where it.home_id = home and it.serial_key = any (serials) and it.kind = 'asset'
    and not exists (select from public.site_entry later where later.home_id = it.home_id and later.thing_id = it.thing_id
      and (later.replaces = it.seq
        or (later.act in ('record', 'change', 'retire') and (later.day, later.seq) > (it.day, it.seq)
          and not exists (select from public.site_entry off where off.home_id = later.home_id and off.thing_id = later.thing_id
            and off.replaces = later.seq))))
    and not exists (select from public.site_entry shut
      where shut.home_id = it.home_id and shut.thing_id = it.site_id and shut.act = 'retire'
        and not exists (select from public.site_entry off where off.home_id = shut.home_id and off.thing_id = shut.thing_id
          and off.replaces = shut.seq))
$$;

-- Which of these machines stand in the registers of some sites, at whichever site of the same files.
create function serials_of_registers(home integer, sites uuid[], serials text[])
  returns table (serial text, thing_id uuid, site_id uuid, file_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, public
as $$
  select it.serial, it.thing_id, it.site_id, it.file_id from public.serials_standing(home, serials) it
  where it.file_id in (select own.file_id from public.site_files(sites) own)
$$;

-- Which of these machines are in a register of another enterprise of the same home too; not in whose.
create or replace function serials_elsewhere(home integer, own_enterprise uuid, serials text[]) returns setof text
  language sql stable security definer
  set search_path = pg_catalog, public
as $$
  select distinct it.serial from public.serials_standing(home, serials) it
  where it.file_id <> (select coalesce(own.survivor_id, own.id) from public.enterprise own
    where own.home_id = home and own.id = own_enterprise)
$$;

revoke all on function site_files, serials_standing, serials_of_registers from public;
grant execute on function site_files, serials_of_registers to gongfu_app;
