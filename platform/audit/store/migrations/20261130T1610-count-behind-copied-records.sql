-- On a server that counts its transactions anew, the last link may be of a record with a number beyond the newest: what is written here comes after it.
create or replace function audit_waiting() returns bigint
  language plpgsql stable security definer
  set search_path = pg_catalog, public
as $$
declare
  last_xid xid8 := '0';
  last_id bigint := 0;
  newest xid8 := pg_snapshot_xmax(pg_current_snapshot());
begin
  select event.xid, event.id into last_xid, last_id
  from public.audit_link link join public.audit_event event on event.id = link.event_id order by link.seq desc limit 1;
  return (select count(*) from public.audit_event event
    where ((event.xid, event.id) > (coalesce(last_xid, '0'), coalesce(last_id, 0)) or (last_xid >= newest and event.xid < newest))
      and not exists (select from public.audit_link link where link.event_id = event.id));
end
$$;

create or replace function audit_strays(most integer) returns table (event_id bigint, place bigint)
  language plpgsql stable security definer
  set search_path = pg_catalog, public
as $$
declare
  last_xid xid8;
  last_id bigint;
  newest xid8 := pg_snapshot_xmax(pg_current_snapshot());
begin
  if public.acting_purpose() <> 'start-up' then
    raise insufficient_privilege using message = 'only the platform verifies the chain';
  end if;
  select event.xid, event.id into last_xid, last_id
  from public.audit_link link join public.audit_event event on event.id = link.event_id order by link.seq desc limit 1;
  return query select event.id, (select coalesce(min(link.seq), 1) from public.audit_link link
      join public.audit_event linked on linked.id = link.event_id where (linked.xid, linked.id) > (event.xid, event.id))
    from public.audit_event event
    where (event.xid, event.id) <= (last_xid, last_id) and not (last_xid >= newest and event.xid < newest)
      and not exists (select from public.audit_link link where link.event_id = event.id)
    order by event.xid, event.id limit most;
end
$$;
