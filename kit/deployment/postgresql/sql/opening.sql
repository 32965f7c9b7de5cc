create or replace function lead.{{function}}(person uuid, stated_purpose text)
returns setof lead.{{table}}
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  reader text := lead.me();
  found_row record;
begin
  if reader is null or not exists (
    select from lead.permission p
    where p.partner = reader and p.element = {{element}} and p.action = 'read'
      and p.purpose = stated_purpose)
  then
    raise insufficient_privilege using
      message = 'This partner may not read this for that purpose.';
  end if;
  for found_row in
    select distinct on (t.row_id) t as whole, p.columns, p.consent
    from lead.{{table}} t join lead.permission p
      on p.partner = reader and p.element = {{element}} and p.action = 'read'
      and p.purpose = stated_purpose and p.giver = t.held_by
    where t.participant_id = person
      and lead.in_scope(p.scope, t.participant_id, reader)
      and (p.consent is null
           or lead.in_force(t.participant_id, p.consent, t.held_by, reader, {{element}}))
    order by t.row_id, p.consent
  loop
    insert into lead.disclosure_log
      (participant_id, held_by, told_to, element, purpose, basis, told_at)
    values (person, (found_row.whole).held_by, reader, {{element}}, stated_purpose,
            coalesce('consent ' || found_row.consent, 'no consent needed'), clock_timestamp());
    raise log 'lead: % read {{element_plain}} of % for %', session_user, person, stated_purpose;
    return next jsonb_populate_record(
      null::lead.{{table}},
      (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(found_row.whole))
       where key = any (found_row.columns)));
  end loop;
end
$$;
