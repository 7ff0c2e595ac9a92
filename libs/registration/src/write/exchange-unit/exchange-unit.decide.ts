import { alreadySo, type Decision } from '#commanding';
import { type ExchangeCause, exchangeClauses, termsPassedOn } from '../../decider/exchange.js';
import type { RegisteredUnit } from '../../decider/unit.state.js';
import type { ProductUnitEventData as Data } from '../../events/index.js';
import { unitEvent } from '../events.js';
import { beforeDay, futureDay } from '../moments.js';
import {
  ALLOWED,
  blocked,
  contradiction,
  record,
  type RegistrationContext,
  toldOtherwise,
} from '../registration-command.js';
import type { UnitCommand } from '../unit-command.js';
import { type FirstDays, type FirstDaysRuled, ruledByFirstDays } from './first-days.js';

/** The unit is replaced by another; of an initial failure with the days that it rests on. */
export interface ExchangeUnit extends FirstDays {
  readonly replacement: string;
  readonly cause: ExchangeCause;
  readonly exchangedOn: string;
}

export const exchangeUnit: UnitCommand<ExchangeUnit> = {
  name: 'exchange-unit',
  sealed: { approval: 'text' },
  precondition: () => ALLOWED,
  decide(payload, state, context): Decision {
    const { replacement, cause, exchangedOn } = payload;
    const { exchanged, registered } = state;
    if (exchanged !== null) return exchangedOtherwise(exchanged, payload) ?? alreadySo();
    if (replacement === registered.unitId) {
      return contradiction('replacement', 'a unit does not replace itself');
    }
    const wrong = wrongDay(payload, state, context.now);
    if (wrong !== null) return wrong;
    const plan = state.plan === null ? null : { plan: state.plan.plan, months: state.plan.months };
    const terms = termsPassedOn(Object.values(state.terms), cause);
    const clauses = exchangeClauses(cause, terms);
    const approved = payload.approval === undefined ? {} : { approval: payload.approval };
    const exchange = { replacement, cause, exchangedOn, passesOn: { terms, plan }, ...approved };
    if (cause === 'swap') return record(unitEvent('unit-exchanged', { ...exchange, clauses }));
    const ruled = initialFailure(payload, state, context);
    if (ruled.kind === 'answer') return ruled.decision;
    const { failedOn = null, contactedOn = null, reachedOn = null } = payload;
    return record(
      unitEvent('unit-exchanged', {
        ...exchange,
        clauses: [...new Set([...ruled.clauses, ...clauses])],
        initialFailure: { failedOn, contactedOn, reachedOn },
      }),
    );
  },
};

/** The refusal of an exchange that is on record as another, or with other days; `null`: it is this one. */
function exchangedOtherwise(known: Data<'unit-exchanged'>, told: ExchangeUnit): Decision | null {
  if (told.replacement !== known.replacement || told.cause !== known.cause) {
    return blocked('the unit was exchanged for another', null, ['FW-W9-5']);
  }
  const { exchangedOn, failedOn = null, contactedOn = null, reachedOn = null } = told;
  const { initialFailure: days } = known;
  return (
    toldOtherwise({ exchangedOn }, known) ??
    (days === undefined ? null : toldOtherwise({ failedOn, contactedOn, reachedOn }, days))
  );
}

/**
 * Nothing of it lies ahead, or before the unit left the factory, was sold or had a warranty; it failed before it was told of
 * or arrived, and the replacement leaves only after all of that (FW-W9-3, FW-W9-6).
 */
function wrongDay(payload: ExchangeUnit, unit: RegisteredUnit, now: string): Decision | null {
  const { exchangedOn, failedOn, contactedOn, reachedOn } = payload;
  const { factoryShippedOn } = unit.registered;
  const soldOn = unit.sale?.soldOn;
  const [startsOn] = Object.values(unit.terms)
    .map((term) => term.startsOn)
    .toSorted();
  return (
    futureDay({ exchangedOn, failedOn, contactedOn, reachedOn }, now) ??
    beforeDay({ failedOn, contactedOn, reachedOn, exchangedOn }, { factoryShippedOn }) ??
    beforeDay({ exchangedOn }, { soldOn, startsOn }) ??
    beforeDay({ contactedOn, reachedOn, exchangedOn }, { failedOn }) ??
    beforeDay({ exchangedOn }, { contactedOn }) ??
    (reachedOn !== undefined && exchangedOn < reachedOn
      ? contradiction('exchangedOn', `the failed unit arrived on ${reachedOn} only`)
      : null)
  );
}

function initialFailure(
  payload: ExchangeUnit,
  unit: RegisteredUnit,
  context: RegistrationContext,
): FirstDaysRuled {
  const startsOn = unit.terms.frontier?.startsOn;
  if (unit.outlet) {
    const decision = blocked('outlet goods are repaired, not exchanged', null, ['FW-W9-11']);
    return { kind: 'answer', decision };
  }
  if (startsOn !== undefined) return ruledByFirstDays(payload, startsOn, unit, context);
  const decision = blocked(
    'an initial failure is one within days of a warranty start on record',
    'start-term has put one on record',
    ['FW-W9-1'],
  );
  return { kind: 'answer', decision };
}
