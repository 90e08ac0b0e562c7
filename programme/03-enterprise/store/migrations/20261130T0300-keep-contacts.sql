-- 联系记录: what offices noted of their contacts with enterprises. Entries are added and never changed: a next step is done by a later entry that
-- names it, or cancelled with a reason, and how it stands is folded from both.
create table enterprise_contact (
  home_id integer not null,
  id uuid not null,
  enterprise_id uuid not null,
  -- The area of the office that was in touch.
  office_id integer not null references area (id),
  kind text not null check (kind in ('call', 'visit', 'message', 'meeting')),
  day date not null,
  with_whom text,
  outcome text not null check (outcome in ('promised', 'talked', 'unreached', 'declined')),
  note text,
  next_step text,
  next_due date,
  -- The figures that it was about: measures of a year.
  measures text[],
  year integer,
  -- The entry whose next step this one does.
  settles uuid,
  recorded_at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  primary key (home_id, id),
  unique (id),
  foreign key (home_id, enterprise_id) references enterprise (home_id, id),
  foreign key (home_id, settles) references enterprise_contact (home_id, id),
  check (next_step is null or next_due is not null),
  check (outcome <> 'promised' or next_due is not null),
  check (next_due is null or next_due >= day),
  check ((measures is null) = (year is null)),
  check (settles <> id)
);

create unique index enterprise_contact_settles on enterprise_contact (home_id, settles) where settles is not null;
create index enterprise_contact_of on enterprise_contact (home_id, enterprise_id, day desc, recorded_at desc, id desc);
create index enterprise_contact_due on enterprise_contact (office_id, next_due) where next_due is not null;
create index enterprise_contact_by_office on enterprise_contact (office_id, day desc, recorded_at desc, id desc);

create table enterprise_contact_cancellation (
  home_id integer not null,
  contact_id uuid not null,
  id uuid not null,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  primary key (home_id, contact_id),
  foreign key (home_id, contact_id) references enterprise_contact (home_id, id)
);

alter table enterprise_contact enable row level security;
alter table enterprise_contact force row level security;
alter table enterprise_contact_cancellation enable row level security;
alter table enterprise_contact_cancellation force row level security;

-- Offices by the area of the enterprise, a merged file's lying where its survivor does. By no account of an enterprise: it has no area.
create policy enterprise_contact_read on enterprise_contact for select to gongfu_app
  using (acting_purpose() = 'start-up' or exists (select from enterprise it
    where it.home_id = enterprise_contact.home_id and it.id = enterprise_contact.enterprise_id
      and it.area_id in (select areas_in_scope())));
create policy enterprise_contact_add on enterprise_contact for insert to gongfu_app
  with check (by_id::text is not distinct from acting_user() and office_id in (select areas_in_scope())
    and exists (select from enterprise it
      where it.home_id = enterprise_contact.home_id and it.id = enterprise_contact.enterprise_id and it.survivor_id is null
        and it.area_id in (select areas_in_scope())));
create policy enterprise_contact_cancellation_read on enterprise_contact_cancellation for select to gongfu_app
  using (acting_purpose() = 'start-up' or exists (select from enterprise_contact it
    where it.home_id = enterprise_contact_cancellation.home_id and it.id = contact_id));
create policy enterprise_contact_cancellation_add on enterprise_contact_cancellation for insert to gongfu_app
  with check (by_id::text is not distinct from acting_user() and exists (select from enterprise_contact it
    where it.home_id = enterprise_contact_cancellation.home_id and it.id = contact_id));

grant select, insert on enterprise_contact, enterprise_contact_cancellation to gongfu_app;
