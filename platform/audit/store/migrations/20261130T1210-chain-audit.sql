-- The chain over the audit: each link's digest covers the one before it and the record (docs/reference/audit-chain.md).
-- Links are appended behind committed records, so that no change waits for another's record (docs/decisions/0033).
create table audit_link (
  seq bigint primary key check (seq > 0),
  event_id bigint not null unique references audit_event (id),
  algorithm text not null check (algorithm in ('sha256', 'sm3')),
  digest bytea not null check (octet_length(digest) = 32)
);

alter table audit_link enable row level security;
alter table audit_link force row level security;
-- Digests tell nothing of what they cover.
create policy audit_link_read on audit_link for select to gongfu_app using (true);
create policy audit_link_owner on audit_link for all to current_user using (true) with check (true);
create policy audit_event_owner on audit_event for select to current_user using (true);
grant select on audit_link to gongfu_app;

-- Signed heads of the chain; the same go to a file outside the database.
create table audit_anchor (
  seq bigint not null,
  anchored_at timestamptz not null,
  algorithm text not null,
  digest bytea not null,
  public_key text not null,
  signature text not null,
  primary key (seq, anchored_at)
);

alter table audit_anchor enable row level security;
alter table audit_anchor force row level security;
create policy audit_anchor_read on audit_anchor for select to gongfu_app using (true);
create policy audit_anchor_add on audit_anchor for insert to gongfu_app with check (acting_purpose() = 'start-up');
create policy audit_anchor_owner on audit_anchor for select to current_user using (true);
grant select, insert on audit_anchor to gongfu_app;

-- Records that can be linked now, in the order in which they are: every transaction before theirs is over, so nothing can come to stand between them later.
-- A transaction number beyond the newest is of another server from which the database was copied; such records stand before all that are written here.
create function audit_to_link(most integer) returns setof audit_event
  language plpgsql stable security definer
  set search_path = pg_catalog, public
as $$
declare
  last_xid xid8 := '0';
  last_id bigint := 0;
  now_seen pg_snapshot := pg_current_snapshot();
begin
  if public.acting_purpose() <> 'start-up' then
    raise insufficient_privilege using message = 'only the platform links records';
  end if;
  select event.xid, event.id into last_xid, last_id
  from public.audit_link link join public.audit_event event on event.id = link.event_id order by link.seq desc limit 1;
  if last_xid is null or last_xid >= pg_snapshot_xmax(now_seen) then
    return query select event.* from public.audit_event event
      where event.xid >= pg_snapshot_xmax(now_seen) and not exists (select from public.audit_link link where link.event_id = event.id)
      order by event.xid, event.id limit most;
    if found then return; end if;
    last_xid := '0';
    last_id := 0;
  end if;
  return query select event.* from public.audit_event event
    where (event.xid, event.id) > (last_xid, last_id) and event.xid < pg_snapshot_xmin(now_seen)
      and not exists (select from public.audit_link link where link.event_id = event.id)
    order by event.xid, event.id limit most;
end
$$;

-- The only way by which the application adds to the chain: at its end.
create function append_audit_links(first_seq bigint, events bigint[], digests bytea[], algorithm_used text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, public
as $$
begin
  if public.acting_purpose() <> 'start-up' then
    raise insufficient_privilege using message = 'only the platform links records';
  end if;
  if first_seq <> (select coalesce(max(link.seq), 0) + 1 from public.audit_link link) then
    raise exception 'the chain ends elsewhere';
  end if;
  insert into public.audit_link (seq, event_id, algorithm, digest)
    select first_seq + it.place - 1, it.event_id, algorithm_used, it.digest
    from unnest(events, digests) with ordinality as it (event_id, digest, place);
end
$$;

-- Records for whoever verifies the chain, from all areas: the platform counts them and shows them to nobody.
create function audit_records(ids bigint[]) returns setof audit_event
  language plpgsql stable security definer
  set search_path = pg_catalog, public
as $$
begin
  if public.acting_purpose() <> 'start-up' then
    raise insufficient_privilege using message = 'only the platform verifies the chain';
  end if;
  return query select event.* from public.audit_event event where event.id = any (ids);
end
$$;

-- Records that stand where the chain has passed, and are in no link: they were put there by another way. `place` is where they would stand.
create function audit_strays(most integer) returns table (event_id bigint, place bigint)
  language plpgsql stable security definer
  set search_path = pg_catalog, public
as $$
declare
  last_xid xid8;
  last_id bigint;
begin
  if public.acting_purpose() <> 'start-up' then
    raise insufficient_privilege using message = 'only the platform verifies the chain';
  end if;
  select event.xid, event.id into last_xid, last_id
  from public.audit_link link join public.audit_event event on event.id = link.event_id order by link.seq desc limit 1;
  return query select event.id, (select coalesce(min(link.seq), 1) from public.audit_link link
      join public.audit_event linked on linked.id = link.event_id where (linked.xid, linked.id) > (event.xid, event.id))
    from public.audit_event event
    where (event.xid, event.id) <= (last_xid, last_id) and not exists (select from public.audit_link link where link.event_id = event.id)
    order by event.xid, event.id limit most;
end
$$;

-- How far the chain is: its end, and how many records wait for it.
create function audit_waiting() returns bigint
  language plpgsql stable security definer
  set search_path = pg_catalog, public
as $$
declare
  last_xid xid8 := '0';
  last_id bigint := 0;
begin
  select event.xid, event.id into last_xid, last_id
  from public.audit_link link join public.audit_event event on event.id = link.event_id order by link.seq desc limit 1;
  return (select count(*) from public.audit_event event
    where (event.xid, event.id) > (coalesce(last_xid, '0'), coalesce(last_id, 0))
      and not exists (select from public.audit_link link where link.event_id = event.id));
end
$$;

revoke all on function audit_to_link, append_audit_links, audit_records, audit_strays, audit_waiting from public;
grant execute on function audit_to_link, append_audit_links, audit_records, audit_strays, audit_waiting to gongfu_app;
