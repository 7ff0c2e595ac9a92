#!/usr/bin/env node
/**
 * Makes the secrets of the compose files, each in a file of its own under `infra/compose/secrets/`, which git ignores:
 * `node infra/compose/make-secrets.mjs [another folder]`. What is there already stays as it is: a second run changes nothing.
 * They are good enough to try the thing out on one machine; what is to last has its secrets from a vault.
 *
 * The files can be read by every user, because the containers' users are other than yours; their folder lets in nobody
 * but you and the container engine. Built-ins of Node 20 only.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const NODES = ['eventstoredb1', 'eventstoredb2', 'eventstoredb3'];
/** Who logs into PostgreSQL, as infra/postgres/roles.sql names them. */
const POSTGRES_USERS = ['projector', 'api', 'timekeeper'];

const folder = process.argv[2] ?? fileURLToPath(new URL('secrets', import.meta.url));
const news = makeSecrets();
console.log(news.length === 0 ? `Everything is there: ${folder}` : `Made in ${folder}: ${news.join(', ')}`);

/** @returns {string[]} names of the files that were made */
function makeSecrets() {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  const made = [];
  const keep = (name, make) => {
    const file = path.join(folder, name);
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    const text = make();
    writeFileSync(file, `${text}\n`, { mode: 0o444 });
    chmodSync(file, 0o444);
    made.push(name);
    return text;
  };

  keep('postgres-password', password);
  for (const user of POSTGRES_USERS) {
    const word = keep(`postgres-${user}-password`, password);
    keep(`views-url-${user}`, () => `postgres://shuri_${user}:${word}@postgres:5432/shuri_views`);
    keep(`personal-url-${user}`, () => `postgres://shuri_${user}:${word}@postgres:5432/shuri_personal`);
  }
  keep('token-key', () => randomBytes(32).toString('base64url'));

  const admin = keep('eventstoredb-admin-password', password);
  // EventStoreDB takes these two from its environment only, and only while its database is new.
  keep(
    'eventstoredb.env',
    () => `EVENTSTORE_DEFAULT_ADMIN_PASSWORD=${admin}\nEVENTSTORE_DEFAULT_OPS_PASSWORD=${password()}`,
  );
  keep('single-events-url', () => 'esdb://eventstoredb:2113?tls=false');
  const hosts = NODES.map((node) => `${node}:2113`).join();
  keep('cluster-events-url', () => `esdb://admin:${admin}@${hosts}?tlsCAFile=/run/authority/ca.crt`);
  return made;
}

/** Letters, digits, - and _ only: in a URL nothing of it has to be escaped. */
function password() {
  return randomBytes(24).toString('base64url');
}
