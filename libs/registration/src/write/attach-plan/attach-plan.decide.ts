import { alreadySo } from '#commanding';
import { byAnotherMaker } from '../by-another-maker.js';
import { unitEvent } from '../events.js';
import { contradiction, record } from '../registration-command.js';
import { withTermsAgain } from '../start-term/term-again.js';
import { stillInUse, type UnitCommand } from '../unit-command.js';

/** A plan that was bought with the unit. A premium plan has a cap in yen, tax included, for the days of its period. */
export interface AttachPlan {
  readonly plan: string;
  /** The length of the extended warranty in months (FW-W7-2). */
  readonly months: number;
  readonly premium?: { readonly cap: number; readonly from: string; readonly until: string };
}

/** A term that was started before is worked out again with it. */
export const attachPlan: UnitCommand<AttachPlan> = {
  name: 'attach-plan',
  sealed: {},
  precondition: stillInUse,
  decide({ plan, months, premium = null }, state, context) {
    // Plans extend FRONTIER's warranty (FW-W7-2).
    const outside = byAnotherMaker('frontier', 'plan', state);
    if (outside !== null) return outside;
    if (premium !== null && premium.until < premium.from) {
      return contradiction('premium.until', 'the premium period ends before it begins');
    }
    if (state.plan === null) {
      return withTermsAgain(record(unitEvent('plan-attached', { plan, months, premium })), state, context);
    }
    const known = state.plan;
    const same =
      known.plan === plan &&
      known.months === months &&
      known.premium?.cap === premium?.cap &&
      known.premium?.from === premium?.from &&
      known.premium?.until === premium?.until;
    return same ? alreadySo() : contradiction('plan', `the unit has the plan ${known.plan}`);
  },
};
