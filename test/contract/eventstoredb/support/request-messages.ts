import { Map as MessageMap, type Message } from 'google-protobuf';
import timestampPackage from 'google-protobuf/google/protobuf/timestamp_pb.js';
import {
  AppendReq,
  BatchAppendReq,
  DeleteReq,
  Empty,
  GoogleEmpty,
  ReadReq,
  StreamIdentifier,
  TombstoneReq,
  UUID,
} from '../../../support/eventstoredb/wire.js';
import type { Json, JsonObject } from './transcripts.js';

/** How a message is made, and which of its members are messages. */
interface Shape {
  readonly make: () => Message;
  readonly parts?: Readonly<Record<string, Shape>>;
}

const empty: Shape = { make: () => new Empty() };
const googleEmpty: Shape = { make: () => new GoogleEmpty() };
const streamIdentifier: Shape = { make: () => new StreamIdentifier() };
const uuid: Shape = { make: () => new UUID(), parts: { structured: { make: () => new UUID.Structured() } } };
const expression: Shape = { make: () => new ReadReq.Options.FilterOptions.Expression() };
const expectations = { noStream: empty, any: empty, streamExists: empty };

const readOptions: Shape = {
  make: () => new ReadReq.Options(),
  parts: {
    stream: {
      make: () => new ReadReq.Options.StreamOptions(),
      parts: { streamIdentifier, start: empty, end: empty },
    },
    all: {
      make: () => new ReadReq.Options.AllOptions(),
      parts: { position: { make: () => new ReadReq.Options.Position() }, start: empty, end: empty },
    },
    subscription: { make: () => new ReadReq.Options.SubscriptionOptions() },
    filter: {
      make: () => new ReadReq.Options.FilterOptions(),
      parts: { streamIdentifier: expression, eventType: expression, count: empty },
    },
    noFilter: empty,
    uuidOption: {
      make: () => new ReadReq.Options.UUIDOption(),
      parts: { structured: empty, string: empty },
    },
    controlOption: { make: () => new ReadReq.Options.ControlOption() },
  },
};

const batchOptions: Shape = {
  make: () => new BatchAppendReq.Options(),
  parts: {
    streamIdentifier,
    noStream: googleEmpty,
    any: googleEmpty,
    streamExists: googleEmpty,
    deadline: { make: () => new timestampPackage.Timestamp() },
  },
};

/** Requests by the last part of their RPC's name. */
const REQUESTS: Readonly<Record<string, Shape>> = {
  'Streams/Append': {
    make: () => new AppendReq(),
    parts: {
      options: { make: () => new AppendReq.Options(), parts: { streamIdentifier, ...expectations } },
      proposedMessage: { make: () => new AppendReq.ProposedMessage(), parts: { id: uuid } },
    },
  },
  'Streams/BatchAppend': {
    make: () => new BatchAppendReq(),
    parts: {
      correlationId: uuid,
      options: batchOptions,
      proposedMessagesList: { make: () => new BatchAppendReq.ProposedMessage(), parts: { id: uuid } },
    },
  },
  'Streams/Delete': {
    make: () => new DeleteReq(),
    parts: { options: { make: () => new DeleteReq.Options(), parts: { streamIdentifier, ...expectations } } },
  },
  'Streams/Tombstone': {
    make: () => new TombstoneReq(),
    parts: {
      options: { make: () => new TombstoneReq.Options(), parts: { streamIdentifier, ...expectations } },
    },
  },
  'Streams/Read': { make: () => new ReadReq(), parts: { options: readOptions } },
  'Gossip/Read': empty,
  'ServerFeatures/GetSupportedMethods': empty,
};

/** A recorded request as a message. `call`: as recorded, with its package. */
export function requestMessage(call: string, json: Json): Message {
  const shape = REQUESTS[call.slice(call.lastIndexOf('.') + 1)];
  if (shape === undefined) throw new Error(`no request is known for ${call}`);
  return build(shape, json as JsonObject);
}

function build({ make, parts = {} }: Shape, json: JsonObject): Message {
  const message = make();
  for (const [key, value] of Object.entries(json)) {
    const name = key[0]!.toUpperCase() + key.slice(1);
    const part = parts[key];
    if (key.endsWith('Map')) fill(message, name, value);
    else if (part === undefined) set(message, name, bytesOr(value));
    else if (Array.isArray(value))
      set(
        message,
        name,
        value.map((item) => build(part, item as JsonObject)),
      );
    else set(message, name, build(part, value as JsonObject));
  }
  return message;
}

/** Bytes are base64, which the setters take; `{repeat, bytes}` stands for so many equal ones. */
function bytesOr(value: Json): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const { repeat, bytes } = value as { readonly repeat: string; readonly bytes: number };
  return Buffer.alloc(bytes, repeat, 'hex');
}

function set(message: Message, name: string, value: unknown): void {
  const setter: unknown = Reflect.get(message, `set${name}`);
  if (typeof setter !== 'function') throw new Error(`no setter for ${name}`);
  // Seconds of a timestamp are numbers in the generated class and strings in the transcripts.
  Reflect.apply(setter, message, [name === 'Seconds' ? Number(value) : value]);
}

function fill(message: Message, name: string, entries: Json): void {
  const map: unknown = Reflect.apply(Reflect.get(message, `get${name}`) as () => unknown, message, []);
  if (!(map instanceof MessageMap)) throw new Error(`no map ${name}`);
  for (const [key, value] of entries as readonly (readonly [string, string])[]) map.set(key, value);
}
