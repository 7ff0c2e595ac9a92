import { alreadySo } from '#commanding';
import type { RegisteredUnit } from '../../decider/unit.state.js';
import type { TermShape } from '../../events/shapes.js';
import { unitEvent } from '../events.js';
import { futureDay } from '../moments.js';
import { ALLOWED, blocked, contradiction, record } from '../registration-command.js';
import type { UnitCommand } from '../unit-command.js';

/** The unit is replaced by another: as an initial failure, or by a swap in the course of a repair. */
export interface ExchangeUnit {
  readonly replacement: string;
  readonly cause: 'initial-failure' | 'swap';
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
      return same ? alreadySo() : blocked('the unit was exchanged for another', ['FW-W9-5']);
    }
    const future = futureDay({ exchangedOn }, now);
    if (future !== null) return future;
    if (replacement === registered.unitId) return contradiction('a unit does not replace itself');
    if (outlet && cause === 'initial-failure') {
      return blocked('outlet goods are repaired, not exchanged', ['FW-W9-11']);
    }
    const plan = state.plan === null ? null : { plan: state.plan.plan, months: state.plan.months };
    const terms = passedOn(state, cause);
    const clauses = cause === 'swap' ? ['FW-W6-4', 'A-FR-35'] : ['FW-W9-5', 'A-FR-24'];
    const passesOn = { terms, plan };
    return record(unitEvent('unit-exchanged', { replacement, cause, exchangedOn, passesOn, clauses }));
  },
};

/**
 * What remains of the terms goes to the new unit with its days unchanged; but after an initial failure the FRONTIER
 * warranty starts anew there (FW-W9-5). That clause is FRONTIER's alone (A-FR-35, A-IP-15).
 */
function passedOn({ terms }: RegisteredUnit, cause: ExchangeUnit['cause']): TermShape[] {
  const passing: TermShape[] = [];
  if (terms.frontier !== undefined && cause === 'swap') {
    passing.push({ ...terms.frontier, startedBy: 'swap', clauses: ['FW-W6-4', 'A-FR-35'] });
  }
  if (terms.ipro !== undefined) {
    passing.push({ ...terms.ipro, startedBy: 'swap', clauses: ['IP-T-1', 'A-IP-15'] });
  }
  return passing;
}
