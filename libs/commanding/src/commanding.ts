import { mayRun } from '#access';
import {
  type AppendResult,
  ConcurrencyConflict,
  type EventRegistry,
  type EventStore,
  metaOf,
  type NewEvent,
  OutcomeUnknown,
  StoreUnavailable,
} from '#event-store';
import { type Clock, KeyedMutex, ShuriError } from '#kernel';
import type { Aggregate, Decider } from './aggregate.js';
import type { CommandAnswer, CommandRequest } from './command.js';
import {
  keyReused,
  outcomeUnknown,
  revisionConflict,
  revisionMismatch,
  storeUnavailable,
} from './commanding.errors.js';
import { catchUp, emptyStream, type LoadedStream } from './loaded-stream.js';
import type { Decision } from './decision.js';
import { commandHashOf, stamp } from './stamp.js';
import { StateCache } from './state-cache.js';

/**
 * Where a command goes: a stream that exists, one to be begun under the n-th name tried (D13), or one whose name follows
 * from what it is about, begun or not.
 */
export type Target =
  | { readonly kind: 'existing'; readonly stream: string }
  | { readonly kind: 'named'; readonly stream: string }
  | { readonly kind: 'new'; readonly streamOf: (attempt: number) => string };

export interface CommandingOptions<State> {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly clock: Clock;
  readonly aggregate: Aggregate<State>;
  /** Version of the program, recorded with each event. */
  readonly build: string;
  /** How many folded streams are kept in memory. */
  readonly cachedStreams: number;
  /** The error for a stream that does not exist. */
  readonly unknown: (stream: string) => ShuriError;
}

const RETRIES = 3;
/** A second collision in a row is already a rarity; so many mean that the names do not depend on the attempt. */
const NAMES_TRIED = 16;

/** The one decision loop of the house (design.md section 3): every command of every channel goes through it. */
export class Commanding<State> {
  readonly #cache: StateCache<State>;
  readonly #inTurn = new KeyedMutex();

  constructor(private readonly options: CommandingOptions<State>) {
    this.#cache = new StateCache(options.cachedStreams);
  }

  /**
   * Runs one command to its end. Attempts under one command id take turns: the store takes two appends with the same
   * event ids for one, so that of two that race the second would be told its own decision, not what was recorded.
   * @throws ShuriError with the codes of D28: AUTH.FORBIDDEN, the refusal of `decide`, REVISION.*,
   * IDEMPOTENCY.KEY_REUSED, STORE.UNAVAILABLE (nothing was written), STORE.OUTCOME_UNKNOWN
   */
  run(request: CommandRequest, target: Target, decider: Decider<State>): Promise<CommandAnswer> {
    return this.#inTurn.run(request.commandId, () => this.#run(request, target, decider));
  }

