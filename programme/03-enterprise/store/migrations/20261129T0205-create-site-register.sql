-- 厂区、工序、设备: sites apart from legal persons, and the register of what stands and happens there. Entries are added and never
-- changed; what holds on a day is folded from them.

-- A place of production keeps its area. `enterprise_id` is who holds it now; the entries say since when and who held it before.
create table site (
  home_id integer not null,
  id uuid not null,
  enterprise_id uuid not null,
  area_id integer not null references area (id),
  registered_at timestamptz not null,
  registered_by uuid,
  primary key (home_id, id),
  unique (id),
  foreign key (home_id, enterprise_id) references enterprise (home_id, id)
);

create index site_of_enterprise on site (home_id, enterprise_id);
create index site_area on site (area_id, id);

-- One line of entries for the site itself, for each of its process steps and for each of its assets.
create table site_entry (
  home_id integer not null,
  site_id uuid not null,
  kind text not null check (kind in ('site', 'step', 'asset')),
  thing_id uuid not null,
  seq integer not null check (seq >= 1),
  -- review: an office's finding whether a step is a key one; it holds for all days
  act text not null check (act in ('record', 'change', 'retire', 'withdraw', 'review')),
  day date not null,
  content jsonb,
  replaces integer,
  reason text,
  key uuid not null,
  -- Maker and serial, folded: what a machine is recognised by.
  serial_key text,
  -- Who holds the site from the day on; a column of its own, since behind row security no index on the content would be used.
  holder_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (home_id, thing_id, seq),
  unique (home_id, key),
  foreign key (home_id, site_id) references site (home_id, id),
  check ((act in ('retire', 'withdraw')) = (content is null)),
  check (act <> 'withdraw' or replaces is not null),
  check (act <> 'review' or kind = 'step'),
  check (holder_id is null or kind = 'site'),
  check (replaces is null or replaces < seq)
);

-- An entry is put right once: the slower of two people is told.
create unique index site_entry_replaced_once on site_entry (home_id, thing_id, replaces) where replaces is not null;
create index site_entry_of_site on site_entry (home_id, site_id, kind, thing_id);
create index site_entry_holder on site_entry (home_id, holder_id) where holder_id is not null;
create index site_entry_serial on site_entry (home_id, serial_key) where serial_key is not null;

alter table site enable row level security;
alter table site force row level security;
alter table site_entry enable row level security;
alter table site_entry force row level security;

-- A site is open to the offices of its own area and to whoever sees the enterprise that holds it.
create policy site_read on site for select to gongfu_app using (
  acting_purpose() = 'start-up'
  or area_id in (select areas_in_scope())
  or exists (select from enterprise it where it.home_id = site.home_id and it.id = site.enterprise_id)
);
create policy site_add on site for insert to gongfu_app with check (
  registered_by::text is not distinct from acting_user()
  and (acting_purpose() = 'start-up'
    or exists (select from enterprise it where it.home_id = site.home_id and it.id = site.enterprise_id))
);
-- Handing over: whoever does it sees the enterprise before and the one after.
create policy site_hand_over on site for update to gongfu_app
  using (exists (select from enterprise it where it.home_id = site.home_id and it.id = site.enterprise_id))
  with check (exists (select from enterprise it where it.home_id = site.home_id and it.id = site.enterprise_id));

create policy site_entry_read on site_entry for select to gongfu_app using (
  acting_purpose() = 'start-up'
  or exists (select from site it where it.home_id = site_entry.home_id and it.id = site_entry.site_id)
);
create policy site_entry_add on site_entry for insert to gongfu_app with check (
  recorded_by::text is not distinct from acting_user()
  and (acting_purpose() = 'start-up'
    or exists (select from site it where it.home_id = site_entry.home_id and it.id = site_entry.site_id))
);

-- Facts about a site are open to whoever sees the site.
create policy fact_subject_read_site on fact_subject for select to gongfu_app
  using (kind = 'site' and exists (select from site it where it.home_id = fact_subject.home_id and it.id = subject_id));
create policy fact_subject_add_site on fact_subject for insert to gongfu_app
  with check (kind = 'site' and exists (select from site it where it.home_id = fact_subject.home_id and it.id = subject_id));

grant select, insert on site, site_entry to gongfu_app;
grant update (enterprise_id) on site to gongfu_app;

-- Which of these machines are in a register of another enterprise of the same home too; not in whose.
create policy site_by_owner on site for select to current_user using (true);
create policy site_entry_by_owner on site_entry for select to current_user using (true);

create function serials_elsewhere(home integer, own_enterprise uuid, serials text[]) returns setof text
  language sql stable security definer
  set search_path = pg_catalog, public
as $$
  select distinct it.serial_key
  from public.site_entry it
  join public.site place on place.home_id = it.home_id and place.id = it.site_id
  where it.home_id = home and it.serial_key = any (serials) and it.kind = 'asset'
    and place.enterprise_id <> own_enterprise
    -- the newest entry that stands, and the machine is not gone
    and not exists (select from public.site_entry later where later.home_id = it.home_id and later.thing_id = it.thing_id
      and (later.replaces = it.seq
        or (later.act in ('record', 'change', 'retire') and (later.day, later.seq) > (it.day, it.seq)
          and not exists (select from public.site_entry off where off.home_id = later.home_id and off.thing_id = later.thing_id
            and off.replaces = later.seq))))
$$;

revoke all on function serials_elsewhere from public;
grant execute on function serials_elsewhere to gongfu_app;
