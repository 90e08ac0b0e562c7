-- A next step is closed by the office that set it or by one above it: whoever has an entry's office in scope. Others add entries of their own.
create function contact_of_own_office(wanted_home integer, wanted uuid) returns boolean
  language sql stable
as $$
  select exists (select from enterprise_contact it
    where it.home_id = wanted_home and it.id = wanted and it.office_id in (select areas_in_scope()))
$$;

alter policy enterprise_contact_add on enterprise_contact
  with check (by_id::text is not distinct from acting_user() and office_id in (select areas_in_scope())
    and exists (select from enterprise it
      where it.home_id = enterprise_contact.home_id and it.id = enterprise_contact.enterprise_id and it.survivor_id is null
        and it.area_id in (select areas_in_scope()))
    and (settles is null or contact_of_own_office(home_id, settles)));

alter policy enterprise_contact_cancellation_add on enterprise_contact_cancellation
  with check (by_id::text is not distinct from acting_user() and contact_of_own_office(home_id, contact_id));
