import { InvalidAppend } from './event-store.errors.js';

const DEEPEST = 200;

/**
 * The JSON text of an object, if JSON can carry it without loss; members that are `undefined` are absent.
 * @throws InvalidAppend for whatever JSON would drop or change: bigint, function, symbol, NaN, a cycle, `undefined` in a
 * list, class instances (Date, Map, Temporal).
 */
export function jsonText(value: unknown, what: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidAppend(`${what} is no JSON object`);
  }
  checkJson(value, what, 0);
  return JSON.stringify(value);
}

function checkJson(value: unknown, what: string, depth: number): void {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return;
    case 'number':
      if (!Number.isFinite(value)) throw new InvalidAppend(`${what} holds ${value}, which JSON cannot carry`);
      return;
    case 'object':
      if (value !== null) checkMembers(value, what, depth);
      return;
    default:
      throw new InvalidAppend(`${what} holds a ${typeof value}, which JSON cannot carry`);
  }
}

function checkMembers(value: object, what: string, depth: number): void {
  if (depth > DEEPEST) throw new InvalidAppend(`${what} is cyclic or more than ${DEEPEST} levels deep`);
  if (Array.isArray(value)) {
    for (const element of value) checkJson(element, what, depth + 1);
    return;
  }
  if (!isPlain(value)) throw new InvalidAppend(`${what} holds an object of a class, which JSON cannot carry`);
  for (const key in value) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) checkJson(member, what, depth + 1);
  }
}

/** True for `{}` of any realm (test runners and workers have their own Object.prototype). */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null &&
      typeof (value as { toJSON?: unknown }).toJSON !== 'function')
  );
}
