-- Up Migration
-- Whom to call about a child: the home, the school and others, as facts that no rule reads. What may
-- not be said to somebody stands beside the number, for custodians too.
insert into fact_kind values ('contact', 'contact');

create table contact (
  id uuid primary key,
  child_id uuid not null,
  category text not null check (category in ('hem', 'skola', 'natverk', 'vard', 'myndighet', 'annan')),
  name text not null check (length(name) between 1 and 200),
  role text,
  phone text,
  mail text,
  caution text check (length(caution) <= 300),
  hides_whereabouts boolean not null default false,
  end_reason text,
  voided_at timestamptz,
  foreign key (id, child_id) references fact (id, child_id)
);
comment on table contact is 'Somebody to call about the child who is not its custodian.';
comment on column contact.id is 'The fact''s id.';
comment on column contact.child_id is 'The child''s file.';
comment on column contact.category is 'The home (hem) and the school (skola), which tell where the child is; its network, care, another authority or agent, or another.';
comment on column contact.name is 'Name of the person, home or school.';
comment on column contact.role is 'Who it is to the child, in words.';
comment on column contact.phone is 'Telephone number.';
comment on column contact.mail is 'E-mail address.';
comment on column contact.caution is 'What may not be said to them, in words.';
comment on column contact.hides_whereabouts is 'They may not know where the child is (OSL 26 kap. 2 §, or a decision not to tell).';
comment on column contact.end_reason is 'Why they are a contact no more.';
comment on column contact.voided_at is 'Carried from the fact.';
create index on contact (child_id) where voided_at is null;
alter table contact enable row level security;
create policy see_with_child on contact for select to care using (child_id in (select id from child));
create policy add_to_child on contact for insert to care
  with check (child_id in (select id from child where closed_on is null) and voided_at is null);
grant select, insert on contact to care;
-- No update, no delete: corrected by a new version, voided with a reason. Neither the SAMS contact, for
-- a home's number tells where the child is, nor the engine, for no rule is about whom to call.

alter table guardian
  add column mail text,
  add column caution text check (length(caution) <= 300),
  add column hides_whereabouts boolean,
  add column end_reason text;
comment on column guardian.mail is 'E-mail address.';
comment on column guardian.caution is 'What may not be said to them, in words.';
comment on column guardian.hides_whereabouts is 'They may not know where the child is (OSL 26 kap. 2 §, or a decision not to tell); null while nothing is said of it.';
comment on column guardian.end_reason is 'Why they are a custodian no more.';

-- Notes too: nothing is added to a closed file, nor changed in it, before it is open again.
alter policy write_of_child on note
  with check (child_id in (select id from child where closed_on is null)
              and written_by = (select actor_staff()) and written_on = (select actor_today()));
alter policy change_own_open on note
  using (child_id in (select id from child where closed_on is null) and written_by = (select actor_staff())
         and locks_on > (select actor_today())
         and not exists (select from note_voiding v where v.note_id = note.id));
alter policy void_of_child on note_voiding
  with check (child_id in (select id from child where closed_on is null) and voided_by = (select actor_staff()));
alter policy add_to_child on note_addition
  with check (child_id in (select id from child where closed_on is null) and written_by = (select actor_staff()));

-- Down Migration
-- None: a step back is a new step forward.
