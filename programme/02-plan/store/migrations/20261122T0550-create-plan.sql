-- A programme of an area: one plan with its versions. A version is written once and never changed.
create table plan (
  home_shard integer not null,
  id uuid not null,
  area_id integer not null references area (id),
  title text not null,
  period_from integer,
  period_to integer,
  demo boolean not null default false,
  primary key (home_shard, id),
  unique (id),
  unique (id, area_id)
);

create index plan_area on plan (area_id);

create table plan_version (
  home_shard integer not null,
  plan_id uuid not null,
  version integer not null check (version >= 1),
  area_id integer not null references area (id),
  document_id uuid references policy_document (id),
  content jsonb not null,
  content_hash text not null,
  warnings jsonb not null,
  published_by uuid,
  published_by_name text not null,
  published_at timestamptz not null default now(),
  primary key (home_shard, plan_id, version),
  foreign key (plan_id, area_id) references plan (id, area_id)
);

create unique index plan_version_newest on plan_version (plan_id, version desc);
create unique index plan_version_document on plan_version (home_shard, document_id) where document_id is not null;

create table plan_event (
  home_shard integer not null,
  plan_id uuid not null,
  seq integer not null,
  area_id integer not null references area (id),
  type text not null check (type in ('published', 'withdrawn')),
  payload jsonb not null default '{}',
  by_id uuid,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (home_shard, plan_id, seq),
  foreign key (plan_id, area_id) references plan (id, area_id)
);

create unique index plan_event_order on plan_event (plan_id, seq);

alter table plan enable row level security;
alter table plan force row level security;
alter table plan_version enable row level security;
alter table plan_version force row level security;
alter table plan_event enable row level security;
alter table plan_event force row level security;

-- What is published is for everybody who is signed in; only the area's own office publishes or withdraws.
create policy plan_read on plan for select to gongfu_app using (acting_user() is not null or acting_purpose() = 'start-up');
create policy plan_add on plan for insert to gongfu_app
  with check (area_id in (select areas_in_scope()) or acting_purpose() = 'start-up');
create policy plan_version_read on plan_version for select to gongfu_app using (acting_user() is not null or acting_purpose() = 'start-up');
create policy plan_version_add on plan_version for insert to gongfu_app
  with check (
    (area_id in (select areas_in_scope()) or acting_purpose() = 'start-up')
    and published_by::text is not distinct from acting_user()
  );
create policy plan_event_read on plan_event for select to gongfu_app using (acting_user() is not null or acting_purpose() = 'start-up');
create policy plan_event_add on plan_event for insert to gongfu_app
  with check (
    (area_id in (select areas_in_scope()) or acting_purpose() = 'start-up')
    and by_id::text is not distinct from acting_user()
  );

grant select, insert on plan, plan_version, plan_event to gongfu_app;
