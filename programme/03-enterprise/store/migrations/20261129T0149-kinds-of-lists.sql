-- Further kinds of lists go through the same reading, preview and decision: members of a roster, equipment, process steps.
alter table enterprise_import add column kind text not null default 'enterprises';
-- What the list is for, where its kind needs to know.
alter table enterprise_import add column target text;

-- Rows that can be taken but hold a figure that hardly can be right.
alter table enterprise_import_row add column doubtful boolean not null default false;
create index enterprise_import_doubtful on enterprise_import_row (home_id, import_id, number) where doubtful;
