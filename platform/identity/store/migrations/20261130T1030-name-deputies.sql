-- Who stands in for whom, from when until when. Both accounts have the same duty, by the keys, so that no administrator comes by another's.
create table deputyship (
  id uuid primary key,
  principal_id uuid not null,
  deputy_id uuid not null,
  duty text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  reason text not null check (reason <> ''),
  named_at timestamptz not null,
  -- Before its time, by either of the two.
  ended_at timestamptz,
  ended_by uuid references user_account (id),
  foreign key (principal_id, duty) references user_account (id, duty),
  foreign key (deputy_id, duty) references user_account (id, duty),
  check (principal_id <> deputy_id),
  check (until_at > from_at and until_at <= from_at + interval '92 days'),
  check ((ended_at is null) = (ended_by is null))
);

create index deputyship_of_deputy on deputyship (deputy_id) where ended_at is null;
create index deputyship_of_principal on deputyship (principal_id) where ended_at is null;

alter table deputyship enable row level security;
alter table deputyship force row level security;
create policy deputyship_identity on deputyship for all to gongfu_app
  using (acting_purpose() = 'identity') with check (acting_purpose() = 'identity');
grant select, insert, update (ended_at, ended_by) on deputyship to gongfu_app;
