#!/bin/sh
# Makes the secrets that compose.yaml names, once; what is there is left alone. Passwords are letters
# and digits, so they stand in an address as they are.
set -eu
umask 077
folder="${1:-$(dirname "$0")/secrets}"
mkdir -p "$folder"
cd "$folder"
word() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }
for name in superuser_password owner_password app_password; do
  [ -e "$name" ] || word > "$name"
done
printf 'postgres://obruten_app:%s@pooler:6432/obruten' "$(cat app_password)" > app_url
printf 'postgres://obruten_app:%s@postgres:5432/obruten' "$(cat app_password)" > app_direct_url
printf 'postgres://obruten_owner:%s@postgres:5432/obruten' "$(cat owner_password)" > owner_url
printf '"obruten_app" "%s"\n' "$(cat app_password)" > pooler_users
# The containers run as users of their own, who must read the files; on the machine only the owner of
# the folder comes as far.
chmod 700 . && chmod 644 -- *
echo "Secrets in $folder"
