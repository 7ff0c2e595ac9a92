import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Type } from 'typebox';
import { accept, alreadySo, type CommandAnswer, Commanding, type Decider, refuse } from '#commanding';
import { defineEvent, EventRegistry, type EventStore, openSqliteEventStore } from '#event-store';
import { freshId, type JsonObject, ShuriError, SimulatedClock } from '#kernel';
import { hashOfRows, openViews, Projector, type Views } from '#projections';
import {
  DeadlineView,
  DUE_DEADLINES,
  dueDeadlines,
  DueTable,
  type FiringRequest,
  Timekeeper,
} from '../src/index.js';
import { armed, at, START, until } from './due-house.js';

const forever = new AbortController().signal;

const open = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, Type.Unknown()] as const));
const registry = new EventRegistry([
  defineEvent('repair-case', 'deadline-armed', 1, Type.Object(open(Object.keys(armed('', ''))))),
  defineEvent(
    'repair-case',
    'deadline-disarmed',
    1,
    Type.Object(open(['deadlineId', 'kind', 'arming', 'because'])),
  ),
  defineEvent('repair-case', 'quote-lapsed', 1, Type.Object(open(['deadline']))),
]);

/** A case of which only its one deadline is known. */
type State = { readonly arming: number; readonly firesAt: string } | 'nothing armed';

/** The rule of every firing: re-check, then one consequence or nothing. */
const lapseQuote: Decider<State> = {
  decide: ({ deadlineId, arming }, state, { now }) => {
    if (state === 'nothing armed' || state.arming !== arming) return alreadySo();
    if (now < state.firesAt) return refuse('DEADLINE.NOT_DUE', 'not yet');
    const latenessMs =
      Temporal.Instant.from(now).epochMilliseconds - Temporal.Instant.from(state.firesAt).epochMilliseconds;
    const deadline = { deadlineId, arming, firesAt: state.firesAt, observedAt: now, latenessMs };
    return accept([{ name: 'quote-lapsed', data: { deadline } }]);
  },
};

/** One process: its own commanding loop, views, projector and timekeeper over the common store. */
class Process {
  readonly problems: unknown[] = [];
  readonly views: Views;
  readonly projector: Projector;
  readonly timekeeper: Timekeeper;
  readonly view: DeadlineView;
  readonly #commanding: Commanding<State>;

  constructor(folder: string, name: string, store: EventStore, clock: SimulatedClock) {
    this.views = openViews({ file: join(folder, `${name}.sqlite`) });
    this.view = new DeadlineView(this.views);
    this.#commanding = new Commanding<State>({
      store,
      registry,
      clock,
      build: 'test',
      cachedStreams: 10,
      unknown: (stream) => new ShuriError('REPAIR_CASE.UNKNOWN', stream),
      aggregate: {
        context: 'repair-case',
        initial: 'nothing armed',
        evolve: (_, { name: event, data }) =>
          event === 'deadline-armed'
            ? { arming: Number(data['arming']), firesAt: data['firesAt'] as string }
            : 'nothing armed',
      },
    });
    this.projector = new Projector({
      store,
      views: this.views,
      decoder: registry,
      projections: [dueDeadlines(['repairCase-'])],
      onProblem: (problem) => this.problems.push(problem),
    });
    this.timekeeper = new Timekeeper({
      due: new DueTable(this.views),
      clock,
      send: (request) => this.send(request, lapseQuote),
      kinds: { 'quote-expiry': { command: 'lapse-quote' } },
      onProblem: (problem) => this.problems.push(problem),
      name,
    });
    this.projector.onCommitted((projection) => {
      if (projection === DUE_DEADLINES) this.timekeeper.wake();
    });
  }

  send(request: FiringRequest, decider: Decider<State>): Promise<CommandAnswer> {
    const { commandId, command, payload, stream } = request;
    const actor = { id: 'timekeeper', role: 'timekeeper', tokenId: 'timekeeper' } as const;
    return this.#commanding.run(
      {
        commandId,
        command,
        payload: { ...payload },
        actor,
        channel: 'timekeeper',
        siteId: 'tokyo',
        correlationId: commandId,
      },
      { kind: 'existing', stream },
      decider,
    );
  }

  async stop(): Promise<void> {
    await this.timekeeper.stop();
    await this.projector.stop();
    await this.views.close();
  }
}

