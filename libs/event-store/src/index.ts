export type { EventMeta } from './envelope.js';
export {
  defineEvent,
  type DomainEvent,
  type EventData,
  type EventDefinition,
  type SupersededVersion,
} from './event-definition.js';
export {
  AccessDenied,
  BadCheckpoint,
  ConcurrencyConflict,
  EventStoreError,
  InvalidAppend,
  OutcomeUnknown,
  StoreClosed,
  StoreUnavailable,
  StreamDeleted,
  StreamNotFound,
  TooLarge,
} from './event-store.errors.js';
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
