import { contains, type Days, shareOf } from '../../../kernel/days-in-a-row.js';
import type { Facts } from '../../../kernel/facts.js';
import { no, type Tri, waitsFor, YES } from '../../../kernel/tri.js';
import { arrivalLimit } from './days.js';
import type { InitialFailure } from './initial-failure-facts.js';

type Claim = Facts<InitialFailure>;
type ClaimDay = 'failedOn' | 'contactedOn';

/**
 * Whether it failed, or was told of, on the first day of the warranty or later, and by the last day of a period; `null`: the
 * period is not set. It fails before it is told of, and is told of before it arrives: what these leave no doubt of need not
 * be said, and the day of the contact is asked for first.
 */
export function inFirstDays(facts: Claim, fact: ClaimDay, last: string | null): Tri {
  const firstDays: Days = { from: facts.get('warrantyStartsOn'), until: last ?? undefined };
  const said = facts.test(fact, (day) => contains(firstDays, day));
  if (said.is !== 'unknown') return said;
  const share = shareOf(firstDays, { from: earliest(facts, fact), until: latest(facts, fact) });
  if (share === 'some') return facts.known('contactedOn').is === 'unknown' ? waitsFor('contactedOn') : said;
  return share === 'all' ? YES : no('contactedOn', 'reachedOn');
}

/** Whether it arrived later than it may after the contact. */
export function late(facts: Claim): Tri {
  const isTold = facts.known('contactedOn').is === 'yes';
  const last = arrivalLimit(isTold ? facts.get('contactedOn') : earliest(facts, 'contactedOn'));
  const tooLate = facts.test('reachedOn', (day) => day !== null && last !== null && day > last);
  return tooLate.is === 'yes' && !isTold ? waitsFor('contactedOn') : tooLate;
}

function earliest(facts: Claim, fact: ClaimDay): string {
  const failed = fact === 'contactedOn' && facts.given('failedOn').is === 'yes';
  return failed ? facts.get('failedOn') : facts.get('warrantyStartsOn');
}

function latest(facts: Claim, fact: ClaimDay): string | undefined {
  if (fact === 'failedOn' && facts.given('contactedOn').is === 'yes') return facts.get('contactedOn');
  return facts.given('reachedOn').is === 'yes' ? facts.get('reachedOn') : undefined;
}
