import { RecordedFacts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import { TIMING_CLAUSES } from './decide-renewal.js';
import type { DatedOrder } from './renewal-facts.js';

/** How support stands after its last term: it runs, it can still be renewed, or it is over. */
export type SupportStanding = 'active' | 'grace' | 'lapsed';

/**
 * How support stands on a day without a further order (SR-4-1, SR-4-2, SR-5-1).
 * @param endedOn the last day of the last term; both are `YYYY-MM-DD` in Asia/Tokyo.
 */
export function supportStanding(endedOn: string, on: string): SupportStanding {
  const order = RecordedFacts.of<DatedOrder>({ endedOn, orderedOn: on, surchargeAccepted: false });
  const { outcome } = resolve(TIMING_CLAUSES, order);
  const timing = outcome.kind === 'decided' ? outcome.value : 'barred';
  return timing === 'on-time' ? 'active' : timing === 'late' ? 'grace' : 'lapsed';
}
