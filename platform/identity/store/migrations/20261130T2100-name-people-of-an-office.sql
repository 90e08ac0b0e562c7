-- Experts and suppliers have accounts of their own (专家, 服务商): they apply for things, and see what is theirs.
alter table role_assignment drop constraint role_assignment_role_check;
alter table role_assignment add constraint role_assignment_role_check check (role in ('system-administrator', 'security-administrator',
  'audit-administrator', 'programme-officer', 'auditor', 'enterprise', 'expert', 'supplier'));
alter table role_proposal drop constraint role_proposal_role_check;
alter table role_proposal add constraint role_proposal_role_check check (role in ('system-administrator', 'security-administrator',
  'audit-administrator', 'programme-officer', 'auditor', 'enterprise', 'expert', 'supplier'));

create policy role_assignment_owner on role_assignment for select to current_user using (true);
create policy deputyship_owner on deputyship for select to current_user using (true);

-- Who holds a role in exactly this area now, deputies among them. Whose scope the area is not in learns ids, to tell these people something,
-- and no names.
create function people_of_office(wanted_role text, wanted_area integer) returns table (user_id uuid, display_name text)
  language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  with held as (
    select role.user_id from public.role_assignment role where role.role = wanted_role and role.area_id = wanted_area and role.revoked_at is null
  ), everybody as (
    select held.user_id from held
    union
    select it.deputy_id from held join public.deputyship it on it.principal_id = held.user_id
      where it.ended_at is null and it.from_at <= now() and now() < it.until_at
  )
  select account.id, case when wanted_area in (select public.areas_in_scope()) then account.display_name end
  from everybody join public.user_account account on account.id = everybody.user_id
  where account.disabled_at is null
$$;
revoke all on function people_of_office from public;
grant execute on function people_of_office to gongfu_app;
