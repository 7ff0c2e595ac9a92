import type { LiveEvent } from './live-event.js';

/** Which events of cases are wanted; what is left out does not narrow. */
export interface LiveFilter {
  readonly numbers?: readonly string[];
  readonly events?: readonly string[];
  readonly sites?: readonly string[];
}

/** Whether an event is among those that are wanted. */
export function passes({ numbers, events, sites }: LiveFilter, { number, event, site }: LiveEvent): boolean {
  return isAmong(numbers, number) && isAmong(events, event) && isAmong(sites, site);
}

function isAmong(wanted: readonly string[] | undefined, value: string): boolean {
  return wanted === undefined || wanted.includes(value);
}
