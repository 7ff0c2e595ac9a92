import { type Decision, refuse } from '#commanding';
import { returnFreight } from '#policy';
import { programmeReturn } from './programme-return.js';
import { followsRepairRules, TEXT_NOT_HELD } from '../../decider/pinned-texts.js';
import type { Freight, OpenCase } from '../../decider/state.js';
import { type CaseContext, reasonless } from '../case-command.js';
import type { ShipItem } from './ship-item.command.js';

type Answer =
  | { readonly kind: 'known'; readonly freight: Freight; readonly decidedBy: 'rules' | 'person' }
  | { readonly kind: 'refused'; readonly decision: Decision };

/** Who pays the return leg: by the rules (A-FR-02), else by a lead's decision with its reason. */
export function freightOfReturn(payload: ShipItem, state: OpenCase, context: CaseContext): Answer {
  const ruled = freightByRules(state, payload.collect ?? false);
  if (ruled.payer !== 'person-decides') return { kind: 'known', freight: ruled, decidedBy: 'rules' };
  const { freightPayer, reason } = payload;
  if (freightPayer === undefined) {
    const message = 'the rules leave the payer of this leg to a person';
    return no(
      refuse('REPAIR_CASE.PERSON_DECIDES', message, { missing: ['freightPayer', 'reason'] }, ruled.clauses),
    );
  }
  if (context.actor.role !== 'lead') {
    const message = 'only a lead decides who pays this leg';
    return no(refuse('AUTH.FORBIDDEN', message, { role: context.actor.role }, ruled.clauses));
  }
  if (reason === undefined) return no(reasonless());
  const freight = { payer: freightPayer, clauses: ruled.clauses };
  return { kind: 'known', freight, decidedBy: 'person' };
}

/** Who pays the return leg by the rules alone (A-FR-02), as the case stands. */
export function freightByRules(state: OpenCase, returnCollectChosen: boolean): Freight {
  if (state.opened.programme !== 'frontier') return programmeReturn(state, state.opened.programme);
  if (!followsRepairRules(state)) return { payer: 'person-decides', clauses: [...TEXT_NOT_HELD] };
  if (state.failedDeliveries > 0)
    return asFreight(returnFreight({ cause: 'second-delivery', returnCollectChosen }));
  if (state.cancellation.kind === 'stands') return state.cancellation.returnFreight;
  if (state.refusalReturnFreight !== null) return state.refusalReturnFreight;
  return asFreight(returnFreight({ cause: 'repaired', returnCollectChosen }));
}

function asFreight(ruled: ReturnType<typeof returnFreight>): Freight {
  return { payer: ruled.payer, clauses: [...ruled.clauses] };
}

function no(decision: Decision): Answer {
  return { kind: 'refused', decision };
}
