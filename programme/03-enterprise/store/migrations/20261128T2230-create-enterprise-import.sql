-- A list of enterprises that an office hands in: the file as it came, what its rows would do, and what became of it.
create table enterprise_import (
  home_id integer not null,
  id uuid not null,
  area_id integer not null references area (id),
  file_name text not null,
  file bytea not null,
  sha256 text not null,
  -- Evidence that the office gives the figures of the list.
  tier smallint not null check (tier between 0 and 2),
  day date not null,
  state text not null check (state in ('reading', 'read', 'refused', 'committing', 'committed', 'discarded')),
  headings text[] not null default '{}',
  unknown_headings text[] not null default '{}',
  refusal jsonb,
  mode text check (mode in ('all', 'good')),
  handed_in_at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  settled_at timestamptz,
  primary key (home_id, id),
  unique (id)
);

create index enterprise_import_area on enterprise_import (area_id, handed_in_at desc);

create table enterprise_import_row (
  home_id integer not null,
  import_id uuid not null,
  number integer not null,
  outcome text not null check (outcome in ('new', 'change', 'same', 'failed')),
  cells text[] not null,
  plan jsonb not null,
  primary key (home_id, import_id, number),
  foreign key (home_id, import_id) references enterprise_import (home_id, id)
);

create index enterprise_import_outcome on enterprise_import_row (home_id, import_id, outcome, number);

alter table enterprise_import enable row level security;
alter table enterprise_import force row level security;
alter table enterprise_import_row enable row level security;
alter table enterprise_import_row force row level security;

create policy enterprise_import_read on enterprise_import for select to gongfu_app
  using (area_id in (select areas_in_scope()));
create policy enterprise_import_add on enterprise_import for insert to gongfu_app
  with check (area_id in (select areas_in_scope()) and by_id::text is not distinct from acting_user());
create policy enterprise_import_settle on enterprise_import for update to gongfu_app
  using (area_id in (select areas_in_scope()) and by_id::text is not distinct from acting_user());
create policy enterprise_import_row_read on enterprise_import_row for select to gongfu_app
  using (exists (select from enterprise_import it where it.home_id = enterprise_import_row.home_id and it.id = import_id));
create policy enterprise_import_row_add on enterprise_import_row for insert to gongfu_app
  with check (exists (select from enterprise_import it where it.home_id = enterprise_import_row.home_id and it.id = import_id
    and it.by_id::text is not distinct from acting_user()));
create policy enterprise_import_row_clear on enterprise_import_row for delete to gongfu_app
  using (exists (select from enterprise_import it where it.home_id = enterprise_import_row.home_id and it.id = import_id
    and it.by_id::text is not distinct from acting_user()));

grant select, insert on enterprise_import to gongfu_app;
grant update (file, state, headings, unknown_headings, refusal, mode, settled_at) on enterprise_import to gongfu_app;
grant select, insert, delete on enterprise_import_row to gongfu_app;

-- Which of these codes belong to an enterprise, wherever it is at home; not to which.
create function credit_codes_in_use(codes text[]) returns setof text
  language sql stable security definer
  set search_path = pg_catalog, public
as $$
  select credit_code from public.credit_code_directory where credit_code = any (codes)
$$;

revoke all on function credit_codes_in_use from public;
grant execute on function credit_codes_in_use to gongfu_app;
