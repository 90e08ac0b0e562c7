-- A plan kept to its indexes by switching others off is priced as if it were endless, and a server that can compile costly plans compiled
-- it anew for every page: half a second for what takes some milliseconds.
alter function enterprises_paged set jit = off;
alter function enterprises_found set jit = off;
alter function enterprises_coded set jit = off;
alter function enterprises_counted set jit = off;
