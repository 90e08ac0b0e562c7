create table user_account (
  id uuid primary key,
  user_name text not null unique check (user_name = lower(user_name)),
  display_name text not null,
  password_hash text not null,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  demo boolean not null default false,
  created_at timestamptz not null default now()
);

-- A role held in an area, from granted_at until revoked_at.
create table role_assignment (
  id uuid primary key,
  user_id uuid not null references user_account (id),
  role text not null check (role in ('administrator', 'programme-officer', 'auditor', 'enterprise')),
  area_id integer not null references area (id),
  granted_by uuid references user_account (id),
  granted_at timestamptz not null default now(),
  revoked_at timestamptz
);

create index role_assignment_user on role_assignment (user_id) where revoked_at is null;

-- Opaque tokens: only their SHA-256 is kept.
create table session (
  token_hash text primary key,
  user_id uuid not null references user_account (id),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);

create index session_of_user on session (user_id);

alter table user_account enable row level security;
alter table user_account force row level security;
alter table role_assignment enable row level security;
alter table role_assignment force row level security;
alter table session enable row level security;
alter table session force row level security;

create policy user_account_identity on user_account for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');
create policy role_assignment_identity on role_assignment for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');
create policy session_identity on session for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');

grant select, insert, update on user_account, role_assignment to gongfu_app;
grant select, insert, update, delete on session to gongfu_app;
