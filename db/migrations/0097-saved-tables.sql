-- Up Migration
-- A table that an analyst wants to come back to: a name and the address in the builder, never its numbers, which are
-- counted and logged anew each time. Shared, the other analysts of the same nämnd may open it too, and nobody else.
create table saved_table (
  id uuid primary key,
  staff_id uuid not null references staff,
  authority_id uuid not null references authority,
  name text not null check (name ~ '\S' and length(name) <= 120),
  address text not null check (address ~ '^/tabeller\?[A-Za-z0-9=&%.*_+-]+$' and length(address) <= 500),
  is_shared boolean not null default false,
  saved_at timestamptz not null default clock_timestamp(),
  removed_at timestamptz
);
comment on table saved_table is 'A table of the table builder that an analyst has saved: its name and address, not its numbers.';
comment on column saved_table.id is 'Identity.';
comment on column saved_table.staff_id is 'Who saved it, and alone may rename, share or remove it.';
comment on column saved_table.authority_id is 'The nämnd for which she counted; another nämnd would count other children.';
comment on column saved_table.name is 'What she calls it.';
comment on column saved_table.address is 'The address in the table builder, which is the table: measure, dimensions, period and choice.';
comment on column saved_table.is_shared is 'Whether the other analysts of the nämnd find it too.';
comment on column saved_table.saved_at is 'When it was saved.';
comment on column saved_table.removed_at is 'When it was removed; null while it is there. Kept, so that it can be taken back.';
create unique index one_saved_table_of_a_name on saved_table (staff_id, authority_id, lower(name)) where removed_at is null;
create index on saved_table (authority_id) where is_shared and removed_at is null;
alter table saved_table enable row level security;
create policy see_own on saved_table for select to analyst
  using (staff_id = (select actor_staff()) and authority_id = (select actor_authority()));
-- Its own policy, since one with OR in it could use no index.
create policy see_shared on saved_table for select to analyst
  using (is_shared and removed_at is null and authority_id = (select actor_authority()));
create policy save_own on saved_table for insert to analyst
  with check (staff_id = (select actor_staff()) and authority_id = (select actor_authority()));
create policy change_own on saved_table for update to analyst
  using (staff_id = (select actor_staff()) and authority_id = (select actor_authority()));
grant select, insert (id, staff_id, authority_id, name, address, is_shared), update (name, is_shared, removed_at)
  on saved_table to analyst;
-- No delete: removed is a mark, which can be taken back. No change of address: another table is saved by itself.

-- From which stadsdelar the numbers of a period come. A stadsdel that has no file at all has told nothing, which is not
-- the same as no children. The months' files are the central department's, so only there are they told of.
create index on fact (authority_id, recorded_at);

create function counted_reporting(p_from date, p_until date, p_as_of timestamptz)
  returns table (stadsdel text, in_group text, has_files boolean, has_told boolean, last_recorded date, month_files date[])
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.stadsdel, s.in_group,
          exists (select from child c where c.authority_id = a.id and c.opened_at <= p_as_of),
          exists (select from fact f where f.authority_id = a.id and f.subject_kind = 'child' and f.period && daterange(p_from, p_until)
              and f.recorded_at <= p_as_of and (f.voided_at is null or f.voided_at > p_as_of))
            or exists (select from child c where c.authority_id = a.id and c.opened_at <= p_as_of
              and (c.opened_at at time zone 'Europe/Stockholm')::date >= p_from
              and (c.opened_at at time zone 'Europe/Stockholm')::date < p_until),
          (greatest((select max(f.recorded_at) from fact f where f.authority_id = a.id and f.recorded_at <= p_as_of),
            (select max(c.opened_at) from child c where c.authority_id = a.id and c.opened_at <= p_as_of))
            at time zone 'Europe/Stockholm')::date,
          case when actor_appointment() is null or exists (select from appointment p join authority own on own.id = p.authority_id
              where p.id = actor_appointment() and own.kind = 'socialnamnd')
            then (select array_agg(distinct i.month order by i.month) from month_import i
              where i.authority_id = a.id and i.state = 'committed' and i.committed_at <= p_as_of) end
        from counted_authority() a join counted_stadsdelar() s on s.stadsdel = a.stadsdel $$;
comment on function counted_reporting is 'For each stadsdel in view: whether it has files, whether it tells anything of a period, the last day it recorded anything, and the months whose files are in.';
grant execute on function counted_reporting(date, date, timestamptz) to counter;

-- Down Migration
-- None: a step back is a new step forward.
