-- Up Migration
-- The children that somebody opened last, for that person alone. Who looked at a child for others to
-- review stands in access_log; this list is a way back, and may be cleared.
create table recent_child (
  staff_id uuid not null references staff,
  child_id uuid not null references child,
  opened_at timestamptz not null default clock_timestamp(),
  primary key (staff_id, child_id)
);
comment on table recent_child is 'The ten children that somebody opened last, for nobody else to see.';
comment on column recent_child.staff_id is 'Who opened it.';
comment on column recent_child.child_id is 'Which child''s file.';
comment on column recent_child.opened_at is 'When it was last opened.';
alter table recent_child enable row level security;
create policy see_own on recent_child for select to care
  using (staff_id = (select actor_staff()) and child_id in (select id from child));
create policy open_own on recent_child for insert to care
  with check (staff_id = (select actor_staff()) and child_id in (select id from child));
create policy open_again on recent_child for update to care
  using (staff_id = (select actor_staff()) and child_id in (select id from child));
-- Clearing takes also the children that one sees no more: cleared is cleared.
create policy clear_own on recent_child for delete to care using (staff_id = (select actor_staff()));
grant select, insert, update (opened_at), delete on recent_child to care;

-- Keeps ten: as the owner, for the eldest may be of a child that its reader sees no more.
create function keep_ten_recent() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from recent_child r where r.staff_id = new.staff_id and r.child_id not in (
    select n.child_id from recent_child n where n.staff_id = new.staff_id order by n.opened_at desc, n.child_id limit 10);
  return null;
end $$;
create trigger keep_ten after insert on recent_child for each row execute function keep_ten_recent();

create table staff_preference (
  staff_id uuid primary key references staff,
  shortcuts boolean not null default false,
  changed_at timestamptz not null default clock_timestamp()
);
comment on table staff_preference is 'How somebody wants the pages, whatever the browser. No row is what everybody begins with.';
comment on column staff_preference.staff_id is 'Whose.';
comment on column staff_preference.shortcuts is 'Whether single keys lead to pages; off until somebody turns them on (WCAG 2.1.4).';
comment on column staff_preference.changed_at is 'When it was last set.';
alter table staff_preference enable row level security;
create policy own on staff_preference to signed_in
  using (staff_id = (select actor_staff())) with check (staff_id = (select actor_staff()));
grant select, insert, update (shortcuts, changed_at) on staff_preference to signed_in;
-- The session is read before anybody is known, with what the frame of every page needs.
create policy find_preference on staff_preference for select to gatekeeper using (true);
grant select on staff_preference to gatekeeper;
-- No delete: a wish is changed back.

-- Down Migration
-- None: a step back is a new step forward.
