import { InvalidAppend, InvalidEvent, TooLarge } from '#event-store';
import { isShuriError } from '#kernel';

/** A class of errors. */
type ErrorClass = abstract new (...args: never) => Error;

/**
 * Tells of an error of the loop that no event exists by it: true for a refusal, and for events that never left for the
 * store; of any other error it cannot be told.
 * @param unfoldable what the aggregate throws for an event that has no place in its stream (D19)
 */
export function nothingWasWritten(unfoldable: ErrorClass): (error: unknown) => boolean {
  const neverSent: readonly ErrorClass[] = [InvalidEvent, unfoldable, InvalidAppend, TooLarge];
  return (error) =>
    isShuriError(error)
      ? error.code !== 'STORE.OUTCOME_UNKNOWN'
      : neverSent.some((one) => error instanceof one);
}
