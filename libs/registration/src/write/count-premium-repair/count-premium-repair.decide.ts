import { alreadySo } from '#commanding';
import { countedAgainst } from '../../decider/repair-ledger.js';
import { unitEvent } from '../events.js';
import { futureDay } from '../moments.js';
import { ALLOWED, contradiction, notAllowed, record, toldOtherwise } from '../registration-command.js';
import type { UnitCommand } from '../unit-command.js';

/**
 * A repair of a premium member comes to this much, in yen with tax (FR-R3-4-7). Each is counted once and as a whole, whatever
 * of it the plan bore and the member paid: the clause adds up repairs, not what was borne (A-FR-12).
 */
export interface CountPremiumRepair {
  readonly caseNumber: string;
  /** The day that places the repair in the premium period. */
  readonly countedOn: string;
  readonly amount: number;
}

export const countPremiumRepair: UnitCommand<CountPremiumRepair> = {
  name: 'count-premium-repair',
  sealed: {},
  precondition: ({ plan }) =>
    (plan?.premium ?? null) === null
      ? notAllowed('the unit has no premium plan', 'a premium plan is attached', ['FR-R3-4-7'])
      : ALLOWED,
  decide({ caseNumber, countedOn, amount }, { plan, premium }, { now }) {
    const known = premium.counted.find((one) => one.caseNumber === caseNumber);
    if (known !== undefined) return toldOtherwise({ countedOn, amount }, known) ?? alreadySo();
    const future = futureDay({ countedOn }, now);
    if (future !== null) return future;
    const terms = plan?.premium ?? null;
    if (terms === null) return alreadySo();
    const { cap, from, until } = terms;
    if (countedOn < from || until < countedOn) {
      return contradiction('countedOn', `${countedOn} is not in the premium period`, { from, until });
    }
    const counted = countedAgainst(cap, premium.spent, amount);
    const clauses = ['FR-R3-4-7', 'A-FR-12'];
    return record(
      unitEvent('premium-repair-counted', { caseNumber, countedOn, amount, ...counted, clauses }),
    );
  },
};
