import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { prepareAppend } from '../../../dist/libs/event-store/src/append-input.js';
import { toWire } from '../../../dist/libs/event-store/src/eventstoredb/wire-event.js';
import { openSqliteEventStore } from '../../../dist/libs/event-store/src/index.js';
import { houseProjections, houseRegistry } from '../../../dist/libs/house/src/index.js';
import { SystemClock } from '../../../dist/libs/kernel/src/index.js';
import { openPostgresPersonalDataStore } from '../../../dist/libs/privacy/src/index.js';
import { openPostgresViews, Projector } from '../../../dist/libs/projections/src/index.js';
import '../../support/typescript.mjs';
import { figure } from '../support/statistics.mjs';
import { eventsOfTheStories, onceMore } from './life.mjs';

// How large a case is, for infra/sizing.md: the demo's stories are played on the real server; what they leave in the log
// is weighed as it goes to EventStoreDB, then repeated under other names, projected into a real PostgreSQL and weighed there.

const { startPostgres, USER, PASSWORD } = await import('../../support/postgres/server.ts');
const ROUNDS = process.env.SHURI_LONG === '1' ? 1_000 : 200;
const TRANSCRIPTS = new URL('../../contract/eventstoredb/data/transcripts.jsonl', import.meta.url);

const events = await eventsOfTheStories();
const cases = new Set(events.map(({ stream }) => stream).filter((stream) => stream.startsWith('repairCase-')))
  .size;
const streams = new Set(events.map(({ stream }) => stream)).size;
const commands = new Set(events.map(({ meta }) => meta.commandId)).size;
const sealed = events.flatMap(({ data }) => JSON.stringify(data).match(/"commitment"/g) ?? []).length;
const deadlines = events.filter(({ type }) => type.includes('.deadline-armed.')).length;
const overhead = recordOverhead();
const bytes = events.map((event) => ({ stored: payloadOf(event) + overhead, payload: payloadOf(event) }));
const sum = (values) => values.reduce((a, b) => a + b, 0);
const storedBytes = sum(bytes.map((one) => one.stored));

console.log(
  `${cases} cases of the demo left ${events.length} events in ${streams} streams by ${commands} commands`,
);
console.log(
  `bytes of an event as sent: ${Math.min(...bytes.map((it) => it.payload))} to ${Math.max(...bytes.map((it) => it.payload))}`,
);
figure('sizing.events-per-case', events.length / cases);
figure('sizing.appends-per-case', commands / cases);
figure('sizing.streams-per-case', streams / cases);
figure('sizing.deadlines-per-case', deadlines / cases);
figure('sizing.personal-values-per-case', sealed / cases);
figure('sizing.eventstoredb-overhead-bytes-per-event', overhead);
figure('sizing.eventstoredb-bytes-per-event', storedBytes / events.length);
figure('sizing.eventstoredb-bytes-per-case', storedBytes / cases);

const folder = mkdtempSync(join(tmpdir(), 'shuri-bench-'));
const server = await startPostgres({ port: 0, durable: true });
const urlOf = (database) =>
  `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${server.port}/${database}`;
try {
  await weighViews();
  await weighPersonalData();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function weighViews() {
  const store = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), clock: new SystemClock() });
  await asked('postgres', 'create database views');
  const views = await openPostgresViews({ url: urlOf('views'), setting: 'SHURI_VIEWS' });
  const problems = [];
  const projector = new Projector({
    store,
    views,
    decoder: houseRegistry(),
    projections: houseProjections(),
    onProblem: (problem) => problems.push(problem),
  });
  try {
    for (let round = 0; round < ROUNDS; round += 1) await appendAll(store, onceMore(events, round));
    const head = await store.head();
    const started = performance.now();
    const busyBefore = process.cpuUsage();
    await projector.start();
    await projector.waitFor(head, new AbortController().signal);
    const seconds = (performance.now() - started) / 1_000;
    const { user, system } = process.cpuUsage(busyBefore);
    const parked = await projector.parked();
    if (parked.length > 0 || problems.length > 0) throw new Error(JSON.stringify([parked[0], problems[0]]));
    await tell('views', ROUNDS * cases, 'case-views');
    figure('sizing.projected-events-per-second', (ROUNDS * events.length) / seconds);
    // What the machine's other work does not change: how long a core was busy in this process, the database's own apart.
    figure('sizing.projector-busy-ms-per-event', (user + system) / 1_000 / (ROUNDS * events.length));
  } finally {
    await projector.stop();
    await views.close();
    await store.close();
  }
}

