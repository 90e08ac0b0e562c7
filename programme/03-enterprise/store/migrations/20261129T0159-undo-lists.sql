-- A list that was taken in may be taken back by its person: what it entered is withdrawn by further rows, what it replaced counts again.
alter table enterprise_import drop constraint enterprise_import_state_check;
alter table enterprise_import add constraint enterprise_import_state_check
  check (state in ('reading', 'read', 'refused', 'committing', 'committed', 'undoing', 'undone', 'discarded'));
alter table enterprise_import add column undo_reason text;
alter table enterprise_import add column undo_counts jsonb;
grant update (undo_reason, undo_counts) on enterprise_import to gongfu_app;
