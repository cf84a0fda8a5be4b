#!/bin/sh
# Run once by PostgreSQL's own start in a container, after db/roles.sql: gives the two logins their
# passwords, and the database its owner.
set -eu
psql --set ON_ERROR_STOP=1 --username postgres --dbname obruten \
  --set owner="$(cat /run/secrets/owner_password)" --set app="$(cat /run/secrets/app_password)" <<'SQL'
alter role obruten_owner password :'owner';
alter role obruten_app password :'app';
alter database obruten owner to obruten_owner;
alter schema public owner to obruten_owner;
revoke all on database obruten from public;
grant connect on database obruten to obruten_app;
create extension if not exists btree_gist;
SQL
