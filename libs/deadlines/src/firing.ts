import { EventStoreError } from '#event-store';
import { derivedId, isShuriError } from '#kernel';

/** The one ordinary command that a firing is (D15). The app adds the timekeeper as actor and sends it. */
export interface FiringRequest {
  /** The same for every attempt, whoever makes it. */
  readonly commandId: string;
  readonly command: string;
  readonly stream: string;
  readonly payload: { readonly deadlineId: string; readonly arming: number };
}

/** What the command did: no events means moot; `repeated` when somebody had done it before under the same id. */
export interface FiringAnswer {
  readonly events: readonly unknown[];
  readonly repeated: boolean;
}

/** Sends a firing through the commanding loop. Rejects with what the loop throws. */
export type SendFiring = (request: FiringRequest) => Promise<FiringAnswer>;

/** No command is known for this kind of deadline. */
export class UnknownDeadlineKind extends Error {
  readonly kind = 'unknown-deadline-kind';
  constructor(readonly deadlineKind: string) {
    super(`there is no command for deadlines of kind ${deadlineKind}`);
    this.name = 'UnknownDeadlineKind';
  }
}

/** The command id of a firing: UUIDv5 of deadline id and arming number (D15). */
export function firingIdOf(deadlineId: string, arming: number): string {
  return derivedId(deadlineId, arming);
}

/** What an error of `send` means for the deadline and for the others. */
export type FiringFailure = 'not-due' | 'outage' | 'failed';

/**
 * `not-due`: the case does not think that its time has come. `outage`: the store cannot work now, every firing would
 * fail alike. `failed`: this one could not be done.
 */
export function failureOf(error: unknown): FiringFailure {
  if (isShuriError(error)) {
    if (error.code === 'DEADLINE.NOT_DUE') return 'not-due';
    return error.code === 'STORE.UNAVAILABLE' || error.code === 'STORE.OUTCOME_UNKNOWN' ? 'outage' : 'failed';
  }
  if (!(error instanceof EventStoreError)) return 'failed';
  return error.kind === 'unavailable' || error.kind === 'outcome-unknown' || error.kind === 'closed'
    ? 'outage'
    : 'failed';
}
