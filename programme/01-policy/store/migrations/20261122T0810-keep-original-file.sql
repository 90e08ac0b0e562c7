-- The file as it was handed in, so that anybody can compare the text that was read with what the office issued. Never changes.
create table policy_original (
  home_shard integer not null,
  document_id uuid not null,
  area_id integer not null references area (id),
  file_name text not null,
  size integer not null,
  sha256 text not null,
  bytes bytea not null,
  primary key (home_shard, document_id),
  foreign key (document_id, area_id) references policy_document (id, area_id)
);

create unique index policy_original_document on policy_original (document_id);

alter table policy_original enable row level security;
alter table policy_original force row level security;

create policy policy_original_scope on policy_original for all to gongfu_app
  using (area_id in (select areas_in_scope()))
  with check (area_id in (select areas_in_scope()));

grant select, insert on policy_original to gongfu_app;