describe('a deadline has exactly one consequence', () => {
  let folder: string;
  let clock: SimulatedClock;
  let store: EventStore;
  let processes: Process[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'shuri-deadlines-'));
    clock = new SimulatedClock(Temporal.Instant.from(START));
    store = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), clock });
    processes = ['one', 'two'].map((name) => new Process(folder, name, store, clock));
    for (const { projector } of processes) await projector.start();
  });
  afterEach(async () => {
    for (const process of processes) await process.stop();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const record = async (stream: string, name: string, data: JsonObject) => {
    const meta = {
      commandId: freshId(),
      command: 'test',
      commandHash: '0'.repeat(64),
      correlationId: freshId(),
      causationId: freshId(),
      actor: { id: 'someone', role: 'lead', tokenId: 'someone' },
      channel: 'test',
      siteId: 'tokyo',
      effectiveAt: START,
      recordedAt: START,
      build: 'test',
    };
    const event = { id: freshId(), type: `repair-case.${name}.v1`, data, meta };
    const { position } = await store.append(stream, 'any', [event]);
    if (position === undefined) throw new Error('the append gave no position');
    for (const { projector } of processes) await projector.waitFor(position, forever);
  };
  const names = async (stream: string) =>
    (await store.readStream(stream)).map(({ type }) => type.split('.')[1] ?? type);

  it('although two timekeepers with due tables of their own find it', async () => {
    for (let i = 0; i < 10; i += 1) {
      await record(`repairCase-${i}`, 'deadline-armed', armed(`d${i}`, at(1_000 + i)));
    }
    for (const { timekeeper } of processes) timekeeper.start();
    clock.advanceTo(Temporal.Instant.from(at(30 * 86_400_000)));
    const settled = () =>
      processes.every(({ timekeeper }) => {
        const { fired, repeated, moot } = timekeeper.metrics();
        return fired + repeated + moot === 10;
      });
    await until(settled);

    for (let i = 0; i < 10; i += 1) {
      expect(await names(`repairCase-${i}`)).toEqual(['deadline-armed', 'quote-lapsed']);
    }
    const head = await store.head();
    for (const { projector, view } of processes) {
      if (head !== undefined) await projector.waitFor(head, forever);
      const { items } = await view.list({ status: 'fired' }, { limit: 100 });
      expect(items.map(({ latenessMs }) => latenessMs)).toEqual(
        Array.from({ length: 10 }, (_, i) => 30 * 86_400_000 - 1_000 - i),
      );
    }
    expect(processes.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('a deadline armed while the timekeeper sleeps fires at its time', async () => {
    const [process] = processes;
    await record('repairCase-far', 'deadline-armed', armed('far', at(50_000)));
    process?.timekeeper.start();
    await until(() => (process?.timekeeper.metrics().lastRoundAt ?? 0) > 0);
    await record('repairCase-near', 'deadline-armed', armed('near', at(10_000)));
    clock.advanceTo(Temporal.Instant.from(at(10_000)));
    await until(() => process?.timekeeper.metrics().fired === 1);
    expect(await names('repairCase-near')).toEqual(['deadline-armed', 'quote-lapsed']);
    expect(await names('repairCase-far')).toEqual(['deadline-armed']);
  });

  it('a rebuilt due table has the same rows and firing again writes nothing', async () => {
    const [process] = processes;
    if (process === undefined) throw new Error('there is no process');
    await record('repairCase-A', 'deadline-armed', armed('a', at(0)));
    await record('repairCase-B', 'deadline-armed', armed('b', at(0)));
    await process.timekeeper.round();
    const head = await store.head();
    if (head !== undefined) await process.projector.waitFor(head, forever);
    const projection = dueDeadlines([]);
    const before = await hashOfRows(process.views.reader, projection);
    await process.projector.rebuild(DUE_DEADLINES);
    expect(await hashOfRows(process.views.reader, projection)).toBe(before);
    await process.timekeeper.round();
    expect(await names('repairCase-A')).toEqual(['deadline-armed', 'quote-lapsed']);
    expect(await names('repairCase-B')).toEqual(['deadline-armed', 'quote-lapsed']);
  });
});
