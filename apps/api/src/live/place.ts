import type { EventStore, Position } from '#event-store';

/** How far a reader of the log has come: everything up to this event, or nothing yet. */
export type Place = Position | typeof START;

/** The place before the first event. */
export const START = 'start';

/** True when the event at the position lies after the place. */
export type IsAfter = (position: Position, place: Place) => boolean;

/** The order of a store's positions. @throws BadCheckpoint, the function made, when one is of another database */
export function orderOf(store: Pick<EventStore, 'comparePositions'>): IsAfter {
  return (position, place) => place === START || store.comparePositions(position, place) > 0;
}
