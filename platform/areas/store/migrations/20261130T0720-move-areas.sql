-- 划转: an area goes below another one. The present tree stands in area; where an area was before stands here, so that the tree can be read as it was known at any
-- past moment. A move is the only way in which a parent changes: whoever adds the row has the area hung there by it. Nothing is changed or deleted.
create table area_move (
  id uuid primary key,
  -- Moves are recorded one after the other; two of one millisecond have an order too.
  seq bigint generated always as identity unique,
  area_id integer not null references area (id),
  from_id integer not null references area (id),
  to_id integer not null references area (id),
  effective_on date not null,
  -- 发文字号 as it is printed.
  document text not null check (document <> ''),
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  check (from_id <> to_id and area_id <> to_id and area_id <> from_id)
);

create index area_move_of on area_move (area_id, seq);
create index area_move_recorded on area_move (recorded_at);

alter table area_move enable row level security;
alter table area_move force row level security;

create policy area_move_read on area_move for select to gongfu_app
  using (acting_purpose() = 'start-up' or from_id in (select areas_in_scope()) or to_id in (select areas_in_scope())
    or area_id in (select areas_in_scope()));
-- Whoever moves an area holds both where it is and where it goes.
create policy area_move_add on area_move for insert to gongfu_app
  with check (from_id in (select areas_in_scope()) and to_id in (select areas_in_scope()) and by_id::text is not distinct from acting_user());
create policy area_move_by_owner on area_move for select to current_user using (true);
create policy area_hang_by_owner on area for update to current_user using (true) with check (true);

grant select, insert (id, area_id, from_id, to_id, effective_on, document, reason, recorded_at, by_id, by_name) on area_move to gongfu_app;

create function hang_moved_area() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public
as $$
begin
  if exists (
    select from public.area it join public.area target on target.id = new.to_id
    where it.id = new.area_id and (target.tree <> it.tree or target.preorder_from between it.preorder_from and it.preorder_to)
  ) then
    raise exception 'an area cannot lie in itself';
  end if;
  update public.area set parent_id = new.to_id where id = new.area_id and parent_id = new.from_id;
  if not found then
    raise exception 'the area does not lie where it is moved from';
  end if;
  return null;
end
$$;

create trigger area_move_hangs after insert on area_move for each row execute function hang_moved_area();

-- Below which area an area lay, as it was known at a moment: before what was recorded since, the first of it tells.
create function area_parent_at(area integer, moment timestamptz) returns integer
  language sql stable
  set search_path = pg_catalog, public
as $$
  select coalesce(
    (select it.from_id from public.area_move it where it.area_id = area and it.recorded_at >= moment order by it.seq limit 1),
    (select it.parent_id from public.area it where it.id = area))
$$;

revoke all on function hang_moved_area, area_parent_at from public;
