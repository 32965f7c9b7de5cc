-- 050 Retention. Rows go when a person's file has been closed for as long as the plan keeps them;
-- an element without a rule in the plan is kept. First look: select * from lead.retention_due();
-- Run as a database superuser, after 040. It may run again.
\set ON_ERROR_STOP on
set client_min_messages = warning;
set standard_conforming_strings = on;
begin;
set local role lead_owner;

delete from lead.retention_rule;
{{rules}}

create or replace function lead.retention_due(as_of date default current_date)
returns table (element text, due bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  rule record;
begin
  for rule in select * from lead.retention_rule r order by r.element loop
    element := rule.element;
    execute format(
      'select count(*) from lead.%I t join lead.person p using (participant_id) '
      'where p.closed_on + $1 <= $2', rule.element)
    into due using rule.keep, least(as_of, current_date);
    return next;
  end loop;
end
$$;

create or replace function lead.retention_run(as_of date default current_date)
returns table (element text, deleted bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  rule record;
  stored name;
  empty_file text := 'p.closed_on is not null';
begin
  for rule in select * from lead.retention_rule r order by r.element loop
    element := rule.element;
    execute format(
      'with gone as (delete from lead.%I t using lead.person p '
      'where p.participant_id = t.participant_id and p.closed_on + $1 <= $2 returning 1) '
      'select count(*) from gone', rule.element)
    into deleted using rule.keep, least(as_of, current_date);
    return next;
  end loop;
  foreach stored in array {{elements}} loop
    empty_file := empty_file || format(
      ' and not exists (select from lead.%I t where t.participant_id = p.participant_id)', stored);
  end loop;
  execute 'delete from lead.assignment a using lead.person p '
    'where p.participant_id = a.participant_id and ' || empty_file;
  execute 'with gone as (delete from lead.person p where ' || empty_file
    || ' returning 1) select count(*) from gone' into deleted;
  element := 'person';
  return next;
end
$$;

{{grants}}
commit;