  async #run(request: CommandRequest, target: Target, decider: Decider<State>): Promise<CommandAnswer> {
    // 1. May this role send this command at all?
    if (!mayRun(request.actor.role, request.command)) {
      throw new ShuriError('AUTH.FORBIDDEN', `role ${request.actor.role} may not ${request.command}`, {
        command: request.command,
        role: request.actor.role,
      });
    }
    const commandHash = commandHashOf(request);
    for (let attempt = 0; ; attempt += 1) {
      // 2. Find the stream and fold it.
      const { stream, loaded } = await this.#find(request, target);
      // 3. Has this command been done before? The stream itself remembers.
      const done = loaded.ledger.get(request.commandId);
      if (done !== undefined) {
        if (done.commandHash !== commandHash) throw keyReused(request.commandId);
        return this.#answerAgain(stream, done.firstRevision, done.lastRevision);
      }
      // 4. Has the case moved on since the caller looked?
      const { expectedRevision } = request;
      if (expectedRevision !== undefined && expectedRevision !== loaded.revision) {
        throw await revisionMismatch(this.options, stream, expectedRevision, loaded.revision);
      }
      // 5. Decide: pure.
      const recordedAt = this.#momentAfter(loaded);
      const { actor, commandId } = request;
      const context = { stream, commandId, actor, now: recordedAt };
      const decision = decider.decide(request.payload, loaded.state, context);
      if (decision.kind === 'refused') throw decision.error;
      if (decision.events.length === 0) return this.#nothingToDo(stream, loaded, decision);
      // 6. Append at the revision read; only conflicts are retried, on fresh state.
      const events = stamp(request, this.options.aggregate.context, decision.events, this.options.registry, {
        commandHash,
        effectiveAt: decision.effectiveAt ?? recordedAt,
        recordedAt,
        build: this.options.build,
      });
      this.#assertFoldable(loaded, events, decision);
      const appended = await this.#append(stream, loaded, events);
      if (appended !== 'conflict') {
        // 7. Answer what was recorded.
        return this.#answer(stream, appended, events, decision);
      }
      if (attempt >= RETRIES) throw revisionConflict(stream);
    }
  }

  /** The stream as of now; `revision` is -1 when it does not exist. */
  async load(stream: string): Promise<LoadedStream<State>> {
    const { store, aggregate, registry } = this.options;
    const known = this.#cache.get(stream) ?? emptyStream(aggregate);
    const loaded = await catchUp(store, stream, known, aggregate, registry);
    if (loaded.revision >= 0) this.#cache.put(stream, loaded);
    return loaded;
  }

  /**
   * The stream as it once was, folded from the start up to the first event for which `until` answers no; `revision`
   * is -1 when nothing is left or the stream does not exist.
   */
  async loadAt(
    stream: string,
    until: (event: { revision: number; recordedAt: string }) => boolean,
  ): Promise<LoadedStream<State>> {
    const { store, aggregate, registry } = this.options;
    return catchUp(store, stream, emptyStream(aggregate), aggregate, registry, (stored) =>
      until({ revision: stored.revision, recordedAt: metaOf(stored).recordedAt }),
    );
  }

  async #find(
    request: CommandRequest,
    target: Target,
  ): Promise<{ stream: string; loaded: LoadedStream<State> }> {
    if (target.kind !== 'new') {
      const loaded = await this.load(target.stream);
      if (target.kind === 'existing' && loaded.revision < 0) throw this.options.unknown(target.stream);
      return { stream: target.stream, loaded };
    }
    for (let attempt = 0; attempt < NAMES_TRIED; attempt += 1) {
      const stream = target.streamOf(attempt);
      const loaded = await this.load(stream);
      if (loaded.revision < 0 || loaded.ledger.has(request.commandId)) return { stream, loaded };
    }
    throw new ShuriError('INTERNAL', `${NAMES_TRIED} names for a new stream are all taken`);
  }

  /** An event that cannot be folded would close its stream for ever: it is found out before it is written. */
  #assertFoldable(
    loaded: LoadedStream<State>,
    events: readonly NewEvent[],
    decision: Extract<Decision, { kind: 'accepted' }>,
  ): void {
    let { state, revision } = loaded;
    for (const [index, event] of events.entries()) {
      const decided = decision.events[index];
      if (decided === undefined) continue;
      revision += 1;
      state = this.options.aggregate.evolve(state, { ...decided, meta: metaOf(event), revision });
    }
  }

  /**
   * An append whose outcome is unknown is repeated byte for byte before anybody is told (D14). Once it is unknown,
   * a store that takes no calls leaves it so.
   */
  async #append(
    stream: string,
    loaded: LoadedStream<State>,
    events: readonly NewEvent[],
  ): Promise<AppendResult | 'conflict'> {
    const expected = loaded.revision < 0 ? 'no-stream' : loaded.revision;
    let unknown = false;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.options.store.append(stream, expected, events);
      } catch (error) {
        if (error instanceof ConcurrencyConflict) return 'conflict';
        unknown ||= error instanceof OutcomeUnknown;
        if (!unknown) throw error instanceof StoreUnavailable ? storeUnavailable(stream) : error;
        if (attempt >= RETRIES) throw outcomeUnknown(stream, events);
      }
    }
  }

  #momentAfter(loaded: LoadedStream<State>): string {
    const now = this.options.clock.now().toString({ smallestUnit: 'millisecond' });
    const last = loaded.lastRecordedAt;
    return last !== undefined && last > now ? last : now;
  }

  #nothingToDo(
    stream: string,
    loaded: LoadedStream<State>,
    decision: Extract<Decision, { kind: 'accepted' }>,
  ): CommandAnswer {
    const { revision, position } = loaded;
    const known = position === undefined ? {} : { position };
    return { stream, revision, ...known, events: [], warnings: decision.warnings, repeated: false };
  }

  #answer(
    stream: string,
    appended: AppendResult,
    events: readonly NewEvent[],
    decision: Extract<Decision, { kind: 'accepted' }>,
  ): CommandAnswer {
    const first = appended.revision - events.length + 1;
    const recorded = decision.events.map((event, index) => ({
      id: events[index]?.id ?? '',
      name: event.name,
      revision: first + index,
      data: event.data,
    }));
    return {
      stream,
      revision: appended.revision,
      ...(appended.position === undefined ? {} : { position: appended.position }),
      events: recorded,
      warnings: decision.warnings,
      repeated: false,
    };
  }

  async #answerAgain(stream: string, first: number, last: number): Promise<CommandAnswer> {
    const stored = await this.options.store.readStream(stream, { from: first, limit: last - first + 1 });
    const events = stored.map((one) => {
      const { name, data } = this.options.registry.decode(one);
      return { id: one.id, name, revision: one.revision, data };
    });
    const position = stored.at(-1)?.position;
    return {
      stream,
      revision: last,
      ...(position === undefined ? {} : { position }),
      events,
      warnings: [],
      repeated: true,
    };
  }
}
