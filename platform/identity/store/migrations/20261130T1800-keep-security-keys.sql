-- Security keys and passkeys as second factors beside codes (WebAuthn). Only public keys are kept: nothing here opens an account.
create table security_key (
  id uuid primary key,
  user_id uuid not null references user_account (id),
  credential_id text not null unique,
  public_key bytea not null,
  -- Grows with each use where the key counts; one that goes back was copied.
  sign_count bigint not null default 0 check (sign_count >= 0),
  transports text[] not null default '{}',
  name text not null check (name <> ''),
  added_at timestamptz not null,
  last_used_at timestamptz
);

create index security_key_of_user on security_key (user_id);

-- What a key has to sign next: by one session for one purpose, once and not for long. It goes with its session.
create table key_challenge (
  session_hash text not null references session (token_hash) on delete cascade,
  purpose text not null check (purpose in ('enrolment', 'entry')),
  challenge text not null,
  expires_at timestamptz not null,
  primary key (session_hash, purpose)
);

-- Wrong codes lock codes, wrong keys lock keys: whoever has the other one, or a recovery code, still comes in.
create table factor_attempts (
  user_id uuid not null references user_account (id),
  means text not null check (means in ('code', 'key')),
  failed_attempts integer not null,
  locked_until timestamptz,
  primary key (user_id, means)
);

alter table second_factor no force row level security;
insert into factor_attempts (user_id, means, failed_attempts, locked_until)
select user_id, 'code', failed_attempts, locked_until from second_factor where failed_attempts > 0 or locked_until is not null;
alter table second_factor drop column failed_attempts, drop column locked_until;
alter table second_factor force row level security;

alter table security_key enable row level security;
alter table security_key force row level security;
alter table key_challenge enable row level security;
alter table key_challenge force row level security;
alter table factor_attempts enable row level security;
alter table factor_attempts force row level security;
create policy security_key_identity on security_key for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');
create policy key_challenge_identity on key_challenge for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');
create policy factor_attempts_identity on factor_attempts for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');
-- Whose a key is and what it signs with never changes.
grant select, insert, update (sign_count, name, last_used_at), delete on security_key to gongfu_app;
grant select, insert, update, delete on key_challenge, factor_attempts to gongfu_app;
