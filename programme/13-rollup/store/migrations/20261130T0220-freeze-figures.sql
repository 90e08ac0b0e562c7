-- 快照: the figures of a plan's progress as they were told at a moment. One row, never changed: the text is what its hash was made of.
create table figure_snapshot (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  plan_version integer not null,
  area_id integer not null references area (id),
  title text not null check (title <> ''),
  day date not null,
  -- What was recorded before it is in the figures, nothing else is.
  taken_at timestamptz not null,
  content text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  by_id uuid,
  by_name text not null
);

create index figure_snapshot_of_plan on figure_snapshot (plan_id, taken_at desc, id);

alter table figure_snapshot enable row level security;
alter table figure_snapshot force row level security;

create policy figure_snapshot_read on figure_snapshot for select to gongfu_app
  using (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()));
create policy figure_snapshot_add on figure_snapshot for insert to gongfu_app
  with check ((acting_purpose() = 'start-up' or area_id in (select areas_in_scope()))
    and by_id::text is not distinct from acting_user());

grant select, insert on figure_snapshot to gongfu_app;
