-- An account has one duty for life. The three administrators exclude each other, and roles of the programme, by the key below: a role that
-- is held carries the duty it needs, and that duty must be the account's. A role that was revoked proves nothing any more.
create function duty_of_role(role text) returns text
  language sql immutable
  return case role
    when 'system-administrator' then 'system'
    when 'security-administrator' then 'security'
    when 'audit-administrator' then 'audit'
    else 'programme' end;

-- Where the transaction may handle accounts: the platform itself acts without areas, an administrator in the areas held and below.
create function handled_here(area integer) returns boolean
  language sql stable
  return coalesce(nullif(current_setting('gongfu.scope', true), ''), '{}') = '{}' or area in (select areas_in_scope());

alter table user_account no force row level security;
alter table role_assignment no force row level security;

alter table role_assignment drop constraint role_assignment_role_check;
update role_assignment set role = 'system-administrator' where role = 'administrator';
alter table role_assignment add constraint role_assignment_role_check check (role in
  ('system-administrator', 'security-administrator', 'audit-administrator', 'programme-officer', 'auditor', 'enterprise'));

alter table user_account
  add duty text not null default 'programme' check (duty in ('programme', 'system', 'security', 'audit')),
  -- The area whose administrators handle the account.
  add area_id integer references area (id),
  -- The name with look-alike letters folded: two names that look the same are one.
  add name_key text unique,
  add last_sign_in_at timestamptz,
  -- From when an account that nobody uses counts as idle.
  add active_from timestamptz not null default now(),
  alter password_hash drop not null;
alter table user_account alter duty drop default;

update user_account set name_key = user_name,
  duty = case when exists (select from role_assignment held
    where held.user_id = user_account.id and held.role = 'system-administrator' and held.revoked_at is null) then 'system' else 'programme' end,
  area_id = (select held.area_id from role_assignment held where held.user_id = user_account.id order by held.granted_at, held.id limit 1);
alter table user_account alter name_key set not null;
alter table user_account add constraint user_account_duty unique (id, duty);

-- Who ran the platform and the programme keeps the platform.
update role_assignment held set revoked_at = now()
from user_account account
where account.id = held.user_id and held.revoked_at is null and duty_of_role(held.role) <> account.duty;

alter table role_assignment
  add duty text generated always as (case when revoked_at is null then duty_of_role(role) end) stored,
  add grant_reason text,
  add revoked_by uuid references user_account (id),
  add revoke_reason text,
  add constraint role_assignment_duty foreign key (user_id, duty) references user_account (id, duty),
  add constraint role_assignment_not_to_oneself check (granted_by <> user_id),
  add constraint role_assignment_not_by_oneself check (revoked_by <> user_id);

create unique index role_assignment_once on role_assignment (user_id, role, area_id) where revoked_at is null;

alter table user_account force row level security;
alter table role_assignment force row level security;

-- What a system administrator would like somebody to hold, until a security administrator decides.
create table role_proposal (
  id uuid primary key,
  user_id uuid not null,
  role text not null check (role in
    ('system-administrator', 'security-administrator', 'audit-administrator', 'programme-officer', 'auditor', 'enterprise')),
  area_id integer not null references area (id),
  duty text not null generated always as (duty_of_role(role)) stored,
  reason text not null check (reason <> ''),
  proposed_by uuid not null references user_account (id),
  proposed_at timestamptz not null,
  decision text check (decision in ('confirmed', 'declined', 'lapsed')),
  decided_by uuid references user_account (id),
  decided_at timestamptz,
  decision_reason text,
  foreign key (user_id, duty) references user_account (id, duty),
  check ((decision is null) = (decided_at is null)),
  -- Nobody decides what he proposed, nor about himself; an account that is disabled takes its proposals along.
  check (decision = 'lapsed' or (decided_by <> proposed_by and decided_by <> user_id)),
  check (proposed_by <> user_id)
);

create unique index role_proposal_open on role_proposal (user_id, role, area_id) where decision is null;

-- A link by which somebody sets a password: of a new account, or of one whose password was lost, which two administrators agree to. Only
-- the hash of what the link says is kept.
create table invitation (
  id uuid primary key,
  user_id uuid not null references user_account (id),
  purpose text not null check (purpose in ('join', 'reset')),
  token_hash text not null unique,
  created_by uuid references user_account (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_by uuid references user_account (id),
  confirmed_at timestamptz,
  used_at timestamptz,
  withdrawn_at timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (confirmed_by <> created_by and confirmed_by <> user_id),
  check (used_at is null or purpose = 'join' or confirmed_at is not null or created_by is null)
);

create unique index invitation_open on invitation (user_id) where used_at is null and withdrawn_at is null;

alter table role_proposal enable row level security;
alter table role_proposal force row level security;
alter table invitation enable row level security;
alter table invitation force row level security;

create policy role_proposal_identity on role_proposal for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');
create policy role_proposed_here on role_proposal as restrictive for insert to gongfu_app with check (handled_here(area_id));
create policy invitation_identity on invitation for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');

-- An administrator writes about accounts and roles of the areas held, and about no others.
create policy user_account_added_here on user_account as restrictive for insert to gongfu_app with check (handled_here(area_id));
create policy user_account_changed_here on user_account as restrictive for update to gongfu_app using (handled_here(area_id));
create policy role_granted_here on role_assignment as restrictive for insert to gongfu_app with check (handled_here(area_id));
create policy role_revoked_here on role_assignment as restrictive for update to gongfu_app using (handled_here(area_id));

-- Neither the name nor the duty of an account changes, and a role that was held stays written.
revoke update on user_account, role_assignment from gongfu_app;
grant update (password_hash, failed_attempts, locked_until, disabled_at, last_sign_in_at, active_from) on user_account to gongfu_app;
grant update (revoked_at, revoked_by, revoke_reason) on role_assignment to gongfu_app;
grant select, insert, update (decision, decided_by, decided_at, decision_reason) on role_proposal to gongfu_app;
grant select, insert, update (confirmed_by, confirmed_at, used_at, withdrawn_at) on invitation to gongfu_app;
