import type { JsonObject } from '#kernel';
import type { EventDefinition } from '../event-definition.js';
import type { StoredEvent } from '../event-store.port.js';
import type { JsonSchema } from './closed-schema.js';
import { asObject, eventShapes, type EventShapes, problemsOf, toNewest } from './event-shapes.js';
import {
  InvalidEvent,
  InvalidEventDefinition,
  InvalidStoredEvent,
  type SchemaProblem,
  UnknownEventType,
} from './registry.errors.js';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const STORED_TYPE = /^(.+)\.v([1-9]\d*)$/;

/** An event read back: its chart name and its newest shape, whatever it was stored as. */
export interface DecodedEvent {
  readonly context: string;
  readonly name: string;
  readonly data: JsonObject;
}

/** All events of the house by their stored names: what may be written, and how whatever was written is read. */
export class EventRegistry {
  /** By `context.name`, today's names only. */
  readonly #current = new Map<string, EventShapes>();
  /** By `context.name`, former names too. */
  readonly #known = new Map<string, EventShapes>();

  /** @throws InvalidEventDefinition for a name used twice, a gap in the versions, or a schema that cannot be closed. */
  constructor(definitions: readonly EventDefinition[]) {
    for (const definition of definitions) {
      const shapes = eventShapes(definition);
      const base = `${definition.context}.${definition.name}`;
      this.#add(base, shapes);
      this.#current.set(base, shapes);
      for (const alias of definition.aliases) this.#add(alias, shapes);
    }
  }

  /**
   * The name under which the event is stored today, e.g. `repair-case.quote-issued.v1`.
   * @throws InvalidEvent when the registry does not know the name, or knows it as superseded.
   */
  storedTypeOf(context: string, name: string): string {
    return this.#writable(context, name).newest.type;
  }

  /**
   * Data of the newest shape as it goes into the store.
   * @throws InvalidEvent naming the path of what is wrong, or the replacement of a superseded name.
   */
  encode(context: string, name: string, data: unknown): { readonly type: string; readonly data: JsonObject } {
    const { newest } = this.#writable(context, name);
    const problems = problemsOf(data, newest);
    if (problems.length > 0) throw new InvalidEvent(newest.type, problems);
    return { type: newest.type, data: asObject(data) };
  }

  /**
   * Reads an event: checks it as it was stored, brings it step by step to the newest shape and checks that.
   * @throws UnknownEventType InvalidStoredEvent
   */
  decode(stored: StoredEvent): DecodedEvent {
    const [, base, version] = STORED_TYPE.exec(stored.type) ?? [];
    const event = base === undefined ? undefined : this.#known.get(base);
    const shape = event?.shapes[Number(version) - 1];
    if (event === undefined || shape === undefined) throw new UnknownEventType(stored.type);
    refuse(stored, problemsOf(stored.data, shape));
    if (shape === event.newest) return { context: event.context, name: event.name, data: stored.data };
    const data = upcastOrRefuse(stored, Number(version), event);
    refuse(stored, problemsOf(data, event.newest));
    return { context: event.context, name: event.name, data: asObject(data) };
  }

  /** Every stored type, superseded and renamed ones too, with its JSON Schema: for outsiders who read the log without us. */
  jsonSchemas(): Readonly<Record<string, JsonSchema>> {
    const schemas = [...this.#known].flatMap(([base, { shapes }]) =>
      shapes.map(({ schema }, index) => {
        const title = `${base}.v${index + 1}`;
        return [title, { $schema: DIALECT, title, ...schema }] as const;
      }),
    );
    return Object.fromEntries(schemas);
  }

  #add(name: string, shapes: EventShapes): void {
    if (this.#known.has(name)) throw new InvalidEventDefinition(`${name} is registered twice`);
    this.#known.set(name, shapes);
  }

  #writable(context: string, name: string): EventShapes {
    const base = `${context}.${name}`;
    const event = this.#current.get(base);
    if (event !== undefined) return event;
    const successor = this.#known.get(STORED_TYPE.exec(base)?.[1] ?? base);
    const rule = successor === undefined ? 'is not registered' : `is superseded by ${successor.newest.type}`;
    throw new InvalidEvent(base, [{ path: '', rule }]);
  }
}

function refuse(stored: StoredEvent, problems: readonly SchemaProblem[], options?: ErrorOptions): void {
  if (problems.length === 0) return;
  throw new InvalidStoredEvent(stored.type, stored.stream, stored.revision, problems, options);
}

function upcastOrRefuse(stored: StoredEvent, version: number, event: EventShapes): unknown {
  try {
    return toNewest(stored.data, version, event);
  } catch (cause) {
    refuse(stored, [{ path: '', rule: `cannot be read as ${event.newest.type}` }], { cause });
    throw cause;
  }
}
