-- The roles of a cluster that holds Obruten, made once by its superuser and safe to run again.
-- obruten_owner owns the tables and runs migrations and the job worker; obruten_app is the only
-- login of the web application. It owns nothing and inherits nothing: for each transaction it puts
-- on exactly one of the roles below, and row-level security decides what that role sees.

do $$
declare
  wanted text;
begin
  if not exists (select from pg_roles where rolname = 'obruten_owner') then
    create role obruten_owner login;
  end if;
  if not exists (select from pg_roles where rolname = 'obruten_app') then
    create role obruten_app login noinherit;
  end if;
  alter role obruten_owner nosuperuser nocreatedb nocreaterole nobypassrls;
  alter role obruten_app noinherit nosuperuser nocreatedb nocreaterole nobypassrls;

  foreach wanted in array array[
    'signed_in',      -- what every signed-in person has: own session, own drafts, names of colleagues
    'care',           -- group: those who work with single children
    'caseworker',     -- socialsekreterare: own children
    'intake',         -- mottagning: the unit's children without a caseworker
    'unit_manager',   -- enhetschef: the unit's children
    'school_contact', -- SAMS-kontaktperson: the stadsdel's placements that changed school
    'analyst',        -- utredare: pseudonyms and aggregates, never a name
    'administrator',  -- administratör: staff and units, no children
    'on_call',        -- socialjour: what she has opened herself, while her shift runs
    'gatekeeper',     -- opens and closes sessions, before anybody is known
    'engine',         -- evaluates the rules over all facts of one subject
    'importer',       -- reads a delivered file into reported rows
    'sealer',         -- chains the access log by hash
    'messenger',      -- sends mail to staff: knows who wants it, and no child
    'counter',        -- counts for statistics: rows without name, number or file, by functions alone
    'shelf'           -- whoever reads the published statistics: that shelf and nothing else
  ] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
    execute format('alter role %I nologin nosuperuser nobypassrls', wanted);
    execute format('grant %I to obruten_app with inherit false, set true', wanted);
  end loop;

  -- A temporary table could stand in for a real one in whatever looks names up.
  execute format('revoke temporary on database %I from public', current_database());

  grant signed_in to caseworker, intake, unit_manager, school_contact, analyst, administrator, on_call;
  grant care to caseworker, intake, unit_manager;
end
$$;
