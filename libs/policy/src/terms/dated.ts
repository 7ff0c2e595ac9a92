import { contains } from '../kernel/days-in-a-row.js';
import { MissingTerms } from './missing-terms.js';

/** Master data with a time of validity: from the first to the last day, both included. */
export interface Dated {
  /** Recorded by the event that used the entry (D10). */
  readonly revision: string;
  readonly from: string;
  /** Absent: no end is known. Only the last entry of a table may lack it. */
  readonly until?: string;
}

/** The entry of a table that is valid on a day (`YYYY-MM-DD`); `undefined`: the table is unset or says nothing of that day. */
export function entryOn<E extends Dated>(entries: readonly E[] | undefined, on: string): E | undefined {
  return entries?.find((one) => contains(one, on));
}

/**
 * The same of a table without which there is no answer.
 * @throws MissingTerms when the table is unset or says nothing of that day.
 */
export function validOn<E extends Dated>(table: string, entries: readonly E[] | undefined, on: string): E {
  if (entries === undefined) throw new MissingTerms(table);
  const entry = entryOn(entries, on);
  if (entry === undefined) throw new MissingTerms(table, Number(on.slice(0, 4)));
  return entry;
}
