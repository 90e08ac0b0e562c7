-- How a plan follows on an earlier one, in order: which plan that is, and which of their indicators a person joined or kept apart.
-- plan_id is the successor; the area is its own. What holds now is folded from here.
create table plan_succession_event (
  home_shard integer not null,
  plan_id uuid not null,
  seq integer not null,
  area_id integer not null references area (id),
  type text not null check (type in ('predecessor-named', 'predecessor-removed', 'indicators-joined', 'indicators-kept-apart')),
  predecessor_id uuid references plan (id),
  payload jsonb not null default '{}',
  by_id uuid,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (home_shard, plan_id, seq),
  foreign key (plan_id, area_id) references plan (id, area_id)
);

create unique index plan_succession_order on plan_succession_event (plan_id, seq);
create index plan_succession_predecessor on plan_succession_event (predecessor_id) where predecessor_id is not null;

alter table plan_succession_event enable row level security;
alter table plan_succession_event force row level security;

create policy plan_succession_read on plan_succession_event for select to gongfu_app
  using (acting_user() is not null or acting_purpose() = 'start-up');
create policy plan_succession_add on plan_succession_event for insert to gongfu_app
  with check (
    (area_id in (select areas_in_scope()) or acting_purpose() = 'start-up')
    and by_id::text is not distinct from acting_user()
  );

grant select, insert on plan_succession_event to gongfu_app;
