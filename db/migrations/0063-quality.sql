-- Up Migration
-- What the rules of data quality find in the register as we hold it, anew each night and after each import.
create table quality_finding (
  child_id uuid not null references child,
  rule int not null check (rule between 1 and 42),
  findings_count int not null check (findings_count > 0),
  found_on date not null,
  primary key (child_id, rule)
);
comment on table quality_finding is 'Which rules of data quality a child''s facts go against.';
comment on column quality_finding.child_id is 'Which child.';
comment on column quality_finding.rule is 'The number of the rule in the catalogue.';
comment on column quality_finding.findings_count is 'How many of its facts.';
comment on column quality_finding.found_on is 'The day it was checked.';
create index on quality_finding (rule);
alter table quality_finding enable row level security;
create policy check_all on quality_finding to engine using (true) with check (true);
grant select, insert, delete on quality_finding to engine;
-- No update: each check takes the place of the one before. No person reads it: who may see the children is shown what
-- is wrong as it is now, and quality_counts() tells the others numbers.

-- How many children of each unit go against each rule: numbers, and of one to three not even that.
-- At a stadsdel its own units; at the socialnämnd all.
create function quality_counts() returns table (authority text, unit text, rule int, children int)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.short_name, u.name, q.rule, nullif(count(*), least(count(*), 3))::int
        from quality_finding q join child c on c.id = q.child_id join unit u on u.id = c.unit_id
          join authority a on a.id = c.authority_id
        where c.closed_on is null and (c.authority_id = actor_authority()
          or (select kind from authority where id = actor_authority()) = 'socialnamnd')
        group by a.short_name, u.name, q.rule $$;
comment on function quality_counts is 'Counts of children by unit and rule of data quality, those of one to three as nothing; never of whom.';
grant execute on function quality_counts() to analyst;

-- Down Migration
-- None: a step back is a new step forward.
