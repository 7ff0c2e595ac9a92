import type { EventStore, NewEvent } from '#event-store';

/** How a further handle is opened. */
export interface Tuning {
  /** How long a call may be retried while the backend takes none. */
  readonly patienceMs?: number;
  /** How soon a subscription that hears nothing must look for itself. */
  readonly watchEveryMs?: number;
}

/** Faults a backend can be made to have. */
export interface Faults {
  /** The next append is written, but its answer is lost. */
  loseNextReply(): void;
  /** The next append is not written and gets no answer either. */
  swallowNextAppend(): void;
  /** The backend takes no append until the answered function is called. */
  takeAway(): Promise<() => Promise<void>>;
  /** What a subscription asks of the backend next fails, `times` times. */
  cutSubscriptions(times: number): void;
  /** Commits events without the subscriptions of `store` being told. */
  appendUnheard(stream: string, events: readonly NewEvent[]): Promise<void>;
}

/** One fresh database and a store on it, opened so that subscriptions live from being told alone. */
export interface ContractHarness {
  readonly store: EventStore;
  /** Closes `store` and its connection and opens the same database again. */
  reopen(): Promise<EventStore>;
  /** A further handle to the same database. */
  open(tuning: Tuning): Promise<EventStore>;
  /** A store on another, empty database. */
  openOther(): Promise<EventStore>;
  /** How often the backend was asked to write so far. */
  backendWrites(): number;
  /** How many reads the backend still holds open. */
  openReads(): Promise<number>;
  readonly faults: Faults;
  /** Closes everything the harness has opened. */
  dispose(): Promise<void>;
}

export type CheckBody = (harness: ContractHarness) => Promise<void>;

/** States one check of the CONTRACT by its number; without a body while no adapter can show it. */
export type Check = (number: number, title: string, body?: CheckBody) => void;
