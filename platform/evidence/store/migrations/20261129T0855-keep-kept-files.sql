-- The id of a kept file, or of its bytes, is nobody's to begin an upload with, also not theirs who cannot see the file: whoever drops an
-- upload drops the bytes of that id.
create policy evidence_by_owner on evidence for select to current_user using (true);
create policy evidence_content_by_owner on evidence_content for select to current_user using (true);

create function evidence_id_unused() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public
as $$
begin
  if exists (select from public.evidence it where it.home_id = new.home_id and it.id = new.id)
    or exists (select from public.evidence_content it where it.home_id = new.home_id and it.blob_id = new.id) then
    if tg_when = 'BEFORE' then
      return null;
    end if;
    -- Kept by somebody while this one was written.
    raise unique_violation using message = 'the id of an upload is in use';
  end if;
  return new;
end
$$;
revoke all on function evidence_id_unused from public;

create trigger evidence_upload_new before insert on evidence_upload for each row execute function evidence_id_unused();
create trigger evidence_upload_still_new after insert on evidence_upload for each row execute function evidence_id_unused();
