-- What a caller did under a key of its own, so that the same request, sent again because no answer arrived, does nothing and gets that
-- answer. One row for each transaction of the request, written by the transaction itself.
create table request_key (
  user_id uuid not null,
  key text not null check (length(key) between 8 and 100),
  turn smallint not null,
  -- SHA-256 of what was asked.
  digest bytea not null,
  -- What the transaction came to, as the server serialises values; null only while it is under way.
  outcome bytea,
  at timestamptz not null default now(),
  primary key (user_id, key, turn)
);

create index request_key_age on request_key (at);

alter table request_key enable row level security;
alter table request_key force row level security;
create policy request_key_own on request_key for all to gongfu_app
  using (user_id::text = acting_user()) with check (user_id::text = acting_user());
create policy request_key_sweep_see on request_key for select to gongfu_app using (acting_purpose() = 'start-up');
create policy request_key_sweep on request_key for delete to gongfu_app using (acting_purpose() = 'start-up');

grant select, insert, delete, update (outcome) on request_key to gongfu_app;
