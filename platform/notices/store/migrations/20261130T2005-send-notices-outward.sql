-- How a person wants to hear of notices outside the platform; who said nothing hears at once, where an address is known.
create table notice_habits (
  user_id uuid primary key references user_account (id),
  language text not null check (language in ('zh-CN', 'en')),
  by_mail text not null check (by_mail in ('at-once', 'digest', 'none')),
  -- Of some kinds otherwise: kind → choice.
  by_kind jsonb not null default '{}',
  -- Minutes of the day at the offices.
  digest_at smallint not null check (digest_at between 0 and 1439),
  quiet_from smallint check (quiet_from between 0 and 1439),
  quiet_until smallint check (quiet_until between 0 and 1439),
  check ((quiet_from is null) = (quiet_until is null) and (quiet_from is null or quiet_from <> quiet_until))
);

-- Where a person has mail sent; nothing but the link that verifies it goes there before that.
create table notice_address (
  user_id uuid primary key references user_account (id),
  address text not null,
  asked_at timestamptz not null,
  -- Of what the link says, until it was used.
  token_hash text unique,
  expires_at timestamptz,
  verified_at timestamptz,
  check ((token_hash is null) = (expires_at is null))
);

-- Robots of an office's chat group. Address and secret are sealed with a key that lies outside the database.
create table notice_robot (
  id uuid primary key,
  area_id integer not null references area (id),
  name text not null,
  style text not null check (style in ('dingtalk', 'wecom', 'feishu', 'json')),
  host text not null,
  sealed_url text not null,
  sealed_secret text,
  -- None: all kinds.
  kinds text[] not null default '{}',
  added_by uuid not null references user_account (id),
  added_at timestamptz not null
);

create index notice_robot_area on notice_robot (area_id);

-- What is to leave the platform, written by the transaction that it tells of; sent behind it until somebody took it, or given up.
create table outward_message (
  id uuid primary key default gen_random_uuid(),
  channel text not null check (channel in ('mail', 'robot')),
  subject text not null check (subject in ('notice', 'digest', 'address')),
  user_id uuid references user_account (id),
  robot_id uuid references notice_robot (id) on delete cascade,
  -- The office that it is for, where one is known.
  area_id integer references area (id),
  once text not null unique,
  -- [{kind, facts, path}]; dropped when it was sent.
  items jsonb not null default '[]',
  -- How many there were, where not all are in the list.
  total integer not null default 1,
  sealed_token text,
  posted_at timestamptz not null,
  -- Not before; while somebody is sending it, when another one may try.
  due_at timestamptz not null,
  tries integer not null default 0,
  fault text,
  sent_at timestamptz,
  given_up_at timestamptz,
  check ((channel = 'mail') = (user_id is not null) and (channel = 'robot') = (robot_id is not null))
);

create index outward_message_due on outward_message (due_at) where sent_at is null and given_up_at is null;
create index outward_message_given_up on outward_message (given_up_at) where given_up_at is not null;
create index outward_message_over on outward_message (sent_at) where sent_at is not null;
create index outward_message_person on outward_message (user_id) where user_id is not null;
create index outward_message_robot on outward_message (robot_id) where robot_id is not null;

-- Waits for the digest of its person.
alter table notice add awaits_digest boolean not null default false;
create index notice_awaiting_digest on notice (user_id) where awaits_digest;
grant update (awaits_digest) on notice to gongfu_app;

alter table notice_habits enable row level security;
alter table notice_habits force row level security;
alter table notice_address enable row level security;
alter table notice_address force row level security;
alter table notice_robot enable row level security;
alter table notice_robot force row level security;
alter table outward_message enable row level security;
alter table outward_message force row level security;

create policy notice_habits_own on notice_habits for all to gongfu_app
  using (user_id::text = acting_user()) with check (user_id::text = acting_user());
create policy notice_habits_sending on notice_habits for select to gongfu_app using (acting_purpose() = 'start-up');
create policy notice_habits_owner on notice_habits for select to current_user using (true);
create policy notice_address_own on notice_address for all to gongfu_app
  using (user_id::text = acting_user()) with check (user_id::text = acting_user());
create policy notice_address_sending on notice_address for select to gongfu_app using (acting_purpose() = 'start-up');
create policy notice_address_owner on notice_address for select to current_user using (true);
create policy notice_robot_here on notice_robot for all to gongfu_app
  using (area_id in (select areas_in_scope())) with check (area_id in (select areas_in_scope()));
create policy notice_robot_sending on notice_robot for select to gongfu_app using (acting_purpose() = 'start-up');
create policy notice_robot_owner on notice_robot for select to current_user using (true);
create policy outward_message_sending on outward_message for all to gongfu_app
  using (acting_purpose() = 'start-up') with check (acting_purpose() = 'start-up');
create policy outward_message_address on outward_message for insert to gongfu_app
  with check (subject = 'address' and user_id::text = acting_user());
create policy outward_message_owner on outward_message for all to current_user using (true) with check (true);

