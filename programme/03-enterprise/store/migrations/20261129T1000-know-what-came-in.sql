-- What came in at once is known to the planner at once. The server's own looking round comes a minute later, and meanwhile every query under
-- row security was planned for tables that it took for empty. Only who owns a table may have it looked at.
create function look_at_register() returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, public
as $$
begin
  analyze public.area, public.fact_subject, public.fact, public.fact_cell, public.credit_code_directory, public.enterprise,
    public.site, public.site_entry, public.roster_issue, public.roster_entry, public.roster_removal;
end
$$;
revoke all on function look_at_register from public;
grant execute on function look_at_register to gongfu_app;
