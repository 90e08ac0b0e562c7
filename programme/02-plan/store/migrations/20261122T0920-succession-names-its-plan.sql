-- Naming the plan before always says which plan, and nothing else does.
alter table plan_succession_event
  add constraint plan_succession_names_its_plan check ((type = 'predecessor-named') = (predecessor_id is not null));
