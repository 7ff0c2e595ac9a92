import type { EventStore, NewEvent } from '#event-store';

/** How a further handle is opened. */
export interface Tuning {
  /** How long a call may be retried while the backend takes none. */
  readonly patienceMs?: number;
  /** How long the backend may take to answer one call. */
  readonly callMs?: number;
  /** How soon a subscription that hears nothing must look for itself. */
  readonly watchEveryMs?: number;
}

/** Faults a backend can be made to have. */
export interface Faults {
  /** The next append is written, but its answer is lost. */
  loseNextReply(): void;
  /** The next append is not written and gets no answer, however often it is sent, until the answered function is called. */
  swallowAppends(): () => void;
  /** The backend takes no append until the answered function is called. */
  takeAway(): Promise<() => Promise<void>>;
  /** What a subscription asks of the backend next fails, `times` times. */
  cutSubscriptions(times: number): void;
  /** Commits events without the subscriptions of `store` being told. */
  appendUnheard(stream: string, events: readonly NewEvent[]): Promise<void>;
}

/** What can be done to a backend that stands outside of the process, and by others. */
export interface Outside {
  /** The next append is written at once, and answered when the answered function is called. */
  holdNextReply(): () => void;
  /** The connection of one handle breaks. */
  cutConnection(store: EventStore): void;
  /** A further handle, as a user with this password. */
  openAs(password: string): EventStore;
  /** Every later call is refused: the password is wrong, or the right one does not suffice. */
  refuseAll(why: 'password' | 'permission'): void;
  softDelete(stream: string): Promise<void>;
  tombstone(stream: string): Promise<void>;
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
  /** Changes whenever the backend was asked to write. */
  writeMark(): Promise<number>;
  /** How many reads and subscriptions the backend still holds open. */
  openReads(): Promise<number>;
  readonly faults: Faults;
  readonly outside: Outside;
  /** Closes everything the harness has opened. */
  dispose(): Promise<void>;
}

export type CheckBody = (harness: ContractHarness) => Promise<void>;

/** States one check of the CONTRACT by its number; without a body while no adapter can show it. */
export type Check = (number: number, title: string, body?: CheckBody) => void;
