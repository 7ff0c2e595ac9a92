import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { dueDeadlines } from '../../../dist/libs/deadlines/src/index.js';
import { openSqliteEventStore } from '../../../dist/libs/event-store/src/index.js';
import { derivedId, SystemClock } from '../../../dist/libs/kernel/src/index.js';
import { openPostgresViews, Projector, ShardKeeper } from '../../../dist/libs/projections/src/index.js';
import '../../support/typescript.mjs';
import { collectGarbage } from '../support/garbage.mjs';
import { figure, median, spread } from '../support/statistics.mjs';

// What the projector makes of a log beside a bulk insert of the very rows that it wrote, into a table of the same shape
// with the same indexes, on one PostgreSQL server that is durable; and how long a dead projector's shards stand still.

const { startPostgres, USER, PASSWORD } = await import('../../support/postgres/server.ts');
const EVENTS = 5_000;
const ROUNDS = 5;
const DEATHS = 3;
const SHARDS = 2;
const ROWS_A_STATEMENT = 500;
const PROJECTION = dueDeadlines(['repairCase-']);
const TABLE = PROJECTION.tables[0].name;
const decoder = {
  decode: ({ type, data }) => ({ context: 'repair-case', name: type.split('.')[1], data }),
};

const folder = mkdtempSync(join(tmpdir(), 'shuri-bench-'));
const server = await startPostgres({ port: 0, durable: true });
const store = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), clock: new SystemClock() });
try {
  await appendEvents(0, EVENTS);
  const measured = { projected: [], inserted: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const database = await newDatabase();
    measured.projected.push(await projectedPerSecond(database));
    measured.inserted.push(await insertedPerSecond(database));
  }
  const takeovers = [];
  for (let death = 0; death < DEATHS; death += 1) takeovers.push(await takeoverMs(await newDatabase()));

  console.log(`rows of the due table a second, ${ROUNDS} rounds of ${EVENTS} events, median (least..most)`);
  console.log(`  projector    ${spread(measured.projected)}`);
  console.log(`  bulk insert  ${spread(measured.inserted)}`);
  console.log(`milliseconds until a dead projector's ${SHARDS} shards were taken over: ${spread(takeovers)}`);
  figure(
    'postgres.project-of-bulk-insert',
    median(measured.projected.map((it, i) => it / measured.inserted[i])),
  );
  figure('postgres.takeover-seconds', median(takeovers) / 1_000);
  figure('postgres.takeover-seconds-at-most', Math.max(...takeovers) / 1_000);
} finally {
  await store.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function appendEvents(from, to) {
  for (let i = from; i < to; i += 50) {
    const batch = Array.from({ length: Math.min(50, to - i) }, (_, k) => appendOne(i + k));
    await Promise.all(batch);
  }
}

function appendOne(index) {
  const data = {
    deadlineId: derivedId('bench', index),
    kind: 'quote-answer',
    arming: 1,
    period: 'P1M',
    startFact: 'quote-issued',
    startsOn: '2024-04-01',
    firstCountedDay: '2024-04-02',
    lastDay: '2024-05-01',
    firesAt: '2024-05-01T15:00:00.000Z',
    clauses: ['A-1', 'A-2'],
    policyRevision: '2024-04',
    calendarRevision: null,
  };
  const id = derivedId('bench-event', index);
  return store.append(`repairCase-${index}`, 'any', [
    { id, type: 'repair-case.deadline-armed.v1', data, meta: {} },
  ]);
}

async function newDatabase() {
  const name = `bench_${process.hrtime.bigint()}`;
  await asked('postgres', `create database ${name}`);
  return name;
}

function urlOf(database, user = USER, password = PASSWORD) {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${database}`;
}

async function asked(database, statement, values = []) {
  const client = new Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end();
  }
}

async function projectedPerSecond(database) {
  const views = await openPostgresViews({ url: urlOf(database), setting: 'SHURI_VIEWS' });
  const projector = projectorOver(views);
  try {
    collectGarbage();
    const head = await store.head();
    const started = performance.now();
    await projector.start();
    await projector.waitFor(head, new AbortController().signal);
    return (EVENTS * 1_000) / (performance.now() - started);
  } finally {
    await projector.stop();
    await views.close();
  }
}

async function insertedPerSecond(database) {
  const rows = await asked(database, `select * from ${TABLE}`);
  if (rows.length !== EVENTS) throw new Error(`${rows.length} rows instead of ${EVENTS}`);
  await asked(database, `create table copy (like ${TABLE} including all)`);
  const columns = Object.keys(rows[0]);
  const client = new Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    collectGarbage();
    const started = performance.now();
    await client.query('begin');
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      const part = rows.slice(from, from + ROWS_A_STATEMENT);
      const places = part.map(
        (_, i) => `(${columns.map((_c, j) => `$${i * columns.length + j + 1}`).join()})`,
      );
      const values = part.flatMap((row) => columns.map((column) => row[column]));
      await client.query(`insert into copy (${columns.join()}) values ${places.join()}`, values);
    }
    await client.query('commit');
    return (rows.length * 1_000) / (performance.now() - started);
  } finally {
    await client.end();
  }
}

/** Its user is shut out while it projects: no connection of it lives on. */
async function takeoverMs(database) {
  const mortal = `mortal_${process.hrtime.bigint()}`;
  await asked(database, `create role ${mortal} superuser login password 'mortal'`);
  const dying = await keeperOver(urlOf(database, mortal, 'mortal'), 'dying');
  await untilHeld(dying.keeper);
  const heir = await keeperOver(urlOf(database), 'heir');
  await asked(database, `alter role ${mortal} nologin`);
  await asked(database, `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${mortal}'`);
  const died = performance.now();
  await untilHeld(heir.keeper);
  const took = performance.now() - died;
  for (const { keeper, views } of [dying, heir]) {
    await keeper.stop();
    await views.close();
  }
  return took;
}

async function keeperOver(url, holder) {
  const views = await openPostgresViews({ url, setting: 'SHURI_VIEWS' });
  const projectorOf = (shard, fence) => projectorOver(views, { shard, fence });
  const keeper = new ShardKeeper({ views, shards: SHARDS, holder, projectorOf, onProblem: () => undefined });
  keeper.start();
  return { keeper, views };
}

async function untilHeld(keeper) {
  while (keeper.projectors().size < SHARDS) await pause(5);
}

function projectorOver(views, more = {}) {
  const options = { store, views, decoder, projections: [PROJECTION], onProblem: () => undefined, ...more };
  return new Projector(options);
}
