import { randomBytes } from 'node:crypto';
import { freshId } from '#kernel';
import { BadCheckpoint, OutcomeUnknown, StoreUnavailable, StreamNotFound } from '../event-store.errors.js';
import type { Position } from '../event-store.port.js';
import type { Appends } from './appends.js';
import { compareLogPositions, positionParts, positionText } from './log-positions.js';
import { IDENTITY_STREAM } from './own-events.js';
import type { LogPosition, StreamRead } from './store-client.js';
import type { StoreReads } from './store-reads.js';

const TYPE = 'shuri.database-identified.v1';
const MARK: StreamRead = { stream: IDENTITY_STREAM, direction: 'forward', from: 'start', count: 1 };

/**
 * Which database this is: eight hex digits, drawn once and kept in a stream of the database itself, so that a checkpoint
 * of another database is known as such. A restored backup keeps them; its shorter log shows by the position.
 */
export class DatabaseIdentity {
  #id: string | undefined;
  #asked: Promise<string> | undefined;

  constructor(
    private readonly reads: StoreReads,
    private readonly appends: Appends,
  ) {}

  /** Finds the mark, or makes it; asks the server once. @throws AccessDenied StoreUnavailable */
  known(): Promise<string> {
    if (this.#id !== undefined) return Promise.resolve(this.#id);
    this.#asked ??= this.confirmed().finally(() => (this.#asked = undefined));
    return this.#asked;
  }

  /** Asks the server, whatever is known already. @throws AccessDenied StoreUnavailable */
  async confirmed(patienceMs?: number): Promise<string> {
    const held = await this.#read(patienceMs);
    this.#id = held ?? (await this.#mark());
    return this.#id;
  }

  /** A position as the port shows it. To be asked after `known`. */
  write(position: LogPosition): Position {
    return positionText(this.#id ?? '', position);
  }

  /** @throws BadCheckpoint when the text is no position, or one of another database (told apart once it is known) */
  parse(text: string): LogPosition {
    const { databaseId, commit, prepare } = positionParts(text);
    if (this.#id !== undefined && databaseId !== this.#id) {
      throw new BadCheckpoint(`position ${text} belongs to another database than ${this.#id}`);
    }
    return { commit, prepare };
  }

  /** @throws BadCheckpoint when the two are of different databases */
  compare(a: Position, b: Position): number {
    const [one, other] = [positionParts(a), positionParts(b)];
    if (one.databaseId !== other.databaseId) {
      throw new BadCheckpoint(`positions ${a} and ${b} are of different databases`);
    }
    return compareLogPositions(this.parse(a), other);
  }

  async #read(patienceMs?: number): Promise<string | undefined> {
    try {
      const [mark] = await this.reads.stream(MARK, patienceMs);
      const data = mark?.data;
      const id: unknown =
        typeof data === 'object' && data !== null ? Reflect.get(data, 'database') : undefined;
      return typeof id === 'string' && /^[0-9a-f]{8}$/.test(id) ? id : undefined;
    } catch (error) {
      if (error instanceof StreamNotFound) return undefined;
      throw error;
    }
  }

  /** Whoever comes second reads what the first has written. */
  async #mark(): Promise<string> {
    const event = {
      id: freshId(),
      type: TYPE,
      data: { database: randomBytes(4).toString('hex') },
      metadata: '{}',
    };
    try {
      await this.appends.begin(IDENTITY_STREAM, event);
    } catch (error) {
      // It concerns the mark alone: of what the caller wants written, nothing was sent.
      if (error instanceof OutcomeUnknown) throw new StoreUnavailable(error.message, { cause: error });
      throw error;
    }
    const id = await this.#read();
    if (id === undefined)
      throw new BadCheckpoint(`stream ${IDENTITY_STREAM} does not say which database this is`);
    return id;
  }
}
