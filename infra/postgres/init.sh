#!/bin/sh
# Run once by the postgres image, while its data is new: the users of infra/postgres/roles.sql with the secrets' passwords.
set -eu
secret() { cat "/run/secrets/postgres-$1-password"; }
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  -v projector_password="$(secret projector)" \
  -v api_password="$(secret api)" \
  -v timekeeper_password="$(secret timekeeper)" \
  -f /usr/share/shuri/roles.sql
