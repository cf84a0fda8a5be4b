-- Up Migration
-- Documents that belong to a child's file: the court's decision, a certificate, a plan. What they are
-- stands here, their bytes in a table of their own, so that a list never reads them.
create table attachment (
  id uuid primary key,
  child_id uuid not null references child,
  fact_id uuid,
  category text not null check (category in ('beslut', 'dom', 'avtal', 'plan', 'intyg', 'skola', 'annat')),
  day date not null,
  description text check (length(description) between 1 and 200),
  type text not null check (type in ('pdf', 'jpg', 'png', 'docx')),
  bytes_count int not null check (bytes_count between 1 and 10485760),
  sha256 bytea not null check (length(sha256) = 32),
  added_by uuid not null references staff,
  added_at timestamptz not null default clock_timestamp(),
  unique (id, child_id),
  foreign key (fact_id, child_id) references fact (id, child_id)
);
comment on table attachment is 'A document in one child''s file. The name that the file had is not kept: it may name the child.';
comment on column attachment.id is 'Identity.';
comment on column attachment.child_id is 'The child''s file.';
comment on column attachment.fact_id is 'The fact (its first version) that it belongs to, if any.';
comment on column attachment.category is 'What kind of document.';
comment on column attachment.day is 'The day on the document.';
comment on column attachment.description is 'What it is, in words.';
comment on column attachment.type is 'What its bytes are, judged by the bytes.';
comment on column attachment.bytes_count is 'How large it is; at most 10 MB.';
comment on column attachment.sha256 is 'SHA-256 of the bytes: the same file twice is known by it.';
comment on column attachment.added_by is 'Who added it.';
comment on column attachment.added_at is 'When.';
create index on attachment (child_id, day);
create index on attachment (fact_id) where fact_id is not null;
alter table attachment enable row level security;
create policy see_with_child on attachment for select to care using (child_id in (select id from child));
create policy add_to_child on attachment for insert to care
  with check (child_id in (select id from child where closed_on is null) and added_by = (select actor_staff()));
grant select, insert (id, child_id, fact_id, category, day, description, type, bytes_count, sha256, added_by) on attachment to care;
-- No update, no delete: a mistaken attachment is voided.

create table attachment_voiding (
  attachment_id uuid primary key,
  child_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  voided_by uuid not null references staff,
  voided_at timestamptz not null default clock_timestamp(),
  foreign key (attachment_id, child_id) references attachment (id, child_id)
);
comment on table attachment_voiding is 'That a document should never have been in the file, and why. From then on no role reads its bytes.';
comment on column attachment_voiding.attachment_id is 'Which attachment.';
comment on column attachment_voiding.child_id is 'The child''s file.';
comment on column attachment_voiding.reason is 'Why, in words.';
comment on column attachment_voiding.voided_by is 'Who voided it.';
comment on column attachment_voiding.voided_at is 'When.';
alter table attachment_voiding enable row level security;
create policy see_with_child on attachment_voiding for select to care using (child_id in (select id from child));
create policy void_of_child on attachment_voiding for insert to care
  with check (child_id in (select id from child where closed_on is null) and voided_by = (select actor_staff()));
grant select, insert (attachment_id, child_id, reason, voided_by) on attachment_voiding to care;
-- No update, no delete: what was voided stays voided; the document can be added anew.

create table attachment_content (
  attachment_id uuid primary key,
  child_id uuid not null,
  content bytea not null check (length(content) between 1 and 10485760),
  foreign key (attachment_id, child_id) references attachment (id, child_id)
);
comment on table attachment_content is 'The bytes of an attachment, as they came.';
comment on column attachment_content.attachment_id is 'Which attachment.';
comment on column attachment_content.child_id is 'The child''s file.';
comment on column attachment_content.content is 'The bytes.';
-- Such files are compressed already.
alter table attachment_content alter column content set storage external;
alter table attachment_content enable row level security;
-- A document in the wrong child's file is often voided for that reason: nobody opens it from there again.
create policy read_not_voided on attachment_content for select to care
  using (child_id in (select id from child)
         and not exists (select from attachment_voiding v where v.attachment_id = attachment_content.attachment_id));
create policy add_to_child on attachment_content for insert to care
  with check (child_id in (select id from child where closed_on is null));
grant select, insert on attachment_content to care;
-- No update, no delete: documents about a placed child are never purged (SoL 16 kap. 2 §), those voided neither.

-- Down Migration
-- None: a step back is a new step forward.