async function weighPersonalData() {
  await asked('postgres', 'create database personal');
  const personal = await openPostgresPersonalDataStore({ url: urlOf('personal'), setting: 'SHURI_PERSONAL' });
  const contact = {
    name: '架空 花子',
    phone: '000-0000-0000',
    address: '架空県架空市1-2-3',
    email: 'hanako@shuri.example',
  };
  const values = ROUNDS * 10;
  try {
    for (let i = 0; i < values; i += 2) {
      await personal.sealAll(`bench-${i}`, {
        contact: { kind: 'contact', value: contact },
        fault: {
          kind: 'text',
          value: '電源が入らない。電源ボタンを押しても反応がなく、ランプも点灯しない。',
        },
      });
    }
  } finally {
    await personal.close();
  }
  await tell('personal', values, 'personal-value');
}

/**
 * Prints how large the tables and indexes of a database are, and what of it falls to one: as the writing left them, room
 * for what was written over with them, and packed.
 */
async function tell(database, share, what) {
  await asked(database, 'vacuum analyze');
  const written = await sizesOf(database);
  await asked(database, 'vacuum full');
  const packed = new Map((await sizesOf(database)).map((table) => [table.name, table.total]));
  console.log(`\n${database}, ${share} of ${what}: rows, bytes with indexes as written and packed, by table`);
  for (const { name, rows, total } of written) {
    console.log(`  ${name.padEnd(24)} ${rows}  ${total}  ${packed.get(name)}`);
  }
  figure(`sizing.${what}-rows`, sum(written.map(({ rows }) => rows)) / share);
  figure(`sizing.${what}-bytes`, sum(written.map(({ total }) => total)) / share);
  figure(`sizing.${what}-bytes-packed`, sum([...packed.values()]) / share);
}

function sizesOf(database) {
  return asked(
    database,
    `select relname as name, greatest(reltuples, 0)::int as rows, pg_total_relation_size(oid)::int as total
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by total desc`,
  );
}

/** All of a stream at once: only what is there afterwards counts. */
async function appendAll(store, all) {
  const byStream = Map.groupBy(all, ({ stream }) => stream);
  await Promise.all(
    [...byStream].map(async ([stream, own]) => {
      await store.append(
        stream,
        'no-stream',
        own.map(({ id, type, data, meta }) => ({ id, type, data, meta })),
      );
    }),
  );
}

/** Bytes of what is written of an event: data, metadata, stream and type. */
function payloadOf({ id, type, stream, data, meta }) {
  const event = { id, type, data, meta };
  const [sent] = toWire(prepareAppend(stream, 'any', [event]), [event]);
  return [JSON.stringify(sent.data), sent.metadata, type, stream].reduce(
    (all, text) => all + Buffer.byteLength(text),
    0,
  );
}

/** What a real server 23.10.8 adds to the bytes of an event in its log: how far the positions of its answers lie apart. */
function recordOverhead() {
  const gaps = new Map();
  let before;
  for (const line of readFileSync(TRANSCRIPTS, 'utf8').trim().split('\n')) {
    const { call = '', requests = [], responses = [] } = JSON.parse(line);
    if (!call.endsWith('Streams/Append')) continue;
    const [options, message, ...more] = requests;
    const position = responses[0]?.success?.position?.commitPosition;
    const event = message?.proposedMessage;
    const single = event !== undefined && more.length === 0 && position !== undefined;
    if (single && before !== undefined && Number(position) > before.position) {
      const gap = Number(position) - before.position - before.bytes;
      gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
    }
    before = single ? { position: Number(position), bytes: bytesOf(options, event) } : undefined;
  }
  const [[commonest]] = [...gaps].toSorted(([, a], [, b]) => b - a);
  return commonest;
}

function bytesOf({ options }, { data, customMetadata, metadataMap }) {
  // What repeats one byte is written as how often it does.
  const length = (value = '') => value.bytes ?? Buffer.from(value, 'base64').length;
  const { type } = Object.fromEntries(metadataMap);
  return length(options.streamIdentifier.streamName) + type.length + length(data) + length(customMetadata);
}

async function asked(database, statement) {
  const client = new Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
