import type { Refusal } from './refusal.js';

/** Calls by what they are for; a read and a subscription are one RPC. */
export type Method =
  'append' | 'batch-append' | 'read' | 'subscribe' | 'delete' | 'tombstone' | 'gossip' | 'server-features';

export type SilenceOrStatus =
  /** Accepted, never answered, nothing done. */
  | { readonly kind: 'silence' }
  /** Refused with a status and its trailers; nothing done. */
  | { readonly kind: 'status'; readonly refusal: Refusal };

/** What goes wrong with one call. */
export type Fault =
  | SilenceOrStatus
  /** Done at once, answered when the promise resolves: never, if it never does. */
  | { readonly kind: 'delay'; readonly until: Promise<unknown> }
  /** Done, but the connection is cut in place of the answer. */
  | { readonly kind: 'reply-then-drop' };

/** The server's side of the stream is closed with status OK and no message. */
export interface HalfClose {
  readonly kind: 'half-close';
}

/** How open subscriptions end: with status OK, with a status, or not at all but without another message. */
export type Drop = 'end' | 'stall' | Refusal;

interface Planned {
  readonly fault: Fault | HalfClose;
  left: number;
}

/** The faults a test has ordered. They strike calls of their method in the order in which they were planned. */
export class Faults {
  readonly #planned = new Map<Method, Planned[]>();
  readonly #subscriptions = new Set<(drop: Drop) => void>();

  /** `times`: how many calls are struck; Infinity for all until `clear()`. */
  plan(method: Exclude<Method, 'batch-append'>, fault: Fault, times?: number): void;
  plan(method: 'read' | 'subscribe', fault: HalfClose, times?: number): void;
  plan(method: 'batch-append', fault: SilenceOrStatus | HalfClose, times?: number): void;
  plan(method: Method, fault: Fault | HalfClose, times = 1): void {
    this.#planned.set(method, [...(this.#planned.get(method) ?? []), { fault, left: times }]);
  }

  /** From now on nothing goes wrong, but for what already has. */
  clear(): void {
    this.#planned.clear();
  }

  take(method: Method): Fault | HalfClose | undefined {
    const planned = this.#planned.get(method) ?? [];
    const next = planned.find(({ left }) => left > 0);
    if (next) next.left -= 1;
    return next?.fault;
  }

  /** Strikes every subscription open now; later ones are served. */
  dropSubscriptions(drop: Drop): void {
    for (const strike of this.#subscriptions) strike(drop);
  }

  /** Returns what takes the subscription out of danger. */
  expose(strike: (drop: Drop) => void): () => void {
    this.#subscriptions.add(strike);
    return () => this.#subscriptions.delete(strike);
  }
}
