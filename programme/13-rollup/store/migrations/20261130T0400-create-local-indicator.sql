-- 自定指标: indicators that an office of an area adds to the catalogue, version by version. Nothing is changed or deleted: the newest version counts.
create table local_indicator (
  home_id integer not null,
  area_id integer not null references area (id),
  code text not null check (code ~ '^local-[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
  version integer not null check (version >= 1),
  -- No version without the one before it, and all of them of one area.
  version_before integer generated always as (nullif(version - 1, 0)) stored,
  valid_from date not null,
  definition jsonb not null,
  reason text check (reason <> ''),
  adopted_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  primary key (home_id, code, version),
  unique (code, version),
  unique (home_id, area_id, code, version),
  foreign key (home_id, area_id, code, version_before) references local_indicator (home_id, area_id, code, version),
  check ((version = 1) = (reason is null))
);

create index local_indicator_of on local_indicator (area_id, code, version desc);

alter table local_indicator enable row level security;
alter table local_indicator force row level security;

-- Read by its own area, those above and those below, whose figures it is counted for too; added by who holds the area.
create policy local_indicator_read on local_indicator for select to gongfu_app
  using (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()) or area_id in (select areas_over_scope()));
create policy local_indicator_add on local_indicator for insert to gongfu_app
  with check ((acting_purpose() = 'start-up' or area_id in (select areas_in_scope()))
    and by_id::text is not distinct from acting_user());

grant select, insert on local_indicator to gongfu_app;

-- Which indicator a plan's item means, where a person said so because no name fits; a later row for the item counts, one without a code takes it back.
create table plan_indicator_binding (
  home_id integer not null,
  id uuid not null,
  plan_id uuid not null,
  area_id integer not null references area (id),
  item_id text not null,
  seq integer not null check (seq >= 1),
  code text,
  bound_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  primary key (home_id, plan_id, item_id, seq),
  unique (id),
  foreign key (plan_id, area_id) references plan (id, area_id)
);

create unique index plan_indicator_binding_of on plan_indicator_binding (plan_id, item_id, seq desc);

alter table plan_indicator_binding enable row level security;
alter table plan_indicator_binding force row level security;

-- Read with the plan, which everybody who is signed in may read; said by who holds its area.
create policy plan_indicator_binding_read on plan_indicator_binding for select to gongfu_app
  using (acting_user() is not null or acting_purpose() = 'start-up');
create policy plan_indicator_binding_add on plan_indicator_binding for insert to gongfu_app
  with check (area_id in (select areas_in_scope()) and by_id::text is not distinct from acting_user());

grant select, insert on plan_indicator_binding to gongfu_app;
