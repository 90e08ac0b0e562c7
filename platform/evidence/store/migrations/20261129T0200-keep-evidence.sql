-- 佐证材料: files that support a record (docs/decisions/0017). Who sees the record's subject sees its files. home_id stands in every key, like
-- in the ledger.

-- A file on its way in. It is its own person's until it is kept; what was refused stays here with the reason and without its bytes.
create table evidence_upload (
  home_id integer not null,
  id uuid not null,
  subject_id uuid not null,
  kind text not null check (kind in ('fact', 'subject', 'step', 'asset')),
  record_id uuid not null,
  file_name text not null,
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received between 0 and size),
  -- CRC-32 of what was received, so that a page can tell whether the file it holds is the same
  crc32 bigint not null default 0,
  state text not null default 'receiving' check (state in ('receiving', 'checking', 'refused')),
  refusal jsonb,
  begun_at timestamptz not null,
  touched_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  primary key (home_id, id),
  foreign key (home_id, subject_id) references fact_subject (home_id, subject_id),
  check ((state = 'refused') = (refusal is not null))
);

create index evidence_upload_of on evidence_upload (by_id, touched_at);
create index evidence_upload_idle on evidence_upload (touched_at);

-- Pieces of a file in order. blob_id is the id of the upload that brought them.
create table evidence_chunk (
  home_id integer not null,
  blob_id uuid not null,
  from_byte bigint not null,
  bytes bytea not null check (length(bytes) between 1 and 1048576),
  primary key (home_id, blob_id, from_byte)
);
-- Pictures and Office files are packed already.
alter table evidence_chunk alter column bytes set storage external;

-- A content that passed its check, once in a home area however often it is attached.
create table evidence_content (
  home_id integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  blob_id uuid not null,
  size bigint not null,
  type text not null,
  -- What its header says: width and height of a picture, when and whether a place is named.
  about jsonb not null default '{}',
  primary key (home_id, sha256),
  unique (home_id, blob_id)
);

-- A file at a record. The row is written once; taking it away and putting it back are events.
create table evidence (
  home_id integer not null,
  id uuid not null,
  subject_id uuid not null,
  kind text not null check (kind in ('fact', 'subject', 'step', 'asset')),
  record_id uuid not null,
  file_name text not null,
  sha256 text not null,
  attached_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  primary key (home_id, id),
  foreign key (home_id, subject_id) references fact_subject (home_id, subject_id),
  foreign key (home_id, sha256) references evidence_content (home_id, sha256)
);

create index evidence_of_record on evidence (home_id, subject_id, kind, record_id);
create index evidence_of_content on evidence (home_id, sha256);

create table evidence_event (
  home_id integer not null,
  evidence_id uuid not null,
  seq integer not null check (seq > 0),
  act text not null check (act in ('detach', 'restore')),
  reason text not null,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  primary key (home_id, evidence_id, seq),
  foreign key (home_id, evidence_id) references evidence (home_id, id)
);

alter table evidence_upload enable row level security;
alter table evidence_upload force row level security;
alter table evidence_chunk enable row level security;
alter table evidence_chunk force row level security;
alter table evidence_content enable row level security;
alter table evidence_content force row level security;
alter table evidence enable row level security;
alter table evidence force row level security;
alter table evidence_event enable row level security;
alter table evidence_event force row level security;

create policy evidence_upload_own on evidence_upload for all to gongfu_app
  using (acting_purpose() = 'start-up' or (by_id::text is not distinct from acting_user()
    and exists (select from fact_subject it where it.home_id = evidence_upload.home_id and it.subject_id = evidence_upload.subject_id)))
  with check (by_id::text is not distinct from acting_user() and (acting_purpose() = 'start-up'
    or exists (select from fact_subject it where it.home_id = evidence_upload.home_id and it.subject_id = evidence_upload.subject_id)));

create policy evidence_read on evidence for select to gongfu_app using (
  acting_purpose() = 'start-up'
  or exists (select from fact_subject it where it.home_id = evidence.home_id and it.subject_id = evidence.subject_id));
-- Only what its own person sent in and what passed the check.
create policy evidence_add on evidence for insert to gongfu_app with check (
  by_id::text is not distinct from acting_user()
  and exists (select from evidence_upload it where it.home_id = evidence.home_id and it.id = evidence.id and it.state = 'checking'
    and (it.subject_id, it.kind, it.record_id) = (evidence.subject_id, evidence.kind, evidence.record_id)));

create policy evidence_event_read on evidence_event for select to gongfu_app using (
  exists (select from evidence it where it.home_id = evidence_event.home_id and it.id = evidence_id));
create policy evidence_event_add on evidence_event for insert to gongfu_app with check (
  by_id::text is not distinct from acting_user()
  and exists (select from evidence it where it.home_id = evidence_event.home_id and it.id = evidence_id));

create policy evidence_content_read on evidence_content for select to gongfu_app using (
  exists (select from evidence it where it.home_id = evidence_content.home_id and it.sha256 = evidence_content.sha256));
create policy evidence_content_add on evidence_content for insert to gongfu_app with check (
  exists (select from evidence_upload it where it.home_id = evidence_content.home_id and it.id = blob_id and it.state = 'checking'));

create policy evidence_chunk_read on evidence_chunk for select to gongfu_app using (
  exists (select from evidence_upload it where it.home_id = evidence_chunk.home_id and it.id = blob_id)
  or exists (select from evidence_content it where it.home_id = evidence_chunk.home_id and it.blob_id = evidence_chunk.blob_id));
create policy evidence_chunk_add on evidence_chunk for insert to gongfu_app with check (
  exists (select from evidence_upload it where it.home_id = evidence_chunk.home_id and it.id = blob_id and it.state = 'receiving'));
-- Bytes can be dropped while their upload is there; it goes when the file is kept, and from then on nobody drops them.
create policy evidence_chunk_drop on evidence_chunk for delete to gongfu_app using (
  exists (select from evidence_upload it where it.home_id = evidence_chunk.home_id and it.id = blob_id));

grant select, insert, delete on evidence_upload to gongfu_app;
grant update (received, crc32, state, refusal, touched_at) on evidence_upload to gongfu_app;
grant select, insert, delete on evidence_chunk to gongfu_app;
grant select, insert on evidence_content, evidence, evidence_event to gongfu_app;
