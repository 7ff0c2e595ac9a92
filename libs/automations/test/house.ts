import { type Position, StreamNotFound } from '#event-store';
import { eventIdFor, type JsonObject } from '#kernel';
import {
  type Automation,
  type AutomationCommand,
  AutomationEngine,
  type AutomationEngineOptions,
  type AutomationProblem,
  type CommandOutcome,
} from '../src/index.js';
import { decoder, LogAndViews } from '../../../test/support/log-and-views.js';
import type { ViewsDatabase } from '../../../test/support/postgres/views-databases.js';

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
export class House extends LogAndViews {
  readonly problems: AutomationProblem[] = [];
  /** Milliseconds that engines have waited for. */
  readonly waits: number[] = [];
  readonly #engines: AutomationEngine[] = [];

  static open(database: ViewsDatabase): Promise<House> {
    return this.opened(database, (views) => new House(views));
  }

  /** Appends one `asked` for each word. */
  ask(stream: string, ...words: readonly string[]): Promise<Position> {
    return this.append(stream, ...words.map((what) => ['asked', { what }] as const));
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

  override async close(): Promise<void> {
    for (const engine of this.#engines) await engine.stop();
    await super.close();
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
