import type { EventStore, StoredEvent } from '#event-store';
import type { KeptValue, PersonalDataStore } from '#privacy';

const PAGE = 1_000;

/**
 * The personal values that no event holds: a command was stopped between sealing them and its append (D11). They are
 * listed first and the events read after it, so that no event that comes meanwhile is missed.
 */
export async function unheldValues(
  store: Pick<EventStore, 'readAll'>,
  personal: PersonalDataStore,
): Promise<readonly KeptValue[]> {
  const left = new Map<string, KeptValue>();
  for await (const value of everythingKept(personal)) left.set(keyOf(value), value);
  if (left.size === 0) return [];
  for await (const { data } of everyEvent(store)) for (const key of keysIn(data)) left.delete(key);
  return [...left.values()];
}

/** What tells a value from all others. */
export function keyOf({ ref, version }: Pick<KeptValue, 'ref' | 'version'>): string {
  return `${ref} ${version}`;
}

async function* everythingKept(personal: PersonalDataStore): AsyncGenerator<KeptValue> {
  for (let page = await personal.kept(undefined, PAGE); page.length > 0;) {
    yield* page;
    page = await personal.kept(page.at(-1), PAGE);
  }
}

async function* everyEvent(store: Pick<EventStore, 'readAll'>): AsyncGenerator<StoredEvent> {
  let page = await store.readAll({ limit: PAGE });
  yield* page;
  for (let last = page.at(-1); last !== undefined && page.length === PAGE; last = page.at(-1)) {
    page = await store.readAll({ from: last.position, limit: PAGE });
    // A page begins with the event that the one before ended with.
    yield* page.slice(1);
  }
}

/** Every reference with its version in what an event says, whatever else stands beside it: in doubt a value is held. */
function* keysIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const { ref, version } = value as { ref?: unknown; version?: unknown };
  if (typeof ref === 'string' && typeof version === 'number') yield keyOf({ ref, version });
  for (const member of Object.values(value)) yield* keysIn(member);
}
