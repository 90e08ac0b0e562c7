-- A row of a long list is some 2 to 4 kB: kept in the table itself it is written and read at once, and not in pieces beside it.
alter table enterprise_import_row set (toast_tuple_target = 8160);
