import { alreadySo, type Decision } from '#commanding';
import { dayOf } from '../../decider/days.js';
import { frontierTerm } from '../../decider/frontier-term.js';
import { iproTerm } from '../../decider/ipro-term.js';
import type { Ruling } from '../../decider/ruling.js';
import type { RegisteredUnit } from '../../decider/unit.state.js';
import type { Sealed, TermShape, UnitProgramme } from '../../events/shapes.js';
import { byAnotherMaker } from '../by-another-maker.js';
import { warnedOfDelivery } from '../delivered-later.js';
import { unitEvent } from '../events.js';
import { blocked, record, type RegistrationContext } from '../registration-command.js';
import { settle } from '../settle.js';
import { stillInUse, type UnitCommand } from '../unit-command.js';
import { isSameTerm } from './term-again.js';

/** Works out the term of a programme from the papers on record; better papers later give another term. */
export interface StartTerm {
  readonly programme: UnitProgramme;
  /** Why a lead takes what the rules only propose. */
  readonly approval?: Sealed;
}

export const startTerm: UnitCommand<StartTerm> = {
  name: 'start-term',
  sealed: { approval: 'text' },
  precondition: stillInUse,
  decide(payload, state, context): Decision {
    const outside = byAnotherMaker(payload.programme, 'programme', state);
    if (outside !== null) return outside;
    const known = state.terms[payload.programme];
    if (known?.startedBy === 'initial-failure-exchange' || known?.startedBy === 'swap') {
      return blocked('the term came with the unit that this one replaced', null, [
        'FW-W9-5',
        'A-FR-35',
        'A-IP-15',
      ]);
    }
    const decided = ruling(payload.programme, state, context);
    const proposal = decided.kind === 'person-decides' ? decided.proposal : null;
    // A lead took it before.
    if (known !== undefined && proposal !== null && isSameTerm(known, proposal)) return alreadySo();
    const ruled = settle(decided, payload.approval, context);
    if (ruled.kind === 'answer') return ruled.decision;
    if (ruled.answer === null) return blocked('this model carries no product warranty', null, ruled.clauses);
    const term: TermShape = { ...ruled.answer, clauses: [...ruled.clauses] };
    if (known !== undefined && isSameTerm(known, term)) return alreadySo();
    return warnedOfDelivery(record(unitEvent('term-started', { term, approval: ruled.approval })), state);
  },
};

function ruling(
  programme: UnitProgramme,
  state: RegisteredUnit,
  { terms, now }: RegistrationContext,
): Ruling<TermShape | null> {
  return programme === 'frontier' ? frontierTerm(state, terms, dayOf(now)) : iproTerm(state, terms, now);
}
