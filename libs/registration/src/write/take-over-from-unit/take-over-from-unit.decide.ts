import { alreadySo } from '#commanding';
import { dayOf } from '../../decider/days.js';
import { type ExchangeCause, exchangeClauses } from '../../decider/exchange.js';
import { restartedTerm } from '../../decider/frontier-term.js';
import type { Sealed, TermShape } from '../../events/shapes.js';
import { unitEvent } from '../events.js';
import { isSomebodys } from '../in-use.js';
import { ALLOWED, blocked, contradiction, record, toldOtherwise } from '../registration-command.js';
import { approvalOf, leftToLead, settle } from '../settle.js';
import type { UnitCommand } from '../unit-command.js';

/** The other side of an exchange, as the replaced unit's `unit-exchanged` tells it: see `takeOverPayload`. */
export interface TakeOverFromUnit {
  readonly replaced: string;
  readonly cause: ExchangeCause;
  readonly exchangedOn: string;
  readonly terms: readonly TermShape[];
  /** The plan that comes along; `null`: the replaced unit had none. No rule passes on what is left of a premium cap. */
  readonly plan: { readonly plan: string; readonly months: number } | null;
  /** Why a lead takes a term that the rules only propose, or lets a unit take over that has a sale or a warranty of its own. */
  readonly approval?: Sealed;
}

export const takeOverFromUnit: UnitCommand<TakeOverFromUnit> = {
  name: 'take-over-from-unit',
  sealed: { approval: 'text' },
  precondition: () => ALLOWED,
  decide({ replaced, cause, exchangedOn, terms, plan, approval }, state, context) {
    const { takenOver, registered } = state;
    if (takenOver !== null) {
      if (takenOver.replaced !== replaced) {
        return blocked('the unit took the place of another', null, ['FW-W9-5']);
      }
      return toldOtherwise({ cause, exchangedOn }, takenOver) ?? alreadySo();
    }
    if (replaced === registered.unitId) return contradiction('replaced', 'a unit does not replace itself');
    const approved = isSomebodys(state) ? approvalOf(approval, context) : undefined;
    // What is on record of it would be lost to whoever has it.
    if (approved === null) return leftToLead(['FW-W9-1'], null, ['approval']);
    const clauses = exchangeClauses(cause, terms);
    const said = approved === undefined ? {} : { approval: approved };
    const taken = unitEvent('unit-taken-over', { replaced, cause, exchangedOn, clauses, ...said });
    const passed = terms.map((term) => unitEvent('term-started', { term, approval: null }));
    const coming = plan === null || state.plan !== null ? null : { ...plan, premium: null };
    const moved = coming === null ? [] : [unitEvent('plan-attached', coming)];
    if (cause === 'swap') return record(taken, moved, passed);
    const planned = { ...state, plan: coming ?? state.plan };
    const restart = settle(restartedTerm(planned, context.terms, dayOf(context.now)), approval, context);
    if (restart.kind === 'answer') return restart.decision;
    const term: TermShape = { ...restart.answer, clauses: [...restart.clauses] };
    return record(taken, moved, passed, unitEvent('term-started', { term, approval: restart.approval }));
  },
};
