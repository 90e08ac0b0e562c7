-- That a role which is held is still needed, said by a security administrator once a year. What was said stays.
create table role_recertification (
  id uuid primary key,
  assignment_id uuid not null references role_assignment (id),
  area_id integer not null references area (id),
  confirmed_by uuid not null references user_account (id),
  confirmed_at timestamptz not null
);

create index role_recertification_of on role_recertification (assignment_id, confirmed_at desc);

alter table role_recertification enable row level security;
alter table role_recertification force row level security;
create policy role_recertification_identity on role_recertification for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');
create policy role_recertified_here on role_recertification as restrictive for insert to gongfu_app with check (handled_here(area_id));
grant select, insert on role_recertification to gongfu_app;
