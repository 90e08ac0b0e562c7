-- When a password was chosen, and those before it: the policy asks for a new one in time and refuses the last ones.
alter table user_account add password_changed_at timestamptz not null default now();

create table past_password (
  user_id uuid not null references user_account (id),
  password_hash text not null,
  replaced_at timestamptz not null,
  primary key (user_id, replaced_at)
);

alter table past_password enable row level security;
alter table past_password force row level security;
create policy past_password_identity on past_password for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');
grant select, insert on past_password to gongfu_app;
grant update (password_changed_at) on user_account to gongfu_app;
