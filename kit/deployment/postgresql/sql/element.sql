create table if not exists lead.{{table}} (
  row_id uuid primary key default gen_random_uuid(),
  participant_id uuid not null references lead.person,
  held_by text not null default lead.me() references lead.partner,
{{columns}}
  recorded_at timestamptz not null default now(),
  recorded_by name not null default session_user
);
{{added}}
create index if not exists {{index}} on lead.{{table}} (participant_id);
comment on table lead.{{table}} is {{label}};
alter table lead.{{table}} enable row level security;
