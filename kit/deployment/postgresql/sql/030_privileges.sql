-- 030 Privileges. Takes away every right in the schema and gives again exactly what the plan
-- opens, in one transaction: rights that somebody granted by hand disappear.
-- Run as a database superuser, after 020. Run it again whenever the plan changes.
\set ON_ERROR_STOP on
set client_min_messages = warning;
set standard_conforming_strings = on;
begin;

-- ------------------------------------------------------------------ everything closed

do $$
declare
  held record;
begin
  for held in select tablename, policyname from pg_catalog.pg_policies where schemaname = 'lead' loop
    execute format('drop policy %I on lead.%I', held.policyname, held.tablename);
  end loop;
  for held in
    select c.relname, a.grantee
    from pg_catalog.pg_class c, lateral (
      select grantee from pg_catalog.aclexplode(c.relacl)
      union
      select x.grantee from pg_catalog.pg_attribute t, pg_catalog.aclexplode(t.attacl) x
      where t.attrelid = c.oid) a
    where c.relnamespace = 'lead'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'f')
      and a.grantee <> c.relowner
  loop
    execute format('revoke all on lead.%I from %s cascade', held.relname,
      case when held.grantee = 0 then 'public' else held.grantee::regrole::text end);
  end loop;
  for held in
    select p.oid::regprocedure::text as routine, a.grantee
    from pg_catalog.pg_proc p,
         pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a
    where p.pronamespace = 'lead'::regnamespace and a.grantee <> p.proowner
  loop
    execute format('revoke all on function %s from %s cascade', held.routine,
      case when held.grantee = 0 then 'public' else held.grantee::regrole::text end);
  end loop;
  for held in
    select a.grantee from pg_catalog.pg_namespace n, pg_catalog.aclexplode(n.nspacl) a
    where n.nspname = 'lead' and a.grantee <> n.nspowner
  loop
    execute format('revoke all on schema lead from %s cascade',
      case when held.grantee = 0 then 'public' else held.grantee::regrole::text end);
  end loop;
  for held in
    select r.rolname as role_name, m.rolname as member
    from pg_catalog.pg_auth_members a
    join pg_catalog.pg_roles r on r.oid = a.roleid
    join pg_catalog.pg_roles m on m.oid = a.member
    where r.rolname in (select role_name from lead.partner)
      and not exists (
        select from lead.login_map l join lead.partner p using (partner)
        where l.login = m.rolname and p.role_name = r.rolname)
       or m.rolname in (select role_name from lead.partner)
  loop
    execute format('revoke %I from %I', held.role_name, held.member);
  end loop;
end $$;

set local role lead_owner;
do $$
declare
  held record;
begin
  for held in
    select relname from pg_catalog.pg_class
    where relnamespace = 'lead'::regnamespace and relkind in ('r', 'p')
  loop
    execute format('alter table lead.%I enable row level security', held.relname);
  end loop;
end $$;

-- ------------------------------------------------------------------ the plan's open cells

delete from lead.permission;
{{permissions}}

delete from lead.consent_terms;
{{terms}}
select lead.refresh_release(row_id) from lead.consent_record \g /dev/null

-- ------------------------------------------------------------------ what each partner may touch

{{grants}}

-- ------------------------------------------------------------------ whose rows

{{policies}}

-- ------------------------------------------------------------------ fingerprints for 900

delete from lead.policy_seal;
insert into lead.policy_seal
select tablename, policyname,
       md5(concat_ws('|', permissive, roles::text, cmd, qual, with_check))
from pg_catalog.pg_policies where schemaname = 'lead';

insert into lead.applied (plan_version, plan_fingerprint) values ({{version}}, {{fingerprint}});
commit;
