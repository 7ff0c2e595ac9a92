/** What a column of a read model holds: every database keeps it alike. */
export type ColumnValue = string | number | bigint | null;

/** @throws TypeError when the value is one that some database would keep otherwise than another */
export function assertKeptAlike(value: unknown): asserts value is ColumnValue {
  if (value === null || ['string', 'number', 'bigint'].includes(typeof value)) return;
  throw new TypeError(`a column holds text, a number or null, not ${typeof value}`);
}
