-- 责任单位: departments, park administrations, companies. A name or alias holds within an area and below it.
create table unit (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('government', 'department', 'park-administration', 'company', 'group', 'organisation')),
  area_id integer not null references area (id),
  -- sourced: printed in a document at hand; background: general knowledge, shown as 待核对.
  verification text not null default 'sourced' check (verification in ('sourced', 'background')),
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  unique (area_id, name)
);

create table unit_alias (
  area_id integer not null references area (id),
  alias text not null,
  unit_id uuid not null references unit (id),
  primary key (area_id, alias)
);

create index unit_alias_unit on unit_alias (unit_id);

alter table unit enable row level security;
alter table unit force row level security;
alter table unit_alias enable row level security;
alter table unit_alias force row level security;

create policy unit_read on unit for select to gongfu_app using (true);
create policy unit_add on unit for insert to gongfu_app
  with check (area_id in (select areas_in_scope()) or acting_purpose() = 'start-up');
create policy unit_alias_read on unit_alias for select to gongfu_app using (true);
create policy unit_alias_add on unit_alias for insert to gongfu_app
  with check (area_id in (select areas_in_scope()) or acting_purpose() = 'start-up');

grant select, insert on unit, unit_alias to gongfu_app;
