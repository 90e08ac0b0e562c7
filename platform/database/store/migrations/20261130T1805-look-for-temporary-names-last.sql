-- Functions that run with their owner's rights look for names among temporary objects last: what a session makes up for itself may not stand in
-- for a table or function of ours. Where the path does not name pg_temp, it is searched first.
do $$
declare
  defined regprocedure;
begin
  for defined in
    select proc.oid::regprocedure from pg_proc proc
    where proc.prosecdef and proc.pronamespace = 'public'::regnamespace
  loop
    execute format('alter function %s set search_path = pg_catalog, public, pg_temp', defined);
  end loop;
end
$$;
