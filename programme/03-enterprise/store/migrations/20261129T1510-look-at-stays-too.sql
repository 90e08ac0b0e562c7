-- The planner looks at what pages of lists are read from, and at staged lists, as at the rest of the register.
create or replace function look_at_register() returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, public
as $$
begin
  analyze public.area, public.fact_subject, public.fact, public.fact_cell, public.credit_code_directory, public.enterprise,
    public.site, public.site_entry, public.roster_issue, public.roster_entry, public.roster_removal, public.roster_stay, public.enterprise_import_row;
end
$$;
