import { alreadySo } from '#commanding';
import { type ExchangeCause, exchangeClauses, termsPassedOn } from '../../decider/exchange.js';
import { unitEvent } from '../events.js';
import { futureDay } from '../moments.js';
import { ALLOWED, blocked, contradiction, record } from '../registration-command.js';
import type { UnitCommand } from '../unit-command.js';

/** The unit is replaced by another. */
export interface ExchangeUnit {
  readonly replacement: string;
  readonly cause: ExchangeCause;
  readonly exchangedOn: string;
}

export const exchangeUnit: UnitCommand<ExchangeUnit> = {
  name: 'exchange-unit',
  sealed: {},
  precondition: () => ALLOWED,
  decide({ replacement, cause, exchangedOn }, state, { now }) {
    const { exchanged, outlet, registered } = state;
    if (exchanged !== null) {
      const same = exchanged.replacement === replacement && exchanged.cause === cause;
      return same ? alreadySo() : blocked('the unit was exchanged for another', null, ['FW-W9-5']);
    }
    const future = futureDay({ exchangedOn }, now);
    if (future !== null) return future;
    if (replacement === registered.unitId) {
      return contradiction('replacement', 'a unit does not replace itself');
    }
    if (outlet && cause === 'initial-failure') {
      return blocked('outlet goods are repaired, not exchanged', null, ['FW-W9-11']);
    }
    if (cause === 'initial-failure' && state.terms.frontier === undefined) {
      return blocked(
        'an initial failure is one within days of a warranty start on record',
        'start-term has put one on record',
        ['FW-W9-1'],
      );
    }
    const plan = state.plan === null ? null : { plan: state.plan.plan, months: state.plan.months };
    const terms = termsPassedOn(Object.values(state.terms), cause);
    const clauses = exchangeClauses(cause, terms);
    const passesOn = { terms, plan };
    return record(unitEvent('unit-exchanged', { replacement, cause, exchangedOn, passesOn, clauses }));
  },
};
