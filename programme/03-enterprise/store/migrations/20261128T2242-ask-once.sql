alter policy enterprise_read on enterprise
  using (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()) or id = any (acting_subjects()));
alter policy enterprise_keep on enterprise
  using (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()) or id = any (acting_subjects()))
  with check (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()) or id = any (acting_subjects()));

-- A form that an enterprise answered: how many cells it only had to confirm, how many it changed, how many it filled in.
create table enterprise_answer (
  home_id integer not null,
  id uuid not null,
  enterprise_id uuid not null,
  form text not null,
  year integer not null,
  confirmed integer not null check (confirmed >= 0),
  changed integer not null check (changed >= 0),
  entered integer not null check (entered >= 0),
  answered_at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  primary key (home_id, id),
  foreign key (home_id, enterprise_id) references enterprise (home_id, id)
);

create index enterprise_answer_of on enterprise_answer (home_id, enterprise_id, answered_at desc);

alter table enterprise_answer enable row level security;
alter table enterprise_answer force row level security;
create policy enterprise_answer_read on enterprise_answer for select to gongfu_app
  using (exists (select from enterprise it where it.home_id = enterprise_answer.home_id and it.id = enterprise_id));
create policy enterprise_answer_add on enterprise_answer for insert to gongfu_app
  with check (enterprise_id = any (acting_subjects()) and by_id::text is not distinct from acting_user());

grant select, insert on enterprise_answer to gongfu_app;
