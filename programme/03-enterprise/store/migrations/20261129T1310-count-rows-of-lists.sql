-- How many rows of a list there are of each outcome, kept with the list: whoever waits for it asks every second, and a hundred thousand
-- rows are not counted anew each time.
alter table enterprise_import
  add rows_new integer not null default 0,
  add rows_change integer not null default 0,
  add rows_same integer not null default 0,
  add rows_failed integer not null default 0;
grant update (rows_new, rows_change, rows_same, rows_failed) on enterprise_import to gongfu_app;

-- Nobody's policy lets the owner count what is there.
alter table enterprise_import no force row level security;
alter table enterprise_import_row no force row level security;
update enterprise_import it
set rows_new = counted.rows_new, rows_change = counted.rows_change, rows_same = counted.rows_same, rows_failed = counted.rows_failed
from (
  select home_id, import_id, count(*) filter (where outcome = 'new') as rows_new, count(*) filter (where outcome = 'change') as rows_change,
    count(*) filter (where outcome = 'same') as rows_same, count(*) filter (where outcome = 'failed') as rows_failed
  from enterprise_import_row group by home_id, import_id
) as counted
where it.home_id = counted.home_id and it.id = counted.import_id;
alter table enterprise_import force row level security;
alter table enterprise_import_row force row level security;
