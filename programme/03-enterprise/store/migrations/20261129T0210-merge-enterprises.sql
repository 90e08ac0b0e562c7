-- Enterprises follow the ledger's subjects (20261129T0150): under which file they count now, and where they lie.
alter table enterprise add survivor_id uuid;
create index enterprise_members on enterprise (home_id, survivor_id) where survivor_id is not null;

-- What doubles have in common, filled with the search columns: the name without place and form words, the place that was taken off, the
-- address in one spelling (null without a number), the organisation's nine signs of the credit code.
alter table enterprise add stem text not null default '';
alter table enterprise add seat text not null default '';
alter table enterprise add address_key text;
alter table enterprise add organisation text generated always as (substr(credit_code, 9, 9)) stored;
create index enterprise_stem on enterprise (stem) where survivor_id is null and stem <> '';
create index enterprise_address_key on enterprise (address_key) where survivor_id is null and address_key is not null;
create index enterprise_organisation on enterprise (organisation) where survivor_id is null and organisation is not null;

grant update (area_id, survivor_id, stem, seat, address_key) on enterprise to gongfu_app;

-- Whether two enterprises that look like one are two: the last row of a pair counts.
create table enterprise_distinction (
  home_id integer not null,
  id uuid not null,
  -- The smaller id first.
  one_id uuid not null,
  other_id uuid not null,
  act text not null check (act in ('kept-apart', 'taken-back')),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  primary key (home_id, id),
  foreign key (one_id) references enterprise (id),
  foreign key (other_id) references enterprise (id),
  check (one_id < other_id)
);

create index enterprise_distinction_pair on enterprise_distinction (one_id, other_id, recorded_at desc);

alter table enterprise_distinction enable row level security;
alter table enterprise_distinction force row level security;
-- Seen and said by whoever sees both.
create policy enterprise_distinction_read on enterprise_distinction for select to gongfu_app using (
  exists (select from enterprise it where it.id = one_id) and exists (select from enterprise it where it.id = other_id)
);
create policy enterprise_distinction_add on enterprise_distinction for insert to gongfu_app with check (
  recorded_by::text is not distinct from acting_user()
  and exists (select from enterprise it where it.id = one_id and it.area_id in (select areas_in_scope()))
  and exists (select from enterprise it where it.id = other_id and it.area_id in (select areas_in_scope()))
);

grant select, insert on enterprise_distinction to gongfu_app;