grant select, insert, update on notice_habits to gongfu_app;
grant select, insert, update, delete on notice_address to gongfu_app;
grant select, insert, update (name, kinds), delete on notice_robot to gongfu_app;
grant select, delete, insert (id, channel, subject, user_id, once, sealed_token, posted_at, due_at) on outward_message to gongfu_app;
grant update (due_at, tries, fault, sent_at, given_up_at, items, sealed_token) on outward_message to gongfu_app;

-- Into inboxes, and out of the house for whoever wants it so: to a person with an address that was verified, and to the robots of the office
-- that the person's account belongs to. Several persons of one office are one message to its robot.
create or replace function post_notices(users uuid[], kinds text[], facts_of text[], paths text[], onces text[], posted_at timestamptz) returns void
  language sql volatile security definer
  set search_path = pg_catalog, public
as $$
  with wanted as (
    select it.*, it.facts::jsonb as filled, account.area_id,
      case when address.verified_at is null then 'none'
        else coalesce(habits.by_kind ->> it.kind, habits.by_mail, 'at-once') end as by_mail
    from unnest(users, kinds, facts_of, paths, onces) as it (user_id, kind, facts, path, once)
    join public.user_account account on account.id = it.user_id and account.disabled_at is null
    left join public.notice_habits habits on habits.user_id = it.user_id
    left join public.notice_address address on address.user_id = it.user_id
  ),
  told as (
    insert into public.notice (user_id, kind, facts, path, once, at, awaits_digest)
    select user_id, kind, filled, path, once, posted_at, by_mail = 'digest' from wanted order by user_id, once
    on conflict (user_id, once) do nothing
    returning user_id, id, kind, facts, path, once
  ),
  about as (
    select distinct on (told.id) told.*, wanted.area_id, wanted.by_mail,
      jsonb_build_array(jsonb_build_object('kind', told.kind, 'facts', told.facts, 'path', told.path)) as items
    from told join wanted on wanted.user_id = told.user_id and wanted.once = told.once and wanted.kind = told.kind
    order by told.id
  ),
  mailed as (
    insert into public.outward_message (channel, subject, user_id, area_id, once, items, posted_at, due_at)
    select 'mail', 'notice', user_id, area_id, 'notice:' || id, items, posted_at, posted_at from about where by_mail = 'at-once'
    on conflict (once) do nothing
  )
  insert into public.outward_message (channel, subject, robot_id, area_id, once, items, posted_at, due_at)
  select distinct on (robot.id, about.kind, about.once) 'robot', 'notice', robot.id, robot.area_id,
    'robot:' || robot.id || ':' || about.kind || ':' || about.once, about.items, posted_at, posted_at
  from about join public.notice_robot robot on robot.area_id = about.area_id and (robot.kinds = '{}' or about.kind = any (robot.kinds))
  order by robot.id, about.kind, about.once
  on conflict (once) do nothing
$$;

-- The digests that are due, each one message with what came before its time and was not read yet.
create function collect_digests(moment timestamptz, most integer) returns integer
  language plpgsql volatile security definer
  set search_path = pg_catalog, public
as $$
declare
  made integer;
begin
  if public.acting_purpose() <> 'start-up' then
    raise insufficient_privilege using message = 'only the platform collects digests';
  end if;
  with awaited as (
    select notice.user_id, min(notice.at) as first_at from public.notice where notice.awaits_digest group by notice.user_id
  ),
  people as (
    select awaited.user_id, awaited.first_at,
      (date_trunc('day', local.at) + make_interval(mins => coalesce(habits.digest_at, 510))
        - case when date_trunc('day', local.at) + make_interval(mins => coalesce(habits.digest_at, 510)) > local.at
            then interval '1 day' else interval '0' end) at time zone 'Asia/Shanghai' as digest_at,
      address.verified_at is not null as reached
    from awaited
    cross join (select moment at time zone 'Asia/Shanghai' as at) local
    left join public.notice_habits habits on habits.user_id = awaited.user_id
    left join public.notice_address address on address.user_id = awaited.user_id
  ),
  gathered as (
    update public.notice set awaits_digest = false from people
    where notice.user_id = people.user_id and notice.awaits_digest and people.first_at <= people.digest_at and notice.at <= people.digest_at
    returning notice.user_id, notice.id, notice.kind, notice.facts, notice.path, notice.at, people.digest_at,
      notice.read_at is null and notice.dropped_at is null and people.reached as told
  ),
  ranked as (
    select *, row_number() over (partition by user_id order by at desc, id) as place from gathered where told
  )
  insert into public.outward_message (channel, subject, user_id, once, items, total, posted_at, due_at)
  select 'mail', 'digest', user_id, 'digest:' || user_id || ':' || extract(epoch from max(digest_at))::bigint || ':' || (array_agg(id order by id))[1],
    jsonb_agg(jsonb_build_object('kind', kind, 'facts', facts, 'path', path) order by at desc, id) filter (where place <= most),
    count(*), moment, moment
  from ranked group by user_id
  on conflict (once) do nothing;
  get diagnostics made = row_count;
  return made;
end
$$;

revoke all on function collect_digests from public;
grant execute on function collect_digests to gongfu_app;
