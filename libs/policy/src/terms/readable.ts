import { isRecord } from '#kernel';

// What a file says may be of any shape: only what can be read of it is looked at.

/** A member of what may be an object; `undefined` where it is none, or has none. */
export function memberOf(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The items of what may be a list; none where it is no list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
