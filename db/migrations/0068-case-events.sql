-- Up Migration
-- What happens in a case, of many kinds and one shape: each kind says in its declaration which columns are its own.
create table case_event (
  id uuid primary key,
  child_id uuid not null,
  about uuid,
  at timestamptz,
  outcome text check (outcome ~ '^[a-z0-9-]{1,40}$'),
  decided_by text check (decided_by in ('namnd', 'utskott', 'ordforande', 'delegat', 'domstol')),
  provision text check (provision ~ '^[a-z0-9-]{1,40}$'),
  until_day date,
  flag boolean,
  voided_at timestamptz,
  foreign key (id, child_id) references fact (id, child_id)
);
comment on table case_event is 'What happens in a child''s case: reports, assessments, investigations, decisions and what follows them. The fact''s kind tells which.';
comment on column case_event.id is 'The fact''s id.';
comment on column case_event.child_id is 'The child''s file.';
comment on column case_event.about is 'Another fact of the child (its first version) that it belongs to: the report that was assessed, the decision that was submitted.';
comment on column case_event.at is 'The moment, where the hour matters.';
comment on column case_event.outcome is 'What it came to; a code of the kind''s own list.';
comment on column case_event.decided_by is 'Nämnd, utskott, ordförande, an official within delegation, or court.';
comment on column case_event.provision is 'On what provision, where there are several; a code of the kind''s own list.';
comment on column case_event.until_day is 'A day that belongs to it: the last day of an extension, the day a hearing is set for.';
comment on column case_event.flag is 'A yes or no that the kind asks.';
comment on column case_event.voided_at is 'Carried from the fact.';
create index on case_event (child_id) where voided_at is null;
alter table case_event enable row level security;
create policy see_with_child on case_event for select to care using (child_id in (select id from child));
create policy add_to_child on case_event for insert to care with check (child_id in (select id from child) and voided_at is null);
create policy evaluate_all on case_event for select to engine using (true);
grant select, insert on case_event to care;
grant select on case_event to engine;
-- No update, no delete: corrected by a new version, voided with a reason. The SAMS contact has no part in it.

insert into fact_kind values ('duty-extended', 'duty_leave'), ('duty-exempted', 'duty_leave');

create table duty_leave (
  id uuid primary key,
  child_id uuid not null,
  duty_key text not null check (length(duty_key) between 3 and 300),
  until_day date not null,
  by_manager boolean not null,
  ground text not null check (length(ground) between 3 and 500),
  voided_at timestamptz,
  foreign key (id, child_id) references fact (id, child_id)
);
comment on table duty_leave is 'A longer time given to one duty, or leave to let it be for a while; kept by the duty''s key when dates are corrected or the law is replaced.';
comment on column duty_leave.id is 'The fact''s id.';
comment on column duty_leave.child_id is 'The child''s file.';
comment on column duty_leave.duty_key is 'Which duty: rule, triggering fact and occurrence.';
comment on column duty_leave.until_day is 'The new last day; for an exemption the last day it holds.';
comment on column duty_leave.by_manager is 'True: the manager''s own, of the city''s goals and routines. False: a decision where the law allows it.';
comment on column duty_leave.ground is 'Why, in words.';
comment on column duty_leave.voided_at is 'Carried from the fact.';
create index on duty_leave (child_id) where voided_at is null;
alter table duty_leave enable row level security;
create policy see_with_child on duty_leave for select to care using (child_id in (select id from child));
create policy add_decided on duty_leave for insert to care
  with check (not by_manager and child_id in (select id from child) and voided_at is null);
create policy add_own on duty_leave for insert to unit_manager
  with check (by_manager and child_id in (select id from child) and voided_at is null);
create policy evaluate_all on duty_leave for select to engine using (true);
grant select, insert on duty_leave to care;
grant select on duty_leave to engine;
-- No update, no delete: taken back by voiding it with a reason.

alter table authority add column in_use_since date;
comment on column authority.in_use_since is 'Since when the authority records here what no import brings; of the time before, what is to be done once is not asked. Null: always.';

-- Duties that are counted in hours, and what decisions have given them.
alter table duty add column limit_at timestamptz, add column fulfilled_at timestamptz, add column extended_by uuid;
comment on column duty.limit_at is 'The moment it runs out, where it is counted in hours.';
comment on column duty.fulfilled_at is 'The moment it was fulfilled, where it is counted in hours and the hour is known.';
comment on column duty.extended_by is 'The decision (its first version) that gave it a later last day than the rule gives.';
alter table duty drop constraint duty_state_check;
alter table duty add constraint duty_state_check check (state in ('open', 'done', 'ended', 'exempted', 'withdrawn'));
comment on column duty.state is 'open; done; ended (what it was for ended first); exempted (need not be done for now); withdrawn (its fact was voided).';

-- Down Migration
-- None: a step back is a new step forward.
