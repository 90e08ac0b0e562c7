-- 一企一档: one row an enterprise. What is known about it is in the ledger (platform/facts); the columns here are the latest of it, kept
-- in the transaction that records, for lists, search and sorting.

-- Credit codes are unique in one small directory, whatever shard the enterprise is at home in.
create table credit_code_directory (
  credit_code text primary key,
  home_id integer not null,
  enterprise_id uuid not null
);

create table enterprise (
  home_id integer not null,
  id uuid not null,
  credit_code text,
  -- What does not fit in the code (check sign), and why it was taken all the same.
  credit_code_doubts text[] not null default '{}',
  override_reason text,
  area_id integer not null references area (id),
  park_id integer references area (id),
  name text not null,
  industry text,
  address text,
  -- Latest known year of staff and revenue (分), and the size class computed from them.
  staff integer,
  revenue bigint,
  size_class text check (size_class in ('large', 'medium', 'small', 'micro')),
  -- For searching by any part of the name, by initials and by reading.
  folded text not null,
  initials text not null,
  reading text not null,
  terms text[] not null,
  demo boolean not null default false,
  registered_at timestamptz not null,
  registered_by uuid,
  primary key (home_id, id),
  unique (id),
  foreign key (home_id, id) references fact_subject (home_id, subject_id)
);

create index enterprise_by_revenue on enterprise (area_id, revenue desc nulls last, id);
create index enterprise_code on enterprise (credit_code) where credit_code is not null;
create index enterprise_terms on enterprise using gin (terms);

alter table credit_code_directory enable row level security;
alter table credit_code_directory force row level security;
alter table enterprise enable row level security;
alter table enterprise force row level security;

create policy enterprise_read on enterprise for select to gongfu_app
  using (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()));
create policy enterprise_add on enterprise for insert to gongfu_app
  with check (
    (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()))
    and registered_by::text is not distinct from acting_user()
  );
create policy enterprise_keep on enterprise for update to gongfu_app
  using (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()))
  with check (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()));

-- Searching looks up the names first and the areas with them: under a policy the index on the terms would not be used.
create policy enterprise_search on enterprise for select to current_user using (true);
create policy credit_code_directory_own on credit_code_directory to current_user using (true) with check (true);

grant select, insert on enterprise to gongfu_app;
grant update (name, industry, address, staff, revenue, size_class, folded, initials, reading, terms) on enterprise to gongfu_app;

-- Enterprises of the caller's areas whose name (or its initials, or its reading) holds the text, the shortest names first.
create function enterprises_named(wanted text[], part text, how text, within integer[], most integer)
  returns table (home_id integer, id uuid)
  language sql stable security definer
  set search_path = pg_catalog, public
as $$
  select it.home_id, it.id
  from public.enterprise it
  where it.terms @> wanted
    and position(part in case how when 'initials' then it.initials when 'reading' then it.reading else it.folded end) > 0
    and it.area_id in (select public.areas_in_scope())
    and it.area_id = any (within)
  order by length(it.folded), it.folded, it.id
  limit most
$$;

create policy fact_subject_by_owner on fact_subject for select to current_user using (true);

-- Takes codes for enterprises of the caller's areas and gives back those that were taken by others before, without saying by whom.
create function claim_credit_codes(codes text[], homes integer[], ids uuid[])
  returns setof text
  language sql volatile security definer
  set search_path = pg_catalog, public
as $$
  with wanted as (
    select * from unnest(codes, homes, ids) as row (credit_code, home_id, enterprise_id)
  ), claimed as (
    insert into public.credit_code_directory (credit_code, home_id, enterprise_id)
    select credit_code, home_id, enterprise_id from wanted
    where exists (
      select from public.fact_subject it
      where it.home_id = wanted.home_id and it.subject_id = wanted.enterprise_id
        and (public.acting_purpose() = 'start-up' or it.area_id in (select public.areas_in_scope()))
    )
    order by credit_code
    on conflict do nothing
    returning credit_code, enterprise_id
  )
  select wanted.credit_code from wanted
  where not exists (
    select from claimed
    where claimed.credit_code = wanted.credit_code and claimed.enterprise_id = wanted.enterprise_id
  )
$$;

revoke all on function enterprises_named, claim_credit_codes from public;
grant execute on function enterprises_named, claim_credit_codes to gongfu_app;
