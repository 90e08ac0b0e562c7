-- 名单: lists that offices put enterprises on, who stands on them from when to when, and who was taken off. Nothing is changed or deleted.
create table roster_issue (
  home_id integer not null,
  id uuid not null,
  kind text not null,
  title text not null,
  issuer text not null,
  area_id integer not null references area (id),
  -- 发文字号 as it is printed.
  document text,
  issued_on date not null,
  valid_from date not null,
  -- The last day; null while nobody says.
  valid_until date,
  demo boolean not null default false,
  recorded_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  primary key (home_id, id),
  unique (id),
  check (valid_until is null or valid_until >= valid_from)
);

create index roster_issue_of on roster_issue (area_id, kind, valid_from desc);

-- An enterprise on a list; its days lie within those of the list. Kept at the home of the enterprise.
create table roster_entry (
  home_id integer not null,
  id uuid not null,
  enterprise_id uuid not null,
  issue_home_id integer not null,
  issue_id uuid not null,
  -- The list's, so that membership is looked up here alone.
  kind text not null,
  valid_from date not null,
  valid_until date,
  remark text,
  recorded_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  primary key (home_id, id),
  unique (id),
  foreign key (home_id, enterprise_id) references enterprise (home_id, id),
  foreign key (issue_home_id, issue_id) references roster_issue (home_id, id),
  check (valid_until is null or valid_until >= valid_from)
);

create index roster_entry_enterprise on roster_entry (home_id, enterprise_id, kind, valid_from);
create index roster_entry_kind on roster_entry (kind, home_id, enterprise_id);
create index roster_entry_issue on roster_entry (issue_home_id, issue_id, enterprise_id);

-- An entry is taken off at most once; put on again it is another entry.
create table roster_removal (
  home_id integer not null,
  entry_id uuid not null,
  id uuid not null,
  -- The first day on which the enterprise is no longer on the list.
  off_from date not null,
  reason text not null check (reason <> ''),
  document text,
  recorded_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  primary key (home_id, entry_id),
  foreign key (home_id, entry_id) references roster_entry (home_id, id)
);

-- 冻结口径: the members of a kind in an area, read once for a period. All of it is one row: no member can be added or taken away later.
create table frozen_roster (
  home_id integer not null,
  id uuid not null,
  kind text not null,
  area_id integer not null references area (id),
  period text not null,
  period_from date not null,
  period_to date not null,
  revision integer not null check (revision >= 1),
  read_on date not null,
  members uuid[] not null,
  member_count integer not null check (member_count > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  reason text,
  frozen_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  primary key (home_id, id),
  unique (id),
  unique (home_id, kind, area_id, period, revision),
  check (cardinality(members) = member_count),
  check ((revision = 1) = (reason is null))
);

alter table roster_issue enable row level security;
alter table roster_issue force row level security;
alter table roster_entry enable row level security;
alter table roster_entry force row level security;
alter table roster_removal enable row level security;
alter table roster_removal force row level security;
alter table frozen_roster enable row level security;
alter table frozen_roster force row level security;

-- The areas that somebody holds, and all above them: whose lists may name enterprises of theirs.
create function areas_over_scope() returns setof integer
  language sql stable
as $$
  select above.id
  from area held
  join area above on above.tree = held.tree and held.preorder_from between above.preorder_from and above.preorder_to
  where held.id = any (nullif(current_setting('gongfu.scope', true), '')::integer[])
$$;

-- A list is read by its own area, those above and those below; below, only the entries about one's own enterprises are seen with it.
create policy roster_issue_read on roster_issue for select to gongfu_app
  using (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()) or area_id in (select areas_over_scope()));
create policy roster_issue_add on roster_issue for insert to gongfu_app
  with check ((acting_purpose() = 'start-up' or area_id in (select areas_in_scope()))
    and by_id::text is not distinct from acting_user());

create policy roster_entry_read on roster_entry for select to gongfu_app
  using (acting_purpose() = 'start-up'
    or exists (select from enterprise it where it.home_id = roster_entry.home_id and it.id = enterprise_id));
create policy roster_entry_add on roster_entry for insert to gongfu_app
  with check (by_id::text is not distinct from acting_user()
    and (acting_purpose() = 'start-up'
      or (exists (select from enterprise it where it.home_id = roster_entry.home_id and it.id = enterprise_id)
        and exists (select from roster_issue it where it.home_id = issue_home_id and it.id = issue_id and it.kind = roster_entry.kind
          and it.area_id in (select areas_in_scope())
          and roster_entry.valid_from >= it.valid_from
          and coalesce(roster_entry.valid_until, 'infinity') <= coalesce(it.valid_until, 'infinity')))));

create policy roster_removal_read on roster_removal for select to gongfu_app
  using (acting_purpose() = 'start-up'
    or exists (select from roster_entry it where it.home_id = roster_removal.home_id and it.id = entry_id));
create policy roster_removal_add on roster_removal for insert to gongfu_app
  with check (by_id::text is not distinct from acting_user()
    and (acting_purpose() = 'start-up'
      or exists (select from roster_entry it join roster_issue issue on issue.home_id = it.issue_home_id and issue.id = it.issue_id
        where it.home_id = roster_removal.home_id and it.id = entry_id and issue.area_id in (select areas_in_scope()))));

create policy frozen_roster_read on frozen_roster for select to gongfu_app
  using (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()));
create policy frozen_roster_add on frozen_roster for insert to gongfu_app
  with check ((acting_purpose() = 'start-up' or area_id in (select areas_in_scope()))
    and by_id::text is not distinct from acting_user());

grant select, insert on roster_issue, roster_entry, roster_removal, frozen_roster to gongfu_app;

-- From which day to which an entry really holds: up to its own end or the day before it was taken off; the file that another was merged
-- into stands where that one stood.
create view roster_stay with (security_invoker = true) as
  select it.home_id, coalesce(firm.survivor_id, firm.id) as enterprise_id, it.kind, it.id as entry_id, it.issue_home_id, it.issue_id, it.valid_from as first_day,
    least(coalesce(it.valid_until, 'infinity'), coalesce(off.off_from - 1, 'infinity')) as last_day
  from roster_entry it
  join enterprise firm on firm.home_id = it.home_id and firm.id = it.enterprise_id
  left join roster_removal off on off.home_id = it.home_id and off.entry_id = it.id;

grant select on roster_stay to gongfu_app;
