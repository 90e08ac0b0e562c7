-- What an identity provider knows a person by: issuer and subject together. It opens one account at most, and an account has at most one of a
-- provider. What was disconnected stays written.
create table external_identity (
  id uuid primary key,
  user_id uuid not null references user_account (id),
  provider_id text not null check (provider_id <> ''),
  issuer text not null check (issuer <> ''),
  subject text not null check (subject <> ''),
  -- What the provider calls the person, so that the person knows it again.
  display_name text not null default '',
  bound_at timestamptz not null,
  last_used_at timestamptz,
  unbound_at timestamptz
);

create unique index external_identity_of_one on external_identity (issuer, subject) where unbound_at is null;
create unique index external_identity_of_provider on external_identity (user_id, provider_id) where unbound_at is null;

alter table external_identity enable row level security;
alter table external_identity force row level security;
create policy external_identity_identity on external_identity for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');
grant select, insert, update (last_used_at, unbound_at) on external_identity to gongfu_app;
create trigger external_identity_ended before update on external_identity
  for each row execute function refuse_to_reopen('unbound_at');

-- A person sent to a provider and expected back: once, within minutes, in the same browser. Of what the two tell each other only hashes are
-- kept; what the exchange needs is sealed.
create table provider_trip (
  state_hash text primary key,
  provider_id text not null,
  browser_hash text not null,
  purpose text not null check (purpose in ('sign-in', 'bind', 'join')),
  -- Who binds, in which session; which invitation is taken.
  user_id uuid references user_account (id),
  session_hash text,
  invitation_hash text,
  sealed text not null,
  return_to text not null,
  expires_at timestamptz not null,
  check ((purpose = 'bind') = (user_id is not null)),
  check ((purpose = 'bind') = (session_hash is not null)),
  check ((purpose = 'join') = (invitation_hash is not null))
);

create index provider_trip_over on provider_trip (expires_at);

alter table provider_trip enable row level security;
alter table provider_trip force row level security;
create policy provider_trip_identity on provider_trip for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');
grant select, insert, delete on provider_trip to gongfu_app;

-- By which provider the person came in; null for whoever gave a password.
alter table session add provider_id text;
