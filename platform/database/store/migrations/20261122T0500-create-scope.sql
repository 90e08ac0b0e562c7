-- The application connects as a role that owns nothing; what a transaction may see and change is set with it:
--   gongfu.user     id of the acting person, empty for the platform itself
--   gongfu.scope    area ids the person holds the route's permission in, as an integer array literal
--   gongfu.purpose  empty, 'identity' (accounts and sessions) or 'start-up' (loading standing data)
-- Unset means nothing is visible.
do $$
begin
  if not exists (select from pg_roles where rolname = 'gongfu_app') then
    create role gongfu_app nologin;
    grant gongfu_app to current_user;
  end if;
end
$$;

grant usage on schema public to gongfu_app;

create function acting_user() returns text
  language sql stable
  return nullif(current_setting('gongfu.user', true), '');

create function acting_purpose() returns text
  language sql stable
  return coalesce(current_setting('gongfu.purpose', true), '');

-- What this database is for. A demo never becomes a real installation.
create table installation (
  mode text primary key check (mode in ('demo', 'real')),
  created_at timestamptz not null default now()
);

create unique index installation_is_one on installation ((true));
alter table installation enable row level security;
alter table installation force row level security;
create policy installation_read on installation for select to gongfu_app using (true);
create policy installation_claim on installation for insert to gongfu_app with check (acting_purpose() = 'start-up');
grant select, insert on installation to gongfu_app;
