-- Lists that nobody decided about end by themselves: the platform may put them away, in any area.
create policy enterprise_import_lapse_read on enterprise_import for select to gongfu_app
  using (acting_purpose() = 'start-up' and state in ('reading', 'read', 'discarded'));
create policy enterprise_import_lapse on enterprise_import for update to gongfu_app
  using (acting_purpose() = 'start-up' and state in ('reading', 'read'))
  with check (acting_purpose() = 'start-up' and state = 'discarded');
create policy enterprise_import_row_lapse on enterprise_import_row for delete to gongfu_app
  using (acting_purpose() = 'start-up' and exists (select from enterprise_import it
    where it.home_id = enterprise_import_row.home_id and it.id = import_id and it.state = 'discarded'));
create policy enterprise_import_row_lapse_read on enterprise_import_row for select to gongfu_app
  using (acting_purpose() = 'start-up');

create index enterprise_import_open on enterprise_import (by_id) where state in ('reading', 'read', 'committing', 'undoing');
create index enterprise_import_undecided on enterprise_import (handed_in_at) where state in ('reading', 'read');

-- What was refused or put away keeps its record and not its file; until now it kept both. Nobody's policy lets the owner do it.
alter table enterprise_import no force row level security;
update enterprise_import set file = '' where state in ('refused', 'discarded') and file <> '';
alter table enterprise_import force row level security;
