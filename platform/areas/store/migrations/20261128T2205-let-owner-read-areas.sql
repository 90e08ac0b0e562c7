-- Functions that look things up in their owner's name keep to the caller's scope by themselves, and need the tree for it.
create policy area_read_by_owner on area for select to current_user using (true);
