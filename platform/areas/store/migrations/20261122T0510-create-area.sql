-- Areas are a forest of two trees: divisions (country to township, with programme areas that have no code) and parks.
-- preorder_from..preorder_to numbers each tree so that "below" is one integer comparison.
create table area (
  id integer primary key,
  code text,
  name text not null,
  short_name text not null,
  level text not null check (level in ('country', 'province', 'city', 'district', 'township', 'programme', 'park')),
  tree text not null check (tree in ('division', 'park')),
  parent_id integer references area (id),
  located_in_id integer references area (id),
  valid_from date,
  valid_to date,
  demo boolean not null default false,
  preorder_from integer not null,
  preorder_to integer not null,
  check ((tree = 'park') = (level = 'park')),
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
);

create index area_parent on area (parent_id);
-- Deferred, so that numbers may pass each other while a tree is numbered again.
alter table area add constraint area_preorder unique (tree, preorder_from) deferrable initially deferred;
create unique index area_sibling on area (coalesce(parent_id, located_in_id), tree, name);
create index area_name on area (name);

-- Another name of an area as plans print it, remembered within the area whose office resolved it.
create table area_alias (
  within_id integer not null references area (id),
  alias text not null,
  area_id integer not null references area (id),
  primary key (within_id, alias)
);

create function areas_in_scope() returns setof integer
  language sql stable
as $$
  select below.id
  from area held
  join area below on below.tree = held.tree and below.preorder_from between held.preorder_from and held.preorder_to
  where held.id = any (nullif(current_setting('gongfu.scope', true), '')::integer[])
$$;

-- Standing data: everybody may read; offices add aliases and programme areas inside their scope.
alter table area enable row level security;
alter table area force row level security;
create policy area_read on area for select to gongfu_app using (true);
create policy area_add on area for insert to gongfu_app
  with check (coalesce(parent_id, located_in_id) in (select areas_in_scope()) or acting_purpose() = 'start-up');
-- An added area moves the numbers of others; nothing else of an area can be changed (see the grant).
create policy area_renumber on area for update to gongfu_app using (true) with check (true);

alter table area_alias enable row level security;
alter table area_alias force row level security;
create policy area_alias_read on area_alias for select to gongfu_app using (true);
create policy area_alias_add on area_alias for insert to gongfu_app
  with check (within_id in (select areas_in_scope()) or acting_purpose() = 'start-up');

grant select, insert, update (preorder_from, preorder_to) on area to gongfu_app;
grant select, insert on area_alias to gongfu_app;
