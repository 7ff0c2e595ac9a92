import { Message, Map as MessageMap } from 'google-protobuf';
import {
  BadRequest,
  MaximumAppendSizeExceeded,
  StreamDeleted,
  Timeout,
  WrongExpectedVersion,
} from '../../../support/eventstoredb/wire.js';
import type { Json, JsonObject } from './transcripts.js';

/**
 * A message as the transcripts write it: names of toObject(), unset members and proto3 defaults left out, a set oneof
 * case always there, bytes in base64, 64-bit integers as decimal strings.
 */
export function plain(message: Message): JsonObject {
  const object: Record<string, Json> = {};
  for (const name of memberNames(message)) {
    const value = memberOf(message, name);
    if (value !== undefined) object[name[0]!.toLowerCase() + name.slice(1)] = value;
  }
  const { typeUrl, value } = object;
  if (typeof typeUrl === 'string')
    object['decoded'] = decoded(typeUrl, typeof value === 'string' ? value : '');
  return object;
}

function memberNames(message: Message): string[] {
  return Object.getOwnPropertyNames(Object.getPrototypeOf(message))
    .filter((name) => /^get[A-Z]/.test(name) && !/(_asU8|_asB64|Case)$/.test(name))
    .map((name) => name.slice('get'.length))
    .filter((name) => has(message, `set${name}`) || name.endsWith('Map'));
}

function memberOf(message: Message, name: string): Json | undefined {
  if (has(message, `get${name}_asB64`))
    return ask(message, `get${name}_asB64`) === '' ? undefined : text(message, name);
  const value = ask(message, `get${name}`);
  if (value === undefined) return undefined;
  if (value instanceof Message) return plain(value);
  if (value instanceof MessageMap) return pairs(value);
  if (Array.isArray(value)) {
    return value.length === 0
      ? undefined
      : value.map((item) => (item instanceof Message ? plain(item) : scalar(item)));
  }
  if (has(message, `has${name}`)) return ask(message, `has${name}`) === true ? scalar(value) : undefined;
  return value === '' || value === '0' || value === 0 || value === false ? undefined : scalar(value);
}

function text(message: Message, name: string): Json {
  return scalar(ask(message, `get${name}_asB64`));
}

function pairs(map: MessageMap<unknown, unknown>): Json | undefined {
  const entries = map.toArray().map(([key, value]) => [String(key), String(value)] as const);
  return entries.length === 0 ? undefined : entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function scalar(value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`not a scalar: ${String(value)}`);
}

function has(message: Message, method: string): boolean {
  return typeof Reflect.get(message, method) === 'function';
}

function ask(message: Message, method: string): unknown {
  return Reflect.apply(Reflect.get(message, method) as (this: Message) => unknown, message, []);
}

const DECODERS: Readonly<Record<string, (bytes: Uint8Array) => Message>> = {
  WrongExpectedVersion: (bytes) => WrongExpectedVersion.deserializeBinary(bytes),
  StreamDeleted: (bytes) => StreamDeleted.deserializeBinary(bytes),
  Timeout: (bytes) => Timeout.deserializeBinary(bytes),
  BadRequest: (bytes) => BadRequest.deserializeBinary(bytes),
  MaximumAppendSizeExceeded: (bytes) => MaximumAppendSizeExceeded.deserializeBinary(bytes),
};

function decoded(typeUrl: string, value: string): Json {
  const decode = DECODERS[typeUrl.replace('type.googleapis.com/event_store.client.', '')];
  return decode ? plain(decode(Buffer.from(value, 'base64'))) : null;
}
