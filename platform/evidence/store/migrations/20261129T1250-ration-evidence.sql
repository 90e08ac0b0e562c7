-- What a person sent in is rationed, over all areas and also after a change of office: counted past the policies, the sum alone is told.
create index evidence_of_person on evidence (by_id, home_id, sha256);

create function evidence_kept_by_actor(beside text) returns bigint
  language sql stable security definer
  set search_path = pg_catalog, public
as $$
  select coalesce(sum(content.size), 0)::bigint
  from (select distinct home_id, sha256 from public.evidence
    where by_id = public.acting_user()::uuid and sha256 is distinct from beside) as mine
  join public.evidence_content content on content.home_id = mine.home_id and content.sha256 = mine.sha256
$$;
revoke all on function evidence_kept_by_actor from public;
grant execute on function evidence_kept_by_actor to gongfu_app;
