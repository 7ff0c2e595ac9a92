import type { NewEvent } from '#event-store';
import { derivedId, type JsonObject } from '#kernel';

let made = 0;

/** An event with an id of its own. */
export function anEvent(overrides: Partial<NewEvent> = {}): NewEvent {
  made += 1;
  return {
    id: derivedId('contract', made),
    type: 'contract.happened.v1',
    data: { number: made },
    meta: {},
    ...overrides,
  };
}

export function someEvents(count: number): NewEvent[] {
  return Array.from({ length: count }, () => anEvent());
}

/** An event whose data is about so many bytes. */
export function bigEvent(bytes: number): NewEvent {
  return anEvent({ data: { text: 'x'.repeat(bytes) } });
}

export function idsOf(events: readonly { readonly id: string }[]): string[] {
  return events.map((event) => event.id);
}

/** Data from outside the type system. */
export function asData(value: unknown): JsonObject {
  return value as JsonObject;
}
