-- 办件: cases that run by procedures (docs/decisions/0042). What happened is appended; where a case stands is folded from it and kept beside it,
-- so that queues are read by an index.

-- 办事流程: an edition is never changed; a running case keeps its own. Shipped ones belong to no area.
create table procedure_edition (
  procedure_id text not null,
  edition text not null,
  area_id integer references area (id),
  body jsonb not null,
  -- SHA-256 of the body as text.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  reason text,
  primary key (procedure_id, edition)
);
create index procedure_edition_of_area on procedure_edition (area_id);

-- 工作日历: a year's holidays; a later notice of the same year is another edition.
create table working_year (
  year integer not null check (year between 2000 and 2100),
  edition integer not null check (edition > 0),
  off date[] not null,
  worked date[] not null,
  source text not null check (source <> ''),
  verification text not null check (verification in ('sourced', 'background')),
  published_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  primary key (year, edition)
);

create table case_file (
  id uuid primary key,
  procedure_id text not null,
  edition text not null,
  -- Where it belongs; offices of the levels above are found from here.
  area_id integer not null references area (id),
  -- The office that began it, where an office did.
  first_office_id integer references area (id),
  applicant_id uuid not null,
  applicant_name text not null,
  subject_id uuid,
  -- The case that this one is about: a public notice that is objected to.
  parent_id uuid references case_file (id),
  opened_at timestamptz not null,
  -- Folded from the log:
  version integer not null check (version > 0),
  title text not null,
  step text,
  end_id text,
  outcome text check (outcome in ('accepted', 'rejected', 'withdrawn')),
  since timestamptz not null,
  submitted_at timestamptz,
  office_id integer references area (id),
  doer_role text,
  asked_office_id integer references area (id),
  assignee_id uuid,
  assignee_name text,
  -- Whoever may take the last act back.
  undo_by_id uuid,
  due_on date,
  warn_on date,
  due_estimated boolean not null default false,
  warned boolean not null default false,
  escalated boolean not null default false,
  public_notice boolean not null default false,
  check ((step is null) = (end_id is not null)),
  check ((end_id is null) = (outcome is null)),
  check ((due_on is null) = (warn_on is null)),
  foreign key (procedure_id, edition) references procedure_edition (procedure_id, edition)
);

-- An office's open cases, the most urgent first.
create index case_file_of_office on case_file (office_id, due_on, id) where step is not null;
create index case_file_asking on case_file (asked_office_id, due_on, id) where step is not null and asked_office_id is not null;
create index case_file_of_assignee on case_file (assignee_id, due_on, id) where step is not null;
create index case_file_of_applicant on case_file (applicant_id, opened_at desc);
create index case_file_of_subject on case_file (subject_id, opened_at desc) where subject_id is not null;
create index case_file_of_parent on case_file (parent_id) where parent_id is not null;
create index case_file_ended on case_file (area_id, since desc) where step is null;
-- What the clock has to look at.
create index case_file_to_warn on case_file (warn_on) where step is not null and not warned;
create index case_file_to_end on case_file (due_on) where step is not null and not escalated;

create table case_event (
  case_id uuid not null references case_file (id),
  seq integer not null check (seq > 0),
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  on_behalf_of text,
  type text not null,
  detail jsonb not null,
  primary key (case_id, seq)
);

-- Areas the transaction holds itself, without what lies below.
create function areas_held() returns setof integer
  language sql stable
  return unnest(nullif(current_setting('gongfu.scope', true), '')::integer[]);

alter table procedure_edition enable row level security;
alter table procedure_edition force row level security;
create policy procedure_edition_read on procedure_edition for select to gongfu_app using (true);
create policy procedure_edition_add on procedure_edition for insert to gongfu_app
  with check (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()));
grant select, insert on procedure_edition to gongfu_app;

alter table working_year enable row level security;
alter table working_year force row level security;
create policy working_year_read on working_year for select to gongfu_app using (true);
create policy working_year_add on working_year for insert to gongfu_app
  with check (acting_purpose() = 'start-up' or exists (select from areas_held()));
grant select, insert on working_year to gongfu_app;

alter table case_file enable row level security;
alter table case_file force row level security;
-- A draft is its applicant's, or the office's that began it; what was handed in is seen by the offices of its area and above, and by whom it was handed to.
create policy case_file_read on case_file for select to gongfu_app using (
  acting_purpose() = 'start-up'
  or applicant_id::text = acting_user()
  or subject_id = any (acting_subjects())
  or first_office_id in (select areas_held())
  or (submitted_at is not null and (area_id in (select areas_in_scope()) or office_id in (select areas_in_scope()))));
create policy case_file_add on case_file for insert to gongfu_app with check (applicant_id::text = acting_user());
create policy case_file_follow on case_file for update to gongfu_app using (
  acting_purpose() = 'start-up'
  or applicant_id::text = acting_user()
  or subject_id = any (acting_subjects())
  or first_office_id in (select areas_held())
  or office_id in (select areas_held())
  or asked_office_id in (select areas_held())
  or undo_by_id::text = acting_user())
  with check (true);
grant select, insert on case_file to gongfu_app;
grant update (version, title, step, end_id, outcome, since, submitted_at, office_id, doer_role, asked_office_id, assignee_id, assignee_name, undo_by_id, due_on,
  warn_on, due_estimated, warned, escalated, public_notice) on case_file to gongfu_app;

alter table case_event enable row level security;
alter table case_event force row level security;
create policy case_event_read on case_event for select to gongfu_app using (exists (select from case_file it where it.id = case_id));
create policy case_event_add on case_event for insert to gongfu_app with check (
  (by_id::text is not distinct from acting_user()) and exists (select from case_file it where it.id = case_id));
grant select, insert on case_event to gongfu_app;
