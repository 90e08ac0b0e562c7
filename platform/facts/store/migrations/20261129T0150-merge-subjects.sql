-- Two subjects that turn out to be one (docs/decisions/0018): a merge is a row that is added, undone by a split, a row of its own. Facts keep
-- the subject they were recorded under; which of them count together is folded from these rows.
create table subject_merge (
  home_id integer not null,
  id uuid not null,
  -- Merged into the survivor, which stood by itself at that moment.
  subject_id uuid not null,
  survivor_id uuid not null,
  -- Where the subject lay: a split gives it back to that area.
  area_id integer not null references area (id),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (home_id, id),
  foreign key (home_id, subject_id) references fact_subject (home_id, subject_id),
  foreign key (home_id, survivor_id) references fact_subject (home_id, subject_id),
  check (subject_id <> survivor_id)
);

create index subject_merge_away on subject_merge (home_id, subject_id);
create index subject_merge_into on subject_merge (home_id, survivor_id);

create table subject_split (
  home_id integer not null,
  id uuid not null,
  merge_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (home_id, id),
  -- A merge is undone once.
  unique (home_id, merge_id),
  foreign key (home_id, merge_id) references subject_merge (home_id, id)
);

-- Folded from the rows above in the transaction that adds them: under whom the facts of a subject count now, and whether others count under it.
alter table fact_subject add survivor_id uuid;
alter table fact_subject add has_members boolean not null default false;
alter table fact_subject add foreign key (home_id, survivor_id) references fact_subject (home_id, subject_id);
alter table fact_subject add check (survivor_id is null or not has_members);
create index fact_subject_members on fact_subject (home_id, survivor_id) where survivor_id is not null;

-- The subject that the counting fact was recorded under, when that is another one than the cell's.
alter table fact_cell add recorded_under uuid;

alter table subject_merge enable row level security;
alter table subject_merge force row level security;
alter table subject_split enable row level security;
alter table subject_split force row level security;

create policy subject_merge_read on subject_merge for select to gongfu_app using (
  acting_purpose() = 'start-up'
  or exists (select from fact_subject it where it.home_id = subject_merge.home_id
    and it.subject_id in (subject_merge.subject_id, subject_merge.survivor_id))
);
-- Only an office that holds both merges or splits.
create policy subject_merge_add on subject_merge for insert to gongfu_app with check (
  recorded_by::text is not distinct from acting_user()
  and (acting_purpose() = 'start-up'
    or (area_id in (select areas_in_scope())
      and exists (select from fact_subject it where it.home_id = subject_merge.home_id
        and it.subject_id = subject_merge.survivor_id and it.area_id in (select areas_in_scope()))))
);
create policy subject_split_read on subject_split for select to gongfu_app using (
  acting_purpose() = 'start-up'
  or exists (select from subject_merge it where it.home_id = subject_split.home_id and it.id = subject_split.merge_id)
);
create policy subject_split_add on subject_split for insert to gongfu_app with check (
  recorded_by::text is not distinct from acting_user()
  and (acting_purpose() = 'start-up'
    or exists (select from subject_merge it where it.home_id = subject_split.home_id and it.id = subject_split.merge_id
      and it.area_id in (select areas_in_scope())))
);

-- Whoever acts for a survivor sees what was recorded under its other names.
alter policy fact_subject_read on fact_subject using (
  acting_purpose() = 'start-up'
  or area_id in (select areas_in_scope())
  or subject_id = any (acting_subjects())
  or survivor_id = any (acting_subjects())
);
-- Whoever records holds the subject (for key share); to another area it goes only where both are in the caller's scope.
create policy fact_subject_keep on fact_subject for update to gongfu_app
  using (
    acting_purpose() = 'start-up'
    or area_id in (select areas_in_scope())
    or subject_id = any (acting_subjects())
    or survivor_id = any (acting_subjects())
  )
  with check (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()));

grant select, insert on subject_merge, subject_split to gongfu_app;
grant update (area_id, survivor_id, has_members) on fact_subject to gongfu_app;
