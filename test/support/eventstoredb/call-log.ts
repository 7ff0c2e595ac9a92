import type { Method } from './faults.js';

/** Which calls came, from whom, and which are still open. */
export class CallLog {
  readonly #came = new Map<Method, number>();
  readonly #open = new Map<Method, number>();
  readonly #names = new Map<string, Set<string>>();

  /** Returns what is to be called when the call is over. */
  opened(method: Method, peer: string, connectionName: string): () => void {
    add(this.#came, method, 1);
    add(this.#open, method, 1);
    this.#names.set(peer, (this.#names.get(peer) ?? new Set()).add(connectionName));
    return () => add(this.#open, method, -1);
  }

  count(method: Method): number {
    return this.#came.get(method) ?? 0;
  }

  /** Calls not over yet; one that is left in silence stays open. */
  open(method: Method): number {
    return this.#open.get(method) ?? 0;
  }

  /** Connections that a client of this name has used, or all. */
  peersNamed(name?: string): readonly string[] {
    return [...this.#names].filter(([, own]) => name === undefined || own.has(name)).map(([peer]) => peer);
  }
}

function add(counts: Map<Method, number>, method: Method, by: number): void {
  counts.set(method, (counts.get(method) ?? 0) + by);
}
