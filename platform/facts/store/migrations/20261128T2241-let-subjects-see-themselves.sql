-- What is known about a subject is open to whoever acts for it, wherever it lies.
alter policy fact_subject_read on fact_subject
  using (
    acting_purpose() = 'start-up'
    or area_id in (select areas_in_scope())
    or subject_id = any (acting_subjects())
  );
