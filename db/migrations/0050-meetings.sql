-- Up Migration
-- What only the nämnd or its utskott may decide (SoL 30 kap. 6-8 §§) is in practice due at its last
-- meeting before the law's last day, and the papers some days before that.
create table board_meeting (
  id uuid primary key,
  authority_id uuid not null references authority,
  body text not null check (body in ('namnd', 'utskott')),
  held_on date not null,
  papers_by date not null,
  set_by uuid not null references staff,
  set_at timestamptz not null default clock_timestamp(),
  cancelled_by uuid references staff,
  cancelled_at timestamptz,
  check (papers_by <= held_on),
  check ((cancelled_at is null) = (cancelled_by is null))
);
comment on table board_meeting is 'A meeting of a nämnd or of its utskott, in the authority''s own calendar.';
comment on column board_meeting.id is 'Identity.';
comment on column board_meeting.authority_id is 'Whose meeting.';
comment on column board_meeting.body is 'namnd or utskott: which of them meets.';
comment on column board_meeting.held_on is 'The day it is held.';
comment on column board_meeting.papers_by is 'The last day to hand in papers for it.';
comment on column board_meeting.set_by is 'Who last set it.';
comment on column board_meeting.set_at is 'When it was last set.';
comment on column board_meeting.cancelled_by is 'Who cancelled it; null while it stands.';
comment on column board_meeting.cancelled_at is 'When it was cancelled.';
create unique index one_meeting_of_a_body_a_day on board_meeting (authority_id, body, held_on) where cancelled_at is null;
alter table board_meeting enable row level security;
create policy own_calendar on board_meeting for select to care using (authority_id = (select actor_authority()));
create policy plan on board_meeting for insert to unit_manager
  with check (authority_id = (select actor_authority()) and set_by = (select actor_staff()));
-- A meeting that has been held is what it was.
create policy replan on board_meeting for update to unit_manager
  using (authority_id = (select actor_authority()) and held_on >= (select actor_today()) and cancelled_at is null)
  with check (authority_id = (select actor_authority())
              and (select actor_staff()) = coalesce(cancelled_by, set_by));
grant select on board_meeting to care;
grant insert (id, authority_id, body, held_on, papers_by, set_by),
      update (body, held_on, papers_by, set_by, set_at, cancelled_by, cancelled_at) on board_meeting to unit_manager;
-- No delete: a cancelled meeting stays in the calendar as cancelled.

create table meeting_item (
  id uuid primary key,
  meeting_id uuid not null references board_meeting,
  child_id uuid not null references child,
  duty_id uuid not null references duty,
  announced_by uuid not null references staff,
  announced_at timestamptz not null default clock_timestamp(),
  listed_by uuid references staff,
  listed_at timestamptz,
  withdrawn_by uuid references staff,
  withdrawn_at timestamptz,
  check ((listed_at is null) = (listed_by is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on table meeting_item is 'A duty announced to a meeting, and perhaps put on its list.';
comment on column meeting_item.id is 'Identity.';
comment on column meeting_item.meeting_id is 'To which meeting.';
comment on column meeting_item.child_id is 'The child''s file.';
comment on column meeting_item.duty_id is 'Which duty is to be dealt with.';
comment on column meeting_item.announced_by is 'Who announced it.';
comment on column meeting_item.announced_at is 'When.';
comment on column meeting_item.listed_by is 'Which manager put it on the list; null while only announced.';
comment on column meeting_item.listed_at is 'When it was put on the list.';
comment on column meeting_item.withdrawn_by is 'Who took it back; null while it stands.';
comment on column meeting_item.withdrawn_at is 'When it was taken back.';
create unique index announced_once_to_a_meeting on meeting_item (meeting_id, duty_id) where withdrawn_at is null;
create index on meeting_item (child_id);
create index on meeting_item (duty_id);
alter table meeting_item enable row level security;
create policy see_with_child on meeting_item for select to care using (child_id in (select id from child));
create policy announce on meeting_item for insert to care
  with check ((child_id, duty_id) in (select d.child_id, d.id from duty d)
              and meeting_id in (select m.id from board_meeting m where m.cancelled_at is null and m.held_on >= (select actor_today()))
              and announced_by = (select actor_staff()));
create policy withdraw on meeting_item for update to care
  using (child_id in (select id from child) and withdrawn_at is null)
  with check (withdrawn_by = (select actor_staff()));
create policy put_on_list on meeting_item for update to unit_manager
  using (child_id in (select id from child) and withdrawn_at is null)
  with check (listed_by = (select actor_staff()));
grant select, insert (id, meeting_id, child_id, duty_id, announced_by),
      update (withdrawn_by, withdrawn_at) on meeting_item to care;
grant update (listed_by, listed_at) on meeting_item to unit_manager;
-- No delete: what was announced and taken back can be told.

-- Down Migration
-- None: a step back is a new step forward.
