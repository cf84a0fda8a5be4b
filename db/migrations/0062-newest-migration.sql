-- Up Migration
-- How far the database has come, for a process that does not migrate and must wait until another has.
create function newest_migration() returns text language sql stable security definer set search_path = public, pg_temp
  as $$ select max(name) from migration $$;
comment on function newest_migration is 'Name of the newest migration that has been run; names sort in their order.';
grant execute on function newest_migration to gatekeeper;

-- Down Migration
-- None: a step back is a new step forward.
