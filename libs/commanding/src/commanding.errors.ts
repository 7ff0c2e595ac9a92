import { type EventRegistry, type EventStore, metaOf, type NewEvent } from '#event-store';
import { type JsonValue, ShuriError } from '#kernel';

/** 412: says what has happened since the revision the caller saw, and who did it (D26). */
export async function revisionMismatch(
  log: { readonly store: EventStore; readonly registry: EventRegistry },
  stream: string,
  expected: number,
  actual: number,
): Promise<ShuriError> {
  const since =
    actual > expected ? await log.store.readStream(stream, { from: expected + 1, limit: 100 }) : [];
  const changes = since.map((event): JsonValue => {
    const { actor, command, recordedAt } = metaOf(event);
    return {
      revision: event.revision,
      name: log.registry.decode(event).name,
      command,
      by: actor.id,
      role: actor.role,
      recordedAt,
    };
  });
  const found = actual < 0 ? 'nothing has been recorded yet' : `the revision is ${actual}`;
  return new ShuriError('REVISION.MISMATCH', `the revision was to be ${expected}, and ${found}`, {
    expected,
    actual,
    changes,
  });
}

/** The same command id was used before for something else (D14). */
export function keyReused(commandId: string): ShuriError {
  const problems = [{ field: 'Idempotency-Key', rule: 'was used for another request' }];
  return new ShuriError('IDEMPOTENCY.KEY_REUSED', 'this key was used before with another request', {
    commandId,
    problems,
  });
}

/** Too many writers at once: re-deciding three times did not help. */
export function revisionConflict(stream: string): ShuriError {
  return new ShuriError('REVISION.CONFLICT', 'others kept changing it; try again', { stream });
}

/** The store took no call; nothing was written. */
export function storeUnavailable(stream: string): ShuriError {
  return new ShuriError('STORE.UNAVAILABLE', 'the store takes no events now; try again', { stream });
}

/** The events may be there or not: the same command again tells. */
export function outcomeUnknown(stream: string, events: readonly NewEvent[]): ShuriError {
  const eventIds = events.map((event) => event.id);
  const message = 'the store did not say whether it wrote the events';
  return new ShuriError('STORE.OUTCOME_UNKNOWN', message, { stream, eventIds });
}
