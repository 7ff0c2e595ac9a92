export { type EventMeta, metaOf } from './envelope.js';
export { defineEvent, type EventData, type EventDefinition } from './event-definition.js';
export {
  AccessDenied,
  BadCheckpoint,
  ConcurrencyConflict,
  EventStoreError,
  InvalidAppend,
  NotAPosition,
  OutcomeUnknown,
  StoreClosed,
  StoreUnavailable,
  StreamDeleted,
  StreamNotFound,
  TooLarge,
} from './event-store.errors.js';
export { type HistoryEntry, historyEntryOf } from './history-entry.js';
export { startAfter } from './event-store.port.js';
export type {
  AppendResult,
  EventStore,
  ExpectedRevision,
  NewEvent,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  StoredEvent,
  SubscribeOptions,
  Subscriber,
  Subscription,
} from './event-store.port.js';
export { MAX_APPEND_BYTES, MAX_APPEND_EVENTS, MAX_EVENT_BYTES, MAX_NAME_BYTES } from './append-input.js';
export { DataFolderInUse, lockDataFolder, UnusableLock } from './sqlite/data-folder-lock.js';
export { UnusableStoreUrl } from './eventstoredb/database-url.js';
export { type EventStoreDb, openEventStoreDb } from './eventstoredb/eventstoredb-event-store.js';
export { openSqliteEventStore } from './sqlite/sqlite-event-store.js';
export { UnusableStoreFile } from './sqlite/unusable-store-file.js';
export { EventRegistry } from './registry/event-registry.js';
export { InvalidEvent } from './registry/registry.errors.js';
