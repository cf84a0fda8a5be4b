-- Up Migration
-- Where a mail to a member of staff goes. Not staff.email, which is the key of the city's sign-in: who
-- may change where a reminder goes must not thereby change who can sign in as whom.
alter table staff add column mail_address text
  check (length(mail_address) <= 254 and mail_address ~ '^[A-Za-z0-9.!#$%&''*+/=?^_{|}~-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$');
comment on column staff.mail_address is 'Where mail is sent, set by an administrator; one plain address. Nothing is sent before its owner has said yes to it.';
update staff set mail_address = email
  where email ~ '^[A-Za-z0-9.!#$%&''*+/=?^_{|}~-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$' and length(email) <= 254;
grant update (mail_address) on staff to administrator;

-- A mail goes only to the address that its reader has read and said yes to: one that was mistyped, or
-- changed since, gets nothing.
alter table staff_preference
  add column mail_wanted boolean not null default false,
  add column mail_answer text,
  add column mail_language text not null default 'sv' check (mail_language in ('sv', 'en')),
  add check (mail_answer is not null or not mail_wanted);
comment on column staff_preference.mail_wanted is 'Whether the daily mail is wanted.';
comment on column staff_preference.mail_answer is 'The address that the answer was about; when the staff''s own is another, she is asked again. Null until she has answered.';
comment on column staff_preference.mail_language is 'Language of the mail.';
grant update (mail_wanted, mail_answer, mail_language) on staff_preference to signed_in;

-- The job that sends: it knows who wants mail and which roles they hold, and of children nothing.
-- What a mail counts is counted as the reader herself.
grant usage on schema public to messenger;
grant execute on function actor_today() to messenger;
create policy who_wants_mail on staff_preference for select to messenger using (mail_wanted);
grant select (staff_id, mail_wanted, mail_answer, mail_language) on staff_preference to messenger;
create policy who_wants_mail on staff for select to messenger
  using (id in (select p.staff_id from staff_preference p));
grant select (id, mail_address, ended_on) on staff to messenger;
create policy who_wants_mail on appointment for select to messenger
  using (staff_id in (select p.staff_id from staff_preference p));
grant select (id, staff_id, role, valid) on appointment to messenger;
alter policy write_job on access_log to importer, engine, gatekeeper, messenger;
grant insert (id, system_actor, role, authority_id, event, outcome, child_ids, detail) on access_log to messenger;

-- Down Migration
-- None: a step back is a new step forward.
