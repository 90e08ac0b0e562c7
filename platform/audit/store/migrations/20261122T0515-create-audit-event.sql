-- Who did what, in the transaction that did it. The application may add and read, never change.
create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id uuid,
  actor_name text not null,
  action text not null,
  object_kind text not null,
  object_id text not null,
  area_id integer references area (id),
  detail jsonb not null default '{}'
);

create index audit_event_area on audit_event (area_id, id desc);
create index audit_event_object on audit_event (object_kind, object_id);

alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy audit_event_add on audit_event for insert to gongfu_app
  with check (actor_id::text is not distinct from acting_user());
create policy audit_event_read on audit_event for select to gongfu_app
  using (area_id in (select areas_in_scope()));

grant select, insert (actor_id, actor_name, action, object_kind, object_id, area_id, detail) on audit_event to gongfu_app;
