-- Up Migration
-- The municipality's own limits and goals, as data. A version is written once by one administrator, and what
-- becomes of it is told by rows beside it: sent, confirmed by somebody else, rejected, withdrawn. Nothing is
-- ever changed or removed, so that a duty can always say by which version it was counted, and who stood for it.
create table local_rule_version (
  id uuid primary key,
  rule_id text not null check (rule_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  number int not null check (number > 0),
  kind text not null check (kind in ('goal', 'term', 'end')),
  valid_from date not null,
  amount int,
  unit text check (unit in ('days', 'months')),
  -- What only a goal of one's own has: its parts, each from a list.
  trigger text,
  trigger_kind text generated always as (nullif(trigger, 'care-started')) stored references fact_kind,
  fulfilled_by text references fact_kind,
  rolling boolean,
  reach text check (reach in ('new', 'open-too')),
  forms text[] not null default '{}',
  age_from int check (age_from between 0 and 25),
  age_to int check (age_to between 0 and 25),
  title_sv text,
  title_en text,
  who_sv text,
  who_en text,
  text_sv text,
  text_en text,
  source_work text not null check (source_work ~ '\S'),
  source_publisher text not null check (source_publisher ~ '\S'),
  source_place text not null check (source_place ~ '\S'),
  reason text not null check (reason ~ '\S'),
  written_by uuid not null references staff,
  authority_id uuid not null references authority,
  written_on date not null default actor_today(),
  written_at timestamptz not null default clock_timestamp(),
  unique (rule_id, number),
  -- What became of it names it by all four, so that no row can tell of another's version.
  unique (id, rule_id, valid_from, written_by),
  check (valid_from >= written_on),
  check ((amount is null) = (unit is null) and (amount is null) = (kind = 'end')),
  check (amount between 1 and case unit when 'days' then 366 else 36 end),
  check ((kind = 'goal') = (trigger is not null) and (kind = 'goal') = (fulfilled_by is not null)
    and (kind = 'goal') = (rolling is not null) and (kind = 'goal') = (reach is not null)
    and (kind = 'goal') = (num_nulls(title_sv, title_en, who_sv, who_en, text_sv, text_en) = 0)),
  check (age_from <= age_to)
);
comment on table local_rule_version is 'A version of the municipality''s own limit or goal as one administrator wrote it; never changed.';
comment on column local_rule_version.id is 'Identity.';
comment on column local_rule_version.rule_id is 'The rule: of the catalogue, whose number of days it sets, or a goal of the municipality''s own.';
comment on column local_rule_version.number is 'Its number among the rule''s local versions, those rejected too.';
comment on column local_rule_version.kind is 'goal: a new goal; term: another number of days; end: a goal of one''s own that ends.';
comment on column local_rule_version.valid_from is 'The first day it applies; of an end, the first day the goal no longer does.';
comment on column local_rule_version.amount is 'How many days or months.';
comment on column local_rule_version.unit is 'days or months.';
comment on column local_rule_version.trigger is 'Of a goal: what calls for the act, care-started or a kind of fact.';
comment on column local_rule_version.trigger_kind is 'The trigger where it is a kind of fact, so that there is such a kind.';
comment on column local_rule_version.fulfilled_by is 'Of a goal: the kind of fact that fulfils it.';
comment on column local_rule_version.rolling is 'Of a goal: whether it counts on from each time it was done.';
comment on column local_rule_version.reach is 'Of a goal: new, what begins from its first day; open-too, also what is under way then, counted from that day.';
comment on column local_rule_version.forms is 'Of a goal: the forms of placement it is for; none named, all.';
comment on column local_rule_version.age_from is 'Of a goal: the youngest it is for; null, no such bound.';
comment on column local_rule_version.age_to is 'Of a goal: the oldest it is for, that year included.';
comment on column local_rule_version.title_sv is 'Of a goal: title in Swedish.';
comment on column local_rule_version.title_en is 'Of a goal: title in English.';
comment on column local_rule_version.who_sv is 'Of a goal: who does what, in Swedish.';
comment on column local_rule_version.who_en is 'Of a goal: who does what, in English.';
comment on column local_rule_version.text_sv is 'Of a goal: what it asks, in Swedish.';
comment on column local_rule_version.text_en is 'Of a goal: what it asks, in English.';
comment on column local_rule_version.source_work is 'The document that decides it.';
comment on column local_rule_version.source_publisher is 'Who decided or published it, and when.';
comment on column local_rule_version.source_place is 'The page or paragraph of it.';
comment on column local_rule_version.reason is 'Why, for whoever confirms it and for the history.';
comment on column local_rule_version.written_by is 'Who wrote it, and so may never confirm it.';
comment on column local_rule_version.authority_id is 'At which nämnd.';
comment on column local_rule_version.written_on is 'The day it was written, as the system held it.';
comment on column local_rule_version.written_at is 'When it was written.';

-- Goals and limits hold for the whole municipality: its socialnämnd governs them, no stadsdel alone.
create function governs_rules() returns boolean language sql stable parallel safe
  return (select kind from authority where id = actor_authority()) = 'socialnamnd';
comment on function governs_rules() is 'Whether the actor acts at the nämnd that governs the municipality''s own limits and goals.';
grant execute on function governs_rules() to signed_in;

create table local_rule_preview (
  id uuid primary key,
  version_id uuid not null references local_rule_version,
  asked_by uuid not null references staff,
  day date not null default actor_today(),
  asked_at timestamptz not null default clock_timestamp(),
  total_count int not null default 0,
  done_count int not null default 0,
  state text not null default 'waiting' check (state in ('waiting', 'counting', 'done', 'failed')),
  unique (id, version_id)
);
comment on table local_rule_preview is 'A count of what a local version would do to the duties, made before it is sent or confirmed.';
comment on column local_rule_preview.id is 'Identity.';
comment on column local_rule_preview.version_id is 'The version that was tried.';
comment on column local_rule_preview.asked_by is 'Who asked for it.';
comment on column local_rule_preview.day is 'The day whose facts it counted.';
comment on column local_rule_preview.asked_at is 'When it was asked for.';
comment on column local_rule_preview.total_count is 'Children to go through.';
comment on column local_rule_preview.done_count is 'Children gone through.';
comment on column local_rule_preview.state is 'waiting, counting, done or failed.';
create index on local_rule_preview (version_id, asked_at);

create table local_rule_event (
  version_id uuid not null,
  rule_id text not null,
  valid_from date not null,
  written_by uuid not null,
  event text not null check (event in ('sent', 'confirmed', 'rejected', 'withdrawn')),
  staff_id uuid not null references staff,
  appointment_id uuid not null references appointment,
  -- What was seen of its effect by who sent or confirmed it.
  preview_id uuid,
  reason text check (reason ~ '\S'),
  on_day date not null default actor_today(),
  at timestamptz not null default clock_timestamp(),
  -- Answered is only what was sent.
  answers text generated always as (case when event in ('confirmed', 'rejected') then 'sent' end) stored,
  primary key (version_id, event),
  foreign key (version_id, rule_id, valid_from, written_by)
    references local_rule_version (id, rule_id, valid_from, written_by),
  foreign key (version_id, answers) references local_rule_event (version_id, event),
  foreign key (preview_id, version_id) references local_rule_preview (id, version_id),
  constraint four_eyes check ((event in ('confirmed', 'rejected')) = (staff_id <> written_by)),
  check ((preview_id is not null) = (event in ('sent', 'confirmed'))),
  check (event <> 'rejected' or reason is not null),
  check (event <> 'confirmed' or valid_from >= on_day)
);
comment on table local_rule_event is 'What became of a local version: sent, confirmed by somebody else, rejected or withdrawn; never changed.';
comment on column local_rule_event.version_id is 'Which version.';
comment on column local_rule_event.rule_id is 'Its rule, so that two versions of a rule cannot begin on one day.';
comment on column local_rule_event.valid_from is 'Its first day, for the same reason, and because none begins before it is confirmed.';
comment on column local_rule_event.written_by is 'Who wrote it, so that the row itself can refuse that person''s confirmation.';
comment on column local_rule_event.event is 'sent, confirmed, rejected or withdrawn.';
comment on column local_rule_event.staff_id is 'Who did it.';
comment on column local_rule_event.appointment_id is 'Under which appointment.';
comment on column local_rule_event.preview_id is 'The count of its effect that was shown then.';
comment on column local_rule_event.reason is 'Why it was rejected or withdrawn.';
comment on column local_rule_event.on_day is 'The day, as the system held it.';
comment on column local_rule_event.at is 'When.';
comment on column local_rule_event.answers is 'That an answer is to a version that was sent.';
create unique index one_outcome on local_rule_event (version_id) where event <> 'sent';
create unique index one_version_a_day on local_rule_event (rule_id, valid_from) where event = 'confirmed';
create index on local_rule_event (event);

alter table local_rule_version enable row level security;
-- What applies is everybody's to read, for it binds them; what is proposed is read where it is decided.
create policy read_confirmed on local_rule_version for select to signed_in
  using (id in (select version_id from local_rule_event where event = 'confirmed'));
create policy govern on local_rule_version for select to administrator using ((select governs_rules()));
create policy evaluate_all on local_rule_version for select to engine using (true);
create policy write on local_rule_version for insert to administrator with check (
  (select governs_rules()) and written_by = (select actor_staff()) and authority_id = (select actor_authority()));
grant select on local_rule_version to signed_in, engine;
grant insert (id, rule_id, number, kind, valid_from, amount, unit, trigger, fulfilled_by, rolling, reach, forms, age_from,
    age_to, title_sv, title_en, who_sv, who_en, text_sv, text_en, source_work, source_publisher, source_place, reason,
    written_by, authority_id) on local_rule_version to administrator;
-- No update, no delete: another number of days is another version.

alter table local_rule_event enable row level security;
create policy read_confirmed on local_rule_event for select to signed_in using (event = 'confirmed');
create policy govern on local_rule_event for select to administrator using ((select governs_rules()));
create policy evaluate_all on local_rule_event for select to engine using (true);
-- Sent and withdrawn by who wrote it, rejected by somebody else; confirmed only by confirm_local_rule().
create policy say_what_became on local_rule_event for insert to administrator with check (
  (select governs_rules()) and staff_id = (select actor_staff()) and appointment_id = (select actor_appointment())
    and event <> 'confirmed' and (event = 'rejected') = (staff_id <> written_by)
    and (event <> 'sent' or preview_id in (select id from local_rule_preview where state = 'done')));
grant select on local_rule_event to signed_in, engine;
grant insert (version_id, rule_id, valid_from, written_by, event, staff_id, appointment_id, preview_id, reason)
  on local_rule_event to administrator;
-- No update, no delete: what was decided was decided.

alter table local_rule_preview enable row level security;
create policy govern on local_rule_preview for select to administrator using ((select governs_rules()));
create policy ask on local_rule_preview for insert to administrator with check (
  (select governs_rules()) and asked_by = (select actor_staff()));
create policy count on local_rule_preview to engine using (true) with check (true);
grant select on local_rule_preview to administrator, engine;
grant insert (id, version_id, asked_by) on local_rule_preview to administrator;
grant update (total_count, done_count, state) on local_rule_preview to engine;
-- No delete: what somebody saw before deciding stays as it was seen.

-- Confirms a version and mirrors it into rule_version, so that duties can name it, in one step.
create function confirm_local_rule(p_version uuid, p_preview uuid, p_mirror jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v local_rule_version;
begin
  select * into v from local_rule_version where id = p_version;
  if v.id is null or not governs_rules() or v.written_by = actor_staff()
    or (select kind from authority where id = v.authority_id) <> (select kind from authority where id = actor_authority())
    or not exists (select from local_rule_preview where id = p_preview and version_id = p_version and state = 'done') then
    raise exception 'not to be confirmed by this actor' using errcode = '42501';
  end if;
  insert into local_rule_event (version_id, rule_id, valid_from, written_by, event, staff_id, appointment_id, preview_id)
    values (v.id, v.rule_id, v.valid_from, v.written_by, 'confirmed', actor_staff(), actor_appointment(), p_preview);
  insert into rule_version (rule_id, version_id, title_sv, title_en, level, valid_from, valid_until, source, fingerprint)
    select v.rule_id, m.version_id, m.title_sv, m.title_en, m.level, m.valid_from, m.valid_until, m.source, m.fingerprint
    from jsonb_populate_recordset(null::rule_version, p_mirror) m
    where m.rule_id = v.rule_id and m.version_id ~ ('(^|\+)lokal-' || v.number || '$');
  if not found and v.kind <> 'end' then
    raise exception 'a version that is confirmed must be mirrored' using errcode = '42501';
  end if;
end $$;
comment on function confirm_local_rule is 'Confirms what another administrator wrote and sent, and mirrors it so that duties can name it.';
grant execute on function confirm_local_rule(uuid, uuid, jsonb) to administrator;

-- Down Migration
-- None: a step back is a new step forward.
