-- 010 Tables. Creates what is missing and never drops, so it may run again.
-- Run as a database superuser:  psql -v ON_ERROR_STOP=1 -d DATABASE -f 010_tables.sql
\set ON_ERROR_STOP on
set client_min_messages = warning;
set standard_conforming_strings = on;
begin;

do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'lead_owner') then
    create role lead_owner;
  end if;
end $$;
alter role lead_owner nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

create schema if not exists lead authorization lead_owner;
alter default privileges for role lead_owner revoke execute on functions from public;
set local role lead_owner;

-- ------------------------------------------------------------------ who may sign in

create table if not exists lead.partner (
  partner text primary key,
  title text not null,
  role_name name not null unique,
  active boolean not null default true
);
comment on table lead.partner is 'Partners of the plan and their database roles';

create table if not exists lead.login_map (
  login name primary key,
  partner text not null references lead.partner,
  since date not null default current_date
);
comment on table lead.login_map is 'Which login belongs to which partner; the scope of every row rule comes from here';

create or replace function lead.me() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select m.partner
  from lead.login_map m join lead.partner p using (partner)
  where m.login = session_user and p.active
$$;

-- ------------------------------------------------------------------ about whom

create table if not exists lead.person (
  participant_id uuid primary key default gen_random_uuid(),
  opened_by text not null default lead.me() references lead.partner,
  opened_on date not null default current_date,
  closed_on date
);
comment on table lead.person is 'A random number for each person; everything else is kept apart from it';

create table if not exists lead.assignment (
  assignment_id uuid primary key default gen_random_uuid(),
  participant_id uuid not null references lead.person,
  partner text not null references lead.partner,
  login name,
  kind text not null check (kind in ('case_manager', 'clinician', 'client')),
  from_on date not null default current_date,
  until_on date
);
create index if not exists assignment_by_person on lead.assignment (participant_id, partner);
comment on table lead.assignment is 'Who works with whom: case managers, clinicians, defense clients';

-- ------------------------------------------------------------------ what is known, one table for each element

{{elements}}

create or replace function lead.mark() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  new.recorded_at := now();
  new.recorded_by := session_user;
  return new;
end
$$;
{{marks}}

-- ------------------------------------------------------------------ consents open, revocations close

create table if not exists lead.consent_terms (
  consent text not null,
  kind text not null,
  discloser text not null references lead.partner,
  recipient text not null references lead.partner,
  lasts interval,
  undated boolean not null,
  primary key (consent, discloser, recipient)
);
comment on table lead.consent_terms is 'What each consent form of the plan names; filled by 030';

create table if not exists lead.release (
  record_id uuid not null references lead.consent_record on delete cascade,
  participant_id uuid not null references lead.person,
  consent text not null,
  kind text not null,
  discloser text not null,
  recipient text not null,
  elements text[],
  signed_on date not null,
  expires_on date,
  primary key (record_id, discloser, recipient)
);
create index if not exists release_by_reader on lead.release (recipient, participant_id);
create index if not exists release_by_person on lead.release (participant_id);
comment on table lead.release is 'Releases that are not revoked, one row for each giver and receiver; kept by a trigger';

create or replace function lead.refresh_release(record uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from lead.release where record_id = record;
  insert into lead.release
  select c.row_id, c.participant_id, c.consent, t.kind, t.discloser, t.recipient, c.elements,
         c.signed_on,
         case when t.lasts is null then c.expires_on
              else least(c.expires_on, (c.signed_on + t.lasts)::date) end
  from lead.consent_record c join lead.consent_terms t using (consent)
  where c.row_id = record
    and c.signed_on is not null
    and c.revoked_on is null
    and (t.undated or t.lasts is not null or c.expires_on is not null)
    and (c.recipients is null or t.recipient = any (c.recipients))
    and exists (
      select from lead.consent_terms own
      where own.consent = c.consent and own.discloser = c.held_by);
$$;

create or replace function lead.consent_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform lead.refresh_release(new.row_id);
  return null;
end
$$;
create or replace trigger keep_release after insert or update on lead.consent_record
  for each row execute function lead.consent_changed();

-- ------------------------------------------------------------------ reading that is written down

create table if not exists lead.permission (
  partner text not null references lead.partner,
  element text not null,
  action text not null check (action in ('read', 'insert', 'update', 'count')),
  giver text,
  scope text,
  consent text,
  purpose text,
  columns text[] not null
);
comment on table lead.permission is 'The open cells of the plan; filled by 030';

create or replace function lead.in_force(
  person uuid, named text, giver text, receiver text, what text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from lead.release r
    where r.participant_id = person and r.consent = named and r.discloser = giver
      and (r.recipient = receiver or giver = receiver)
      and (r.elements is null or what = any (r.elements))
      and current_date between r.signed_on and coalesce(r.expires_on, 'infinity'))
$$;

create or replace function lead.in_scope(scope text, person uuid, receiver text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case scope
    when 'all' then true
    when 'own_referrals' then exists (
      select from lead.person p where p.participant_id = person and p.opened_by = receiver)
    when 'work_group' then exists (
      select from lead.release r
      where r.participant_id = person and r.recipient = receiver and r.kind = 'team_release'
        and current_date between r.signed_on and coalesce(r.expires_on, 'infinity'))
    else exists (
      select from lead.assignment a
      where a.participant_id = person and a.partner = receiver
        and current_date between a.from_on and coalesce(a.until_on, 'infinity')
        and case scope
          when 'caseload' then a.login = session_user
          when 'own_clients' then a.kind = 'client'
          when 'provider' then true
          else false end)
    end
$$;

{{openings}}

-- ------------------------------------------------------------------ bookkeeping

create table if not exists lead.retention_rule (
  element text primary key,
  keep interval not null,
  basis text not null
);
comment on table lead.retention_rule is 'How long rows stay after a person''s file is closed; filled by 050';

create table if not exists lead.policy_seal (
  table_name name not null,
  policy_name name not null,
  seal text not null,
  primary key (table_name, policy_name)
);
comment on table lead.policy_seal is 'Fingerprints of the row rules as 030 made them; 900 compares';

create table if not exists lead.applied (
  applied_at timestamptz not null default now(),
  plan_version text not null,
  plan_fingerprint text not null
);
comment on table lead.applied is 'Which plan this database enforces';

alter table lead.partner enable row level security;
alter table lead.login_map enable row level security;
alter table lead.person enable row level security;
alter table lead.assignment enable row level security;
alter table lead.consent_terms enable row level security;
alter table lead.release enable row level security;
alter table lead.permission enable row level security;
alter table lead.retention_rule enable row level security;
alter table lead.policy_seal enable row level security;
alter table lead.applied enable row level security;

commit;
