import type { Json } from './observation.js';

/** Who sends a request: a pseudonym and a role, as `as:` of a step names them. */
export interface Player {
  readonly id: string;
  readonly role: string;
}

/** What the server answered over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: Json;
}

/** A running server with an empty data folder, and the clock it lives by. */
export interface House {
  post(as: Player, path: string, body: Json): Promise<HttpAnswer>;
  get(as: Player, path: string): Promise<HttpAnswer>;
  now(): Temporal.Instant;
  /** Moves the clock; the running timekeepers have done everything that fell due when the promise resolves. */
  moveTo(instant: Temporal.Instant): Promise<void>;
  stop(): Promise<void>;
}

/** How to begin one. */
export interface HouseOptions {
  readonly startsAt: Temporal.Instant;
  /** Path of the configuration file. */
  readonly configuration: string;
  readonly timekeepers: number;
}

/** `lead` or `lead/<name>`: a second person of the same role has another name. */
export function playerOf(as: string): Player {
  const [role = as, name] = as.split('/');
  return { id: name === undefined ? role : `${role}-${name}`, role };
}
