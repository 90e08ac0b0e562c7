-- A plan document as it was handed in, with the draft that the reader made of it. Neither ever changes.
create table policy_document (
  home_shard integer not null,
  id uuid not null,
  area_id integer not null references area (id),
  title text not null,
  file_name text not null,
  encoding text not null,
  text text not null,
  text_hash text not null,
  draft jsonb not null,
  item_count integer not null,
  received_by uuid not null,
  received_by_name text not null,
  received_at timestamptz not null default now(),
  primary key (home_shard, id),
  unique (id),
  unique (id, area_id)
);

create index policy_document_area on policy_document (area_id, received_at desc);
create index policy_document_text_hash on policy_document (text_hash);

-- What reviewers decided, in order; the area is the document's own. The state of an item and of the review is folded from here.
create table policy_event (
  home_shard integer not null,
  document_id uuid not null,
  seq integer not null,
  area_id integer not null references area (id),
  type text not null check (type in ('item-accepted', 'item-edited', 'item-rejected', 'item-reopened', 'discarded', 'published')),
  item_id text,
  payload jsonb not null default '{}',
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (home_shard, document_id, seq),
  foreign key (document_id, area_id) references policy_document (id, area_id)
);

create unique index policy_event_document on policy_event (document_id, seq);
create index policy_event_item on policy_event (document_id, item_id, seq desc);

-- Who has the review open now and at which item; rows older than a minute mean nothing.
create table policy_reviewer (
  document_id uuid not null,
  user_id uuid not null,
  area_id integer not null references area (id),
  display_name text not null,
  item_id text,
  seen_at timestamptz not null default now(),
  primary key (document_id, user_id),
  foreign key (document_id, area_id) references policy_document (id, area_id)
);

alter table policy_document enable row level security;
alter table policy_document force row level security;
alter table policy_event enable row level security;
alter table policy_event force row level security;
alter table policy_reviewer enable row level security;
alter table policy_reviewer force row level security;

create policy policy_document_scope on policy_document for all to gongfu_app
  using (area_id in (select areas_in_scope()))
  with check (area_id in (select areas_in_scope()) and received_by::text is not distinct from acting_user());
create policy policy_event_scope on policy_event for all to gongfu_app
  using (area_id in (select areas_in_scope()))
  with check (area_id in (select areas_in_scope()) and by_id::text is not distinct from acting_user());
create policy policy_reviewer_scope on policy_reviewer for all to gongfu_app
  using (area_id in (select areas_in_scope()))
  with check (area_id in (select areas_in_scope()) and user_id::text is not distinct from acting_user());

grant select, insert on policy_document, policy_event to gongfu_app;
grant select, insert, update on policy_reviewer to gongfu_app;
