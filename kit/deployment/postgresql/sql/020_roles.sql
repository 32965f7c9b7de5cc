-- 020 Roles. One for each partner, one for the data steward; no role here can sign in by itself.
-- Run as a database superuser, after 010. It may run again.
\set ON_ERROR_STOP on
set client_min_messages = warning;
set standard_conforming_strings = on;
begin;

do $$
declare
  wanted name;
begin
  foreach wanted in array {{roles}} loop
    if not exists (select from pg_catalog.pg_roles where rolname = wanted) then
      execute format('create role %I', wanted);
    end if;
    execute format(
      'alter role %I nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls inherit',
      wanted);
  end loop;
end $$;

create temporary table wanted_partner (partner text, title text, role_name name) on commit drop;
{{partners}}
insert into lead.partner (partner, title, role_name) select * from wanted_partner
on conflict (partner) do update
  set title = excluded.title, role_name = excluded.role_name, active = true;
update lead.partner p set active = false
where not exists (select from wanted_partner w where w.partner = p.partner);

-- Row counts of closed tables must not leak through statistics.
do $$
declare
  target text;
begin
  if not (select rolsuper from pg_catalog.pg_roles where rolname = current_user) then
    raise exception 'Run this file as a superuser: it closes the statistics views.';
  end if;
  for target in
    select format('%I.%I', n.nspname, c.relname)
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'pg_catalog' and c.relkind = 'v'
      and (c.relname like 'pg_stat_%' or c.relname like 'pg_statio_%' or c.relname = 'pg_stats'
           or c.relname like 'pg_stats_%')
  loop
    execute 'revoke select on ' || target || ' from public';
  end loop;
  for target in
    select p.oid::regprocedure::text
    from pg_catalog.pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace
      and (p.proname ~ '^pg_stat_get_' or p.proname in (
        'pg_relation_size', 'pg_table_size', 'pg_indexes_size', 'pg_total_relation_size'))
  loop
    execute 'revoke execute on function ' || target || ' from public';
  end loop;
  revoke select on pg_catalog.pg_class from public;
  for target in
    select attname from pg_catalog.pg_attribute
    where attrelid = 'pg_catalog.pg_class'::regclass and attnum > 0
      and attname not in ('reltuples', 'relpages', 'relallvisible', 'relallfrozen')
  loop
    execute format('grant select (%I) on pg_catalog.pg_class to public', target);
  end loop;
end $$;

commit;
