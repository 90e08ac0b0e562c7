-- 服务商名录: suppliers as their public notice showed them (docs/decisions/0043). Contact and telephone stay in the case.
create table supplier (
  id uuid primary key,
  area_id integer not null references area (id),
  -- Whose register it is: the office that gave the public notice.
  listed_by integer not null references area (id),
  -- A case leads to one entry; a renewal is another case and another entry.
  case_id uuid unique references case_file (id),
  company text not null check (company <> ''),
  uscc text not null check (uscc <> ''),
  kinds text[] not null,
  industries text not null,
  scenes text not null,
  staff integer not null check (staff >= 0),
  listed_on date not null,
  valid_until date not null check (valid_until >= listed_on),
  -- Folded from the events.
  status text not null default 'listed' check (status in ('listed', 'renewed', 'removed')),
  demo boolean not null default false,
  check (demo or case_id is not null)
);

-- One entry at a time for a company in an office's register.
create unique index supplier_once on supplier (listed_by, uscc) where status = 'listed';
create index supplier_newest on supplier (listed_on desc, id desc);
create index supplier_of_area on supplier (area_id);

create table supplier_event (
  supplier_id uuid not null references supplier (id),
  -- It is listed, and ends at most once.
  seq integer not null check (seq between 1 and 2),
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  on_behalf_of text,
  type text not null check (type in ('listed', 'renewed', 'removed')),
  reason text,
  primary key (supplier_id, seq),
  check ((type = 'listed') = (seq = 1)),
  check ((type = 'removed') = (reason is not null))
);

alter table supplier enable row level security;
alter table supplier force row level security;
-- The recommended catalogue is read without a sign-in; nothing in it is about a person.
create policy supplier_read on supplier for select to gongfu_app using (true);
-- Entered by a case that has been decided, or loaded with the demo.
create policy supplier_enter on supplier for insert to gongfu_app with check (
  (acting_purpose() = 'start-up' or listed_by in (select areas_in_scope()))
  and (case when case_id is null then demo and acting_purpose() = 'start-up'
    else exists (select from case_file it where it.id = case_id and it.outcome = 'accepted') end));
create policy supplier_follow on supplier for update to gongfu_app
  using (acting_purpose() = 'start-up' or listed_by in (select areas_in_scope())) with check (true);
grant select, insert on supplier to gongfu_app;
grant update (status) on supplier to gongfu_app;

alter table supplier_event enable row level security;
alter table supplier_event force row level security;
create policy supplier_event_read on supplier_event for select to gongfu_app
  using (acting_user() is not null or acting_purpose() = 'start-up');
create policy supplier_event_add on supplier_event for insert to gongfu_app with check (
  by_id::text is not distinct from acting_user()
  and exists (select from supplier it where it.id = supplier_id
    and (acting_purpose() = 'start-up' or it.listed_by in (select areas_in_scope()))));
grant select, insert on supplier_event to gongfu_app;
