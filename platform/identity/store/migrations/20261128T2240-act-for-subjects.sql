-- Whom an account acts for: a person of an enterprise sees and answers for that enterprise and nothing around it.
create table account_subject (
  user_id uuid not null references user_account (id),
  home_id integer not null,
  subject_id uuid not null,
  granted_at timestamptz not null default now(),
  primary key (user_id, home_id, subject_id)
);

alter table account_subject enable row level security;
alter table account_subject force row level security;
create policy account_subject_identity on account_subject for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');

grant select, insert on account_subject to gongfu_app;

-- The subjects a transaction acts for, set with it like its areas; none when unset.
create function acting_subjects() returns uuid[]
  language sql stable
  return coalesce(nullif(current_setting('gongfu.subjects', true), '')::uuid[], '{}');
