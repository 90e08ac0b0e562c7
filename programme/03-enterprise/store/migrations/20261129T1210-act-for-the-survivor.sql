-- Whoever acts for a file that others were merged into acts for these too (docs/decisions/0018), as the ledger's subjects have it: their sites,
-- lists and files follow from the enterprise. Whoever acts for a file that was merged away adds nothing to it any more.
alter policy enterprise_read on enterprise
  using (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()) or id = any (acting_subjects())
    or survivor_id = any (acting_subjects()));

-- Offices write by their areas, an account for the file that counts.
alter policy site_add on site with check (
  registered_by::text is not distinct from acting_user()
  and (acting_purpose() = 'start-up'
    or exists (select from enterprise it where it.home_id = site.home_id and it.id = site.enterprise_id
      and (it.survivor_id is null or it.area_id in (select areas_in_scope()) or it.survivor_id = any (acting_subjects()))))
);
alter policy site_entry_add on site_entry with check (
  recorded_by::text is not distinct from acting_user()
  and (acting_purpose() = 'start-up'
    or exists (select from site it where it.home_id = site_entry.home_id and it.id = site_entry.site_id
      and (it.area_id in (select areas_in_scope())
        or exists (select from enterprise firm where firm.home_id = it.home_id and firm.id = it.enterprise_id
          and (firm.survivor_id is null or firm.area_id in (select areas_in_scope()) or firm.survivor_id = any (acting_subjects()))))))
);
