-- What a snapshot asks before it freezes: whether a list is being taken in.
create index enterprise_import_under_way on enterprise_import (area_id) where state in ('committing', 'undoing');
