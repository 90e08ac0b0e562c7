-- Reviewers may take an item apart, put items together, add one that the reader missed, and take such an act back.
alter table policy_event drop constraint policy_event_type_check;
alter table policy_event add constraint policy_event_type_check check (
  type in (
    'item-accepted', 'item-edited', 'item-rejected', 'item-reopened', 'discarded', 'published',
    'item-split', 'items-merged', 'item-added', 'shape-undone'
  )
);
