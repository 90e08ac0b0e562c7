-- What somebody should hear of: one row for each person, written by the transaction in which it happened.
create table notice (
  user_id uuid not null references user_account (id),
  id uuid not null default gen_random_uuid(),
  kind text not null,
  facts jsonb not null,
  path text not null check (path ~ '^/([^/\\]|$)'),
  once text not null,
  at timestamptz not null,
  read_at timestamptz,
  -- When what it said was dropped for its age. The row stays, so that the same does not happen to anybody twice.
  dropped_at timestamptz,
  primary key (user_id, id),
  unique (user_id, once)
);

create index notice_of_person on notice (user_id, at desc, id) where dropped_at is null;
create index notice_unread on notice (user_id) where read_at is null and dropped_at is null;
create index notice_age on notice (at) where dropped_at is null;

alter table notice enable row level security;
alter table notice force row level security;
create policy notice_own on notice for select to gongfu_app using (user_id::text = acting_user());
create policy notice_own_read on notice for update to gongfu_app
  using (user_id::text = acting_user()) with check (user_id::text = acting_user());
create policy notice_aged_see on notice for select to gongfu_app using (acting_purpose() = 'start-up');
create policy notice_aged on notice for update to gongfu_app
  using (acting_purpose() = 'start-up') with check (acting_purpose() = 'start-up');
create policy notice_owner on notice for all to current_user using (true) with check (true);
create policy user_account_owner on user_account for select to current_user using (true);

grant select, update (read_at, facts, dropped_at) on notice to gongfu_app;

-- The only way into an inbox, open to every transaction: who posts reads nothing by it.
create function post_notices(users uuid[], kinds text[], facts_of text[], paths text[], onces text[], posted_at timestamptz) returns void
  language sql volatile security definer
  set search_path = pg_catalog, public
as $$
  insert into public.notice (user_id, kind, facts, path, once, at)
  select it.user_id, it.kind, it.facts::jsonb, it.path, it.once, posted_at
  from unnest(users, kinds, facts_of, paths, onces) as it (user_id, kind, facts, path, once)
  join public.user_account account on account.id = it.user_id and account.disabled_at is null
  order by it.user_id, it.once
  on conflict (user_id, once) do nothing
$$;

revoke all on function post_notices from public;
grant execute on function post_notices to gongfu_app;
