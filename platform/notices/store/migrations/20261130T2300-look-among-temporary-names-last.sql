-- What runs with its owner's rights looks among temporary names last, so that nobody can put a table of the same name before it.
alter function post_notices(uuid[], text[], text[], text[], text[], timestamptz) set search_path = pg_catalog, public, pg_temp;
alter function collect_digests(timestamptz, integer) set search_path = pg_catalog, public, pg_temp;
