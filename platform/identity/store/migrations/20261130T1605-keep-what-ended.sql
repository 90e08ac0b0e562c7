-- What has ended stays ended: a role that was taken away, an invitation that was used, withdrawn or confirmed, a deputyship that is over. The
-- application may set these moments once; no way through it sets them back, whatever a statement says.
create function refuse_to_reopen() returns trigger
  language plpgsql
  as $$
declare
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
  ended text;
begin
  foreach ended in array tg_argv loop
    if before ->> ended is not null and before ->> ended is distinct from after ->> ended then
      raise exception '% of % is set once', ended, tg_table_name using errcode = '42501';
    end if;
  end loop;
  return new;
end
$$;

create trigger role_assignment_ended before update on role_assignment
  for each row execute function refuse_to_reopen('revoked_at', 'revoked_by');
create trigger invitation_ended before update on invitation
  for each row execute function refuse_to_reopen('used_at', 'withdrawn_at', 'confirmed_at', 'confirmed_by');
create trigger role_proposal_decided before update on role_proposal
  for each row execute function refuse_to_reopen('decision', 'decided_at', 'decided_by');
create trigger deputyship_ended before update on deputyship
  for each row execute function refuse_to_reopen('ended_at', 'ended_by');
