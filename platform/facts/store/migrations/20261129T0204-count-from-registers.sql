-- A figure may be counted from a register of entries with serials (evidence E3); nobody types it.
alter table fact drop constraint fact_source_check;
alter table fact add constraint fact_source_check
  check (source in ('self', 'office', 'import', 'register', 'diagnosis', 'expert', 'contract', 'gateway'));
