import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openSqliteEventStore, type Position, StreamNotFound } from '#event-store';
import { derivedId, eventIdFor, type JsonObject, SimulatedClock } from '#kernel';
import { type EventDecoder, type Views } from '#projections';
import {
  type Automation,
  type AutomationCommand,
  AutomationEngine,
  type AutomationEngineOptions,
  type AutomationProblem,
  type CommandOutcome,
} from '../src/index.js';
import type { TestViews, ViewsDatabase } from '../../../test/support/postgres/views-databases.js';

/** Stored types are `test.<name>.v1` here; `unknown` is what no registry knows. */
export const decoder: EventDecoder = {
  decode: (stored) => {
    const [context = '', name = ''] = stored.type.split('.');
    if (name === 'unknown') throw new TypeError(`no such event: ${stored.type}`);
    return { context, name, data: stored.data };
  },
};

export const NAME = 'when-asked-then-answer';

/** Answers each `asked` with what it asks for; `silent` asks for nothing, `by-hand` for a person, `broken` for too much. */
export function answering(name = NAME, generation = 1): Automation {
  return {
    name,
    generation,
    streamPrefixes: ['question-'],
    events: ['asked'],
    react: ({ data }, history) => {
      const { what } = data as { what: string };
      if (what === 'silent') return { kind: 'nothing' };
      if (what === 'by-hand') return { kind: 'left-to-person', why: 'nobody else can' };
      if (what === 'broken') throw new TypeError('a broken question');
      return { kind: 'command', command: 'answer', payload: { what, after: history.length } };
    },
  };
}

/** A folder with an event store and views, engines over them, and streams `answer-…` that the commands go to. */
export class House {
  readonly clock = new SimulatedClock(Temporal.Instant.from('2024-04-01T00:00:00Z'));
  readonly problems: AutomationProblem[] = [];
  /** Milliseconds that engines have waited for. */
  readonly waits: number[] = [];
  readonly #engines: AutomationEngine[] = [];
  #appended = 0;

  private constructor(
    readonly folder: string,
    readonly database: TestViews,
    private stored: EventStore | undefined,
  ) {}

  static async open(database: ViewsDatabase): Promise<House> {
    const folder = mkdtempSync(join(tmpdir(), 'shuri-automations-'));
    const house = new House(folder, await database.make(), undefined);
    await house.useStore('events.sqlite');
    return house;
  }

  get views(): Views {
    return this.database.views;
  }

  get store(): EventStore {
    if (this.stored === undefined) throw new Error('no store is open');
    return this.stored;
  }

  /** Takes another event store than before. */
  async useStore(name: string): Promise<void> {
    await this.stored?.close();
    this.stored = await openSqliteEventStore({ file: join(this.folder, name), clock: this.clock });
  }

  /** Appends one `asked` for each word. */
  ask(stream: string, ...words: readonly string[]): Promise<Position> {
    return this.append(stream, ...words.map((what) => ['asked', { what }] as const));
  }

  /** Appends events to the stream; the position of the last. */
  async append(stream: string, ...events: readonly (readonly [string, JsonObject])[]): Promise<Position> {
    const { position } = await this.store.append(
      stream,
      'any',
      events.map(([name, data]) => {
        this.#appended += 1;
        const id = derivedId('test', this.#appended);
        const meta = { correlationId: `correlation-${this.#appended}`, siteId: 'site-1' };
        return { id, type: `test.${name}.v1`, data, meta };
      }),
    );
    if (position === undefined) throw new Error('the append gave no position');
    return position;
  }

  /** The decision loop in small: the stream remembers by command id what was done. */
  readonly send = async ({ commandId, payload, causationId }: AutomationCommand): Promise<CommandOutcome> => {
    const stream = `answer-${wordIn(payload)}`;
    const known = await this.#eventsOf(stream);
    if (known.some(({ meta }) => meta['commandId'] === commandId)) return { events: [1], repeated: true };
    const event = { id: eventIdFor(commandId, 0), type: 'test.answered.v1', data: payload };
    await this.store.append(stream, known.length === 0 ? 'no-stream' : known.length - 1, [
      { ...event, meta: { commandId, causationId } },
    ]);
    return { events: [1], repeated: false };
  };

  /** What was answered: `what` by `how often`. */
  async answers(...whats: readonly string[]): Promise<readonly number[]> {
    return Promise.all(whats.map(async (what) => (await this.#eventsOf(`answer-${what}`)).length));
  }

  /** In the order in which they were written. */
  async answersInOrder(): Promise<readonly string[]> {
    const all = await this.store.readAll();
    return all.filter(({ type }) => type === 'test.answered.v1').map(({ data }) => wordIn(data));
  }

  engine(others: Partial<AutomationEngineOptions> = {}): AutomationEngine {
    const engine = new AutomationEngine({
      store: this.store,
      views: this.views,
      decoder,
      automations: [answering()],
      send: this.send,
      onProblem: (problem) => this.problems.push(problem),
      wait: (ms) => {
        this.waits.push(ms);
        return new Promise((resolve) => setImmediate(resolve));
      },
      ...others,
    });
    this.#engines.push(engine);
    return engine;
  }

  /** Starts an engine and waits until it has answered everything there is. */
  async caughtUp(engine: AutomationEngine): Promise<AutomationEngine> {
    const head = await this.store.head();
    await engine.start();
    if (head !== undefined) await engine.waitFor(head, new AbortController().signal);
    return engine;
  }

  async close(): Promise<void> {
    for (const engine of this.#engines) await engine.stop();
    await this.stored?.close();
    await this.database.remove();
    rmSync(this.folder, { recursive: true });
  }

  async #eventsOf(stream: string) {
    try {
      return await this.store.readStream(stream);
    } catch (error) {
      if (error instanceof StreamNotFound) return [];
      throw error;
    }
  }
}

function wordIn({ what }: JsonObject): string {
  if (typeof what !== 'string') throw new TypeError('no word');
  return what;
}
