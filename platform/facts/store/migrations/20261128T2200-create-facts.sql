-- The ledger of what is known (docs/decisions/0016): rows are added and never changed. home_id is the city-level area where the subject was
-- first registered; it stands in every key, so that a country can be cut into shards, and never changes when a subject moves.

-- What is known or asked: a small dictionary, the same in every shard. `definition` is the entry of the catalogue.
create table measure (
  code text primary key,
  definition jsonb not null
);

-- Whom facts are about, and the area it belongs to now; row-level security of the ledger looks here.
create table fact_subject (
  home_id integer not null,
  subject_id uuid not null,
  kind text not null check (kind in ('enterprise', 'site', 'project', 'supplier')),
  area_id integer not null references area (id),
  primary key (home_id, subject_id)
);

create table fact (
  home_id integer not null,
  id uuid not null,
  subject_id uuid not null,
  measure text not null references measure (code),
  period_from date not null,
  -- 'infinity' for what holds from a day on
  period_to date not null,
  act text not null check (act in ('record', 'correct', 'withdraw')),
  -- money in 分, yes and no as 1 and 0
  number numeric,
  words text,
  source text not null check (source in ('self', 'office', 'import', 'diagnosis', 'expert', 'contract', 'gateway')),
  tier smallint not null check (tier between 0 and 5),
  source_note text,
  reason text,
  valid_until date,
  replaces uuid,
  key text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (home_id, id),
  unique (home_id, key),
  foreign key (home_id, subject_id) references fact_subject (home_id, subject_id),
  foreign key (home_id, replaces) references fact (home_id, id),
  check (period_from <= period_to),
  check ((act = 'withdraw') = (number is null and words is null)),
  check (number is null or words is null),
  check ((act = 'record') = (replaces is null)),
  check ((act = 'record') or reason is not null)
);

-- A fact is replaced once: the slower of two corrections is refused.
create unique index fact_replaced_once on fact (home_id, replaces) where replaces is not null;
create index fact_cell_history on fact (home_id, subject_id, measure, period_from, period_to);

-- Which fact counts in a cell now; kept in the transaction that records. fact_id is null when everything was withdrawn.
create table fact_cell (
  home_id integer not null,
  subject_id uuid not null,
  measure text not null,
  period_from date not null,
  period_to date not null,
  fact_id uuid,
  number numeric,
  words text,
  source text,
  tier smallint,
  recorded_at timestamptz,
  primary key (home_id, subject_id, measure, period_from, period_to)
);

alter table measure enable row level security;
alter table measure force row level security;
alter table fact_subject enable row level security;
alter table fact_subject force row level security;
alter table fact enable row level security;
alter table fact force row level security;
alter table fact_cell enable row level security;
alter table fact_cell force row level security;

create policy measure_read on measure for select to gongfu_app using (true);
create policy measure_add on measure for insert to gongfu_app with check (acting_purpose() = 'start-up');
create policy measure_renew on measure for update to gongfu_app
  using (acting_purpose() = 'start-up') with check (acting_purpose() = 'start-up');

create policy fact_subject_read on fact_subject for select to gongfu_app
  using (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()));
create policy fact_subject_add on fact_subject for insert to gongfu_app
  with check (acting_purpose() = 'start-up' or area_id in (select areas_in_scope()));

-- What may be read and added about a subject follows from the subject; the inner table's own policy does the looking.
create policy fact_read on fact for select to gongfu_app using (
  acting_purpose() = 'start-up'
  or exists (select from fact_subject it where it.home_id = fact.home_id and it.subject_id = fact.subject_id)
);
create policy fact_add on fact for insert to gongfu_app with check (
  recorded_by::text is not distinct from acting_user()
  and (acting_purpose() = 'start-up'
    or exists (select from fact_subject it where it.home_id = fact.home_id and it.subject_id = fact.subject_id))
);
create policy fact_cell_read on fact_cell for select to gongfu_app using (
  acting_purpose() = 'start-up'
  or exists (select from fact_subject it where it.home_id = fact_cell.home_id and it.subject_id = fact_cell.subject_id)
);
create policy fact_cell_add on fact_cell for insert to gongfu_app with check (
  acting_purpose() = 'start-up'
  or exists (select from fact_subject it where it.home_id = fact_cell.home_id and it.subject_id = fact_cell.subject_id)
);
create policy fact_cell_keep on fact_cell for update to gongfu_app using (
  acting_purpose() = 'start-up'
  or exists (select from fact_subject it where it.home_id = fact_cell.home_id and it.subject_id = fact_cell.subject_id)
);

grant select, insert, update on measure to gongfu_app;
grant select, insert on fact_subject, fact to gongfu_app;
grant select, insert, update on fact_cell to gongfu_app;
