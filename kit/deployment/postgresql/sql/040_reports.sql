-- 040 Reports. Counts of people for a finished quarter; small counts are hidden, and so are as
-- many others as it takes that no hidden one can be worked out. No totals are given beside them.
-- Run as a database superuser, after 030. It may run again.
\set ON_ERROR_STOP on
set client_min_messages = warning;
set standard_conforming_strings = on;
begin;
set local role lead_owner;

create or replace function lead.smallest_shown() returns integer
language sql immutable set search_path = pg_catalog, pg_temp
as $$ select {{small_cell}} $$;

create or replace function lead.hidden_cells(counts bigint[], smallest integer) returns boolean[]
language plpgsql immutable set search_path = pg_catalog, pg_temp
as $$
declare
  hidden boolean[];
  many integer;
  together bigint;
  next_one integer;
begin
  select array_agg(c > 0 and c < smallest order by n) into hidden
  from unnest(counts) with ordinality as u (c, n);
  loop
    select count(*), coalesce(sum(c), 0) into many, together
    from unnest(counts, hidden) as u (c, h) where h;
    exit when many = 0
      or (many > 1 and together >= smallest
          and together not in (many, many * (smallest - 1::bigint)));
    select n into next_one
    from unnest(counts, hidden) with ordinality as u (c, h, n)
    where not h and c > 0 order by c, n limit 1;
    exit when not found;
    hidden[next_one] := true;
  end loop;
  return hidden;
end
$$;

create or replace function lead.count_report(report text, quarter date)
returns table (what text, people bigint, shown text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  reader text := lead.me();
  first_day date := date_trunc('quarter', quarter)::date;
  after_day date := (date_trunc('quarter', quarter) + interval '3 months')::date;
  asked record;
  labels text[];
  counts bigint[];
  hidden boolean[];
begin
  select * into asked from (values
{{reports}}
  ) as r (report, element, grouped, dated) where r.report = count_report.report;
  if not found then
    raise invalid_parameter_value using message = 'There is no report of that name.';
  end if;
  if not exists (
    select from lead.permission p where p.partner = reader and p.action = 'count'
      and p.element in (asked.element, 'aggregate_counts'))
  then
    raise insufficient_privilege using message = 'This partner may not see these counts.';
  end if;
  if after_day > current_date then
    raise invalid_parameter_value using message = 'Counts are given for finished quarters only.';
  end if;
  execute format(
    'select array_agg(label order by label), array_agg(many order by label) from ('
    'select coalesce(%I::text, ''not recorded'') as label, '
    'count(distinct participant_id) as many from lead.%I '
    'where %I >= $1 and %I < $2 group by 1) as grouped',
    asked.grouped, asked.element, asked.dated, asked.dated)
  into labels, counts using first_day, after_day;
  if labels is null then
    return;
  end if;
  hidden := lead.hidden_cells(counts, lead.smallest_shown());
  return query
    select u.label, case when u.h then null else u.many end,
           case when u.h then 'hidden' else u.many::text end
    from unnest(labels, counts, hidden) as u (label, many, h);
end
$$;

{{grants}}
commit;
