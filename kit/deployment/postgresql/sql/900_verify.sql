-- 900 Verify. Compares this database with the plan, right by right; stops with an error on any leak.
--   psql -v ON_ERROR_STOP=1 -d DATABASE -f 900_verify.sql
-- Run as a database superuser. It changes nothing.
\set ON_ERROR_STOP on
\pset pager off
\pset null ''
\pset border 2
set client_min_messages = warning;
set standard_conforming_strings = on;
begin;

create temporary table wanted_right (role_name name, table_name name, verb text, column_name name)
  on commit drop;
{{rights}}

create temporary table wanted_call (role_name name, routine text) on commit drop;
{{calls}}

create temporary table wanted_policy (table_name name, policy_name name) on commit drop;
{{policies}}

create temporary table wanted_routine (routine text, body text, definer boolean) on commit drop;
{{routines}}

create temporary table wanted_table (table_name name) on commit drop;
{{tables}}

create temporary table wanted_cell (
  line integer, partner text, learns text, whence text, ground text, how text) on commit drop;
{{cells}}

create temporary table leak (kind text, what text) on commit drop;

-- Who is judged: everybody who is no superuser and not the owner.
create temporary table judged on commit drop as
select r.oid, r.rolname as role_name from pg_catalog.pg_roles r
where not r.rolsuper and r.rolname <> 'lead_owner' and r.rolname !~ '^pg_';

-- A login has the rights of the roles that it belongs to.
create temporary table allowed on commit drop as
select distinct j.role_name, w.table_name, w.verb, w.column_name
from judged j join wanted_right w on pg_catalog.pg_has_role(j.oid, w.role_name, 'usage');

create temporary table columns_of on commit drop as
select c.oid, c.relname as table_name, c.relkind, a.attname as column_name, a.attnum
from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid
where c.relnamespace = 'lead'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
  and a.attnum > 0 and not a.attisdropped;

create temporary table held_right on commit drop as
select j.role_name, c.table_name, v.verb, c.column_name
from judged j cross join columns_of c cross join (values ('SELECT'), ('INSERT'), ('UPDATE')) v (verb)
where pg_catalog.has_column_privilege(j.oid, c.oid, c.attnum, v.verb);

insert into leak
select 'right beyond the plan', format('%s may %s %s.%s', role_name, verb, table_name, column_name)
from (select * from held_right except select * from allowed) x;

insert into leak
select 'right missing', format('%s may not %s %s.%s', role_name, verb, table_name, column_name)
from (select * from wanted_right except select * from held_right) x where verb <> 'DELETE';

insert into leak
select 'right beyond the plan', format('%s may %s %s', j.role_name, v.verb, c.table_name)
from judged j cross join (select distinct oid, table_name from columns_of) c
cross join (values ('DELETE'), ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) v (verb)
where pg_catalog.has_table_privilege(j.oid, c.oid, v.verb)
  and not exists (
    select from wanted_right w
    where w.table_name = c.table_name and w.verb = v.verb
      and pg_catalog.pg_has_role(j.oid, w.role_name, 'usage'));

insert into leak
select 'right on the schema', format('%s may %s', j.role_name, v.verb)
from judged j cross join (values ('USAGE'), ('CREATE')) v (verb)
where pg_catalog.has_schema_privilege(j.oid, 'lead', v.verb)
  and not (v.verb = 'USAGE' and exists (
    select from wanted_call w where pg_catalog.pg_has_role(j.oid, w.role_name, 'usage')));

insert into leak
select 'function beyond the plan', format('%s may call %s', j.role_name, p.oid::regprocedure)
from judged j cross join pg_catalog.pg_proc p
where p.pronamespace = 'lead'::regnamespace
  and pg_catalog.has_function_privilege(j.oid, p.oid, 'execute')
  and not exists (
    select from wanted_call w
    where w.routine::regprocedure = p.oid
      and pg_catalog.pg_has_role(j.oid, w.role_name, 'usage'));

insert into leak
select 'function changed', coalesce(w.routine, p.oid::regprocedure::text)
from wanted_routine w full join (
  select * from pg_catalog.pg_proc where pronamespace = 'lead'::regnamespace) p
  on w.routine::regprocedure = p.oid
where w.body is distinct from md5(p.prosrc) or w.definer is distinct from p.prosecdef
  or p.proconfig is distinct from array['search_path=pg_catalog, pg_temp'];

insert into leak
select 'row rule missing or unknown', format('%s on %s', coalesce(w.policy_name, p.policyname),
                                             coalesce(w.table_name, p.tablename))
from wanted_policy w full join (select * from pg_catalog.pg_policies where schemaname = 'lead') p
  on p.tablename = w.table_name and p.policyname = w.policy_name
where w.policy_name is null or p.policyname is null;

insert into leak
select 'row rule changed', format('%s on %s', p.policyname, p.tablename)
from pg_catalog.pg_policies p left join lead.policy_seal s
  on s.table_name = p.tablename and s.policy_name = p.policyname
where p.schemaname = 'lead' and s.seal is distinct from
  md5(concat_ws('|', p.permissive, p.roles::text, p.cmd, p.qual, p.with_check));

insert into leak
select 'row rules switched off', relname from pg_catalog.pg_class
where relnamespace = 'lead'::regnamespace and relkind in ('r', 'p') and not relrowsecurity;

