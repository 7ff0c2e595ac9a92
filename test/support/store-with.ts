import type { EventStore } from '#event-store';

/** The store, but for what is different. */
export function storeWith(store: EventStore, different: Partial<EventStore>): EventStore {
  return {
    append: store.append.bind(store),
    readStream: store.readStream.bind(store),
    readAll: store.readAll.bind(store),
    subscribe: store.subscribe.bind(store),
    head: store.head.bind(store),
    comparePositions: store.comparePositions.bind(store),
    parsePosition: store.parsePosition.bind(store),
    isReady: store.isReady.bind(store),
    close: store.close.bind(store),
    ...different,
  };
}
