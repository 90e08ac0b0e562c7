-- Reviewers may correct what the reader found about the document as a whole: name, number, issuers, days, period, area.
alter table policy_event drop constraint policy_event_type_check;
alter table policy_event add constraint policy_event_type_check check (
  type in (
    'item-accepted', 'item-edited', 'item-rejected', 'item-reopened', 'discarded', 'published',
    'item-split', 'items-merged', 'item-added', 'shape-undone', 'metadata-corrected'
  )
);
