import { placeOfNul } from '#kernel';
import { InvalidAppend } from './event-store.errors.js';

const DEEPEST = 200;

/**
 * The JSON text of an object, if JSON can carry it without loss; members that are `undefined` are absent.
 * @throws InvalidAppend for whatever JSON would drop or change: bigint, function, symbol, NaN, a cycle, `undefined` in a
 * list, class instances (Date, Map, Temporal); and for a text that holds U+0000, which read models on PostgreSQL could
 * not show: the message names the member.
 */
export function jsonText(value: unknown, what: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidAppend(`${what} is no JSON object`);
  }
  checkMembers(value, what, 0);
  const text = JSON.stringify(value);
  const place = placeOfNul(value, text);
  if (place === undefined) return text;
  throw new InvalidAppend(`${place === '' ? what : `${what}.${place}`} holds the character U+0000`);
}

function checkMembers(value: object, what: string, depth: number): void {
  if (depth > DEEPEST) throw new InvalidAppend(`${what} is cyclic or more than ${DEEPEST} levels deep`);
  const isList = Array.isArray(value);
  if (!isList && !isPlain(value))
    throw new InvalidAppend(`${what} holds an object of a class, which JSON cannot carry`);
  const members: readonly unknown[] = isList ? value : Object.values(value);
  for (let index = 0; index < members.length; index += 1) {
    const member = members[index];
    if (typeof member === 'string') continue;
    if (typeof member === 'object') {
      if (member !== null) checkMembers(member, what, depth + 1);
    } else checkScalar(member, what, isList);
  }
}

function checkScalar(value: unknown, what: string, inList: boolean): void {
  switch (typeof value) {
    case 'boolean':
      return;
    case 'number':
      if (Number.isFinite(value)) return;
      throw new InvalidAppend(`${what} holds ${value}, which JSON cannot carry`);
    case 'undefined':
      if (!inList) return;
      throw new InvalidAppend(`${what} holds undefined in a list, which JSON cannot carry`);
    default:
      throw new InvalidAppend(`${what} holds a ${typeof value}, which JSON cannot carry`);
  }
}

/** True for `{}` of any realm: test runners and workers have an Object.prototype of their own. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
