-- How it ended (done, read, denied), for whom a deputy acted, in which request, and how often the same was noted together.
-- `xid` is the transaction that wrote the record: the chain links what no transaction under way can stand before any more.
alter table audit_event
  add column request_id text,
  add column on_behalf_of text,
  add column outcome text not null default 'done' check (outcome in ('done', 'read', 'denied')),
  -- Whose file was read; the enterprise itself sees these records.
  add column subject_id uuid,
  add column times integer not null default 1 check (times > 0),
  add column xid xid8 not null default '0';
alter table audit_event alter column xid set default pg_current_xact_id();

create index audit_event_order on audit_event (xid, id);
create index audit_event_subject on audit_event (subject_id, id desc) where subject_id is not null;

-- Attempts of nobody known belong to no area: whoever reads the audit of any area reads them.
drop policy audit_event_read on audit_event;
create policy audit_event_read on audit_event for select to gongfu_app
  using (area_id in (select areas_in_scope()) or subject_id = any (acting_subjects())
    or (area_id is null and subject_id is null and exists (select from areas_in_scope())));
-- What was read and what was refused is noted together by the platform, in the names of those who did it.
create policy audit_event_note on audit_event for insert to gongfu_app
  with check (acting_purpose() = 'start-up' and outcome in ('read', 'denied'));

grant insert (request_id, on_behalf_of, outcome, subject_id, times) on audit_event to gongfu_app;
