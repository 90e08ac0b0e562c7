-- Further kinds of lists go through the same reading, preview and decision: members of a roster, equipment, process steps.
alter table enterprise_import add column kind text not null default 'enterprises';
-- What the list is for, where its kind needs to know.
alter table enterprise_import add column target text;
