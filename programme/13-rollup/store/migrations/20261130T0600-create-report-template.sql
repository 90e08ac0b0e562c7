-- 报告模板: Word files that an area's office edits; the newest of a kind counts, and where an area has none, that of the nearest one above. Nothing is
-- changed or deleted: going back to an older one is a new edition with its bytes.
create table report_template (
  home_id integer not null,
  id uuid not null,
  area_id integer not null references area (id),
  kind text not null check (kind in ('weekly', 'dispatch', 'annual')),
  edition integer not null check (edition >= 1),
  bytes bytea not null check (octet_length(bytes) between 1 and 2097152),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  -- Which edition of the area it was brought back from: 0 is what ships, null when it was uploaded.
  restored_from integer check (restored_from >= 0 and restored_from < edition),
  uploaded_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  primary key (home_id, id),
  unique (id),
  unique (area_id, kind, edition)
);

alter table report_template enable row level security;
alter table report_template force row level security;

-- An area writes by the templates of those above it, and so reads them.
create policy report_template_read on report_template for select to gongfu_app
  using (area_id in (select areas_in_scope()) or area_id in (select areas_over_scope()));
create policy report_template_add on report_template for insert to gongfu_app
  with check (area_id in (select areas_in_scope()) and by_id::text is not distinct from acting_user());

grant select, insert on report_template to gongfu_app;
