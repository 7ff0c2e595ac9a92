import { alreadySo, type Decision } from '#commanding';
import type { Validity } from '../decider/partner.js';
import { partnerEvent } from './events.js';
import { contradiction, record } from './registration-command.js';

/** From a day, `until` its last day; without one it holds until further notice. What began the same day is replaced. */
export interface SaidValidity {
  readonly from: string;
  readonly until?: string;
}

/** Records the days unless they are on record so. */
export function recordValidity(
  name: 'membership-recorded' | 'certification-recorded',
  { from, until }: SaidValidity,
  known: readonly Validity[],
): Decision {
  const said: Validity = { from, until: until ?? null };
  if (said.until !== null && said.until < from) return contradiction('until', 'it ends before it begins');
  if (known.some((one) => one.from === from && one.until === said.until)) return alreadySo();
  return record(partnerEvent(name, said));
}
