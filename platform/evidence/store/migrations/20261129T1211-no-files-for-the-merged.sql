-- A subject that was merged into another takes no new files; what it had stays with it.
create policy evidence_upload_of_standing on evidence_upload as restrictive for insert to gongfu_app with check (
  acting_purpose() = 'start-up'
  or exists (select from fact_subject it where it.home_id = evidence_upload.home_id and it.subject_id = evidence_upload.subject_id
    and it.survivor_id is null)
);
