/** An event as it is handed to the log. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly json: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event as it lies in the log. Positions are byte offsets; `next` is that of whatever is written after it. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly next: bigint;
  /** 100 ns since 1970-01-01 UTC. */
  readonly createdTicks: bigint;
}

/** The revision of the event that ends a stream for ever. */
export const TOMBSTONE = 2n ** 63n - 1n;

/** What every record takes beside its texts and bytes, as the real server's positions show. */
const RECORD_BYTES = 90;
/** Records of the server's own before its first event. */
const FIRST_POSITION = 548n;

/**
 * The transaction log: every event in the order of writing, and each stream's own events. It outlives the process of
 * the server, as the real one's files do.
 */
export class EventLog {
  readonly #ticks: () => bigint;
  readonly #events: StoredEvent[] = [];
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #emptyRecords = new Set<bigint>();
  readonly #waiting = new Set<() => void>();
  #end = FIRST_POSITION;

  constructor(ticks: () => bigint) {
    this.#ticks = ticks;
  }

  /** Every event, oldest first. */
  get events(): readonly StoredEvent[] {
    return this.#events;
  }

  /** Where the next record will lie. */
  get end(): bigint {
    return this.#end;
  }

  /** The stream's events from revision 0 on; a tombstone is the last of them. */
  eventsOf(stream: string): readonly StoredEvent[] {
    return this.#streams.get(stream) ?? [];
  }

  write(stream: string, event: NewEvent, revision = BigInt(this.eventsOf(stream).length)): StoredEvent {
    const position = this.#end;
    const next = position + BigInt(recordBytes(stream, event));
    const stored = { ...event, stream, revision, position, next, createdTicks: this.#ticks() };
    this.#end = next;
    this.#events.push(stored);
    const own = this.#streams.get(stream);
    if (own) own.push(stored);
    else this.#streams.set(stream, [stored]);
    return stored;
  }

  /** An append without events takes a place in the log all the same. */
  writeNothing(stream: string): bigint {
    const position = this.#end;
    this.#emptyRecords.add(position);
    this.#end += BigInt(RECORD_BYTES + Buffer.byteLength(stream));
    return position;
  }

  /** Tells every waiting subscription to look again. To be called once a write is whole. */
  announce(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  /** Resolves with the next announcement, or with the abortion. */
  changed(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        signal.removeEventListener('abort', wake);
        this.#waiting.delete(wake);
        resolve();
      };
      signal.addEventListener('abort', wake);
      this.#waiting.add(wake);
    });
  }

  /** Index in `events` of the first event at or after a position. */
  indexAt(position: bigint): number {
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#events[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a record begins (or will begin) at the position. */
  isBoundary(position: bigint): boolean {
    if (position === 0n || position === this.#end || this.#emptyRecords.has(position)) return true;
    return this.#events[this.indexAt(position)]?.position === position;
  }
}

function recordBytes(stream: string, { type, data, metadata }: NewEvent): number {
  return RECORD_BYTES + Buffer.byteLength(stream) + Buffer.byteLength(type) + data.length + metadata.length;
}
