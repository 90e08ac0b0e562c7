-- A second factor by RFC 6238. Its secret is sealed with a key that lies outside the database; each code counts once, so the step of the
-- last one is kept.
create table second_factor (
  user_id uuid primary key references user_account (id),
  sealed_secret text not null,
  created_at timestamptz not null,
  -- Null until a first code showed that the person has it.
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  failed_attempts integer not null default 0,
  locked_until timestamptz
);

-- Codes for when the second factor is lost: each works once, only hashes are kept.
create table recovery_code (
  user_id uuid not null references user_account (id),
  code_hash text not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);

alter table second_factor enable row level security;
alter table second_factor force row level security;
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy second_factor_identity on second_factor for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');
create policy recovery_code_identity on recovery_code for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');
grant select, insert, update, delete on second_factor, recovery_code to gongfu_app;

-- What a person is shown of the own sessions, and when the second factor was given in one.
alter table session
  add id uuid not null default gen_random_uuid() unique,
  add factor_at timestamptz,
  add address text not null default '',
  add browser text not null default 'other';