insert into leak
select 'table missing or unknown', coalesce(w.table_name, c.relname)
from wanted_table w full join (
  select relname from pg_catalog.pg_class
  where relnamespace = 'lead'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')) c
  on c.relname = w.table_name
where w.table_name is null or c.relname is null;

insert into leak
select 'owned by another role', relname from pg_catalog.pg_class
where relnamespace = 'lead'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
  and relowner <> 'lead_owner'::regrole;

insert into leak
select distinct 'view on a closed table', format('%I.%I', n.nspname, v.relname)
from pg_catalog.pg_depend d
join pg_catalog.pg_rewrite r on r.oid = d.objid and d.classid = 'pg_catalog.pg_rewrite'::regclass
join pg_catalog.pg_class v on v.oid = r.ev_class
join pg_catalog.pg_namespace n on n.oid = v.relnamespace
join pg_catalog.pg_class t on t.oid = d.refobjid and d.refclassid = 'pg_catalog.pg_class'::regclass
where t.relnamespace = 'lead'::regnamespace and v.oid <> t.oid;

insert into leak
select 'rule or trigger added', format('%s on %s', t.tgname, t.tgrelid::regclass)
from pg_catalog.pg_trigger t join pg_catalog.pg_class c on c.oid = t.tgrelid
where c.relnamespace = 'lead'::regnamespace and not t.tgisinternal
  and t.tgfoid not in ('lead.mark()'::regprocedure, 'lead.consent_changed()'::regprocedure)
union all
select 'rule or trigger added', format('%s on %s', r.rulename, r.ev_class::regclass)
from pg_catalog.pg_rewrite r join pg_catalog.pg_class c on c.oid = r.ev_class
where c.relnamespace = 'lead'::regnamespace and c.relkind in ('r', 'p');

insert into leak
select 'trigger missing', format('mark on %s', c.relname)
from pg_catalog.pg_class c
where c.relnamespace = 'lead'::regnamespace
  and (c.relname = 'consent_record'
       and not exists (select from pg_catalog.pg_trigger t
                       where t.tgrelid = c.oid and t.tgname = 'keep_release' and t.tgenabled = 'O'));

insert into leak
select 'definer function outside the schema', p.oid::regprocedure::text
from pg_catalog.pg_proc p
where p.prosecdef and p.proowner = 'lead_owner'::regrole
  and p.pronamespace <> 'lead'::regnamespace;

insert into leak
select 'published to another server', format('%s.%s in %s', schemaname, tablename, pubname)
from pg_catalog.pg_publication_tables where schemaname = 'lead';

insert into leak
select 'rights for tables to come', format('%s', d.defaclacl)
from pg_catalog.pg_default_acl d, pg_catalog.aclexplode(d.defaclacl) a
where d.defaclrole = 'lead_owner'::regrole and a.grantee <> d.defaclrole;

insert into leak
select 'role that is too strong', r.rolname
from pg_catalog.pg_roles r
where (r.rolname in (select role_name from wanted_right union select role_name from lead.partner)
       or r.rolname = 'lead_owner')
  and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
       or r.rolcanlogin)
union all
select 'login that is too strong', r.rolname
from lead.login_map l join pg_catalog.pg_roles r on r.rolname = l.login
where r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication;

insert into leak
select 'login in a wrong role', format('%s in %s', m.rolname, r.rolname)
from pg_catalog.pg_auth_members a
join pg_catalog.pg_roles r on r.oid = a.roleid join pg_catalog.pg_roles m on m.oid = a.member
where not m.rolsuper and (
  r.rolname = 'lead_owner'
  or m.rolname in (select role_name from lead.partner)
  or r.rolname in (select role_name from lead.partner) and not exists (
       select from lead.login_map l join lead.partner p using (partner)
       where l.login = m.rolname and p.role_name = r.rolname));

insert into leak
select 'statistics open to everybody', c.relname
from pg_catalog.pg_class c
where c.oid in ('pg_catalog.pg_stat_all_tables'::regclass, 'pg_catalog.pg_stat_user_tables'::regclass,
                'pg_catalog.pg_stats'::regclass)
  and exists (select from pg_catalog.aclexplode(c.relacl) a where a.grantee = 0)
union all
select 'statistics open to everybody', 'pg_class.reltuples'
where exists (select from judged j
              where pg_catalog.has_column_privilege(j.oid, 'pg_catalog.pg_class', 'reltuples', 'select'));

\echo
\echo 'WHO MAY SEE WHAT (from the plan)'
select partner as "who", learns as "may learn", whence as "from whom, what for",
       ground as "on what ground", how as "how" from wanted_cell order by line;

\echo 'COMPARED WITH THIS DATABASE'
select count(distinct (role_name, table_name, column_name, verb)) as "rights compared" from (
  select * from wanted_right union all select * from held_right) x;
select kind as "leak", what as "where" from leak order by 1, 2;

do $$
begin
  if exists (select from pg_temp.leak) then
    raise exception 'This database differs from the plan in % place(s); see the list above.',
      (select count(*) from pg_temp.leak);
  end if;
end $$;
\echo 'OK: this database gives exactly what the plan opens.'
rollback;
