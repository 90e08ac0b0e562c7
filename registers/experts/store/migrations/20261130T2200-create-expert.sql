-- 专家库: experts as their public notice showed them (docs/decisions/0043). Telephone and evidence stay in the case.
create table expert (
  id uuid primary key,
  area_id integer not null references area (id),
  -- Whose register it is: the office that gave the public notice.
  listed_by integer not null references area (id),
  account_id uuid,
  -- A case leads to one entry.
  case_id uuid unique references case_file (id),
  name text not null check (name <> ''),
  employer text not null,
  title text not null,
  fields text[] not null,
  industries text not null,
  years integer not null check (years >= 0),
  -- Works for a supplier, or holds shares of one.
  conflicts boolean not null,
  listed_on date not null,
  valid_until date check (valid_until >= listed_on),
  -- Folded from the events.
  status text not null default 'listed' check (status in ('listed', 'renewed', 'removed')),
  demo boolean not null default false,
  check (demo or (account_id is not null and case_id is not null))
);

-- One entry at a time for a person in an office's register.
create unique index expert_once on expert (listed_by, account_id) where status = 'listed';
create index expert_newest on expert (listed_on desc, id desc);
create index expert_of_area on expert (area_id);

create table expert_event (
  expert_id uuid not null references expert (id),
  -- It is listed, and ends at most once.
  seq integer not null check (seq between 1 and 2),
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  on_behalf_of text,
  type text not null check (type in ('listed', 'renewed', 'removed')),
  reason text,
  primary key (expert_id, seq),
  check ((type = 'listed') = (seq = 1)),
  check ((type = 'removed') = (reason is not null))
);

alter table expert enable row level security;
alter table expert force row level security;
-- Names are read by whoever is signed in.
create policy expert_read on expert for select to gongfu_app using (acting_user() is not null or acting_purpose() = 'start-up');
-- Entered by a case that has been decided, or loaded with the demo.
create policy expert_enter on expert for insert to gongfu_app with check (
  (acting_purpose() = 'start-up' or listed_by in (select areas_in_scope()))
  and (case when case_id is null then demo and acting_purpose() = 'start-up'
    else exists (select from case_file it where it.id = case_id and it.outcome = 'accepted') end));
create policy expert_follow on expert for update to gongfu_app
  using (acting_purpose() = 'start-up' or listed_by in (select areas_in_scope())) with check (true);
grant select, insert on expert to gongfu_app;
grant update (status) on expert to gongfu_app;

alter table expert_event enable row level security;
alter table expert_event force row level security;
create policy expert_event_read on expert_event for select to gongfu_app
  using (acting_user() is not null or acting_purpose() = 'start-up');
create policy expert_event_add on expert_event for insert to gongfu_app with check (
  by_id::text is not distinct from acting_user()
  and exists (select from expert it where it.id = expert_id
    and (acting_purpose() = 'start-up' or it.listed_by in (select areas_in_scope()))));
grant select, insert on expert_event to gongfu_app;
