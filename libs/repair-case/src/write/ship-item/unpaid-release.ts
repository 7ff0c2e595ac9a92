import { type Decision, refuse } from '#commanding';
import { valueOn } from '#policy';
import { outstanding } from '../../decider/ledger.js';
import type { OpenCase } from '../../decider/state.js';
import { masterDataDay } from '../../decider/visits.js';
import { type CaseContext, reasonless } from '../case-command.js';
import type { ShipItem } from './ship-item.command.js';

/** The repair is unpaid, and when it is due is not configured for its arrival: whether it goes out is a lead's word (A-FR-37). */
export function awaitsRelease(payload: ShipItem, state: OpenCase, context: CaseContext): boolean {
  const unpaid = state.quote.kind === 'approved' && outstanding(state, payload.collect) > 0;
  if (state.opened.programme !== 'frontier') return false;
  const { paymentPoint } = context.terms.programmes.frontier ?? {};
  return unpaid && valueOn(paymentPoint, masterDataDay(state)) === undefined;
}

/**
 * A-FR-37: when the price of a repair is due is configuration. Where it is unset, a lead decides at hand-back
 * whether an unpaid repair goes out; the answer is a refusal, or null when nothing stands in the way.
 */
export function unpaidRelease(payload: ShipItem, state: OpenCase, context: CaseContext): Decision | null {
  if (!awaitsRelease(payload, state, context)) return null;
  if (payload.releaseUnpaid !== true) {
    const message = 'the repair is unpaid and no payment point is configured: a lead decides';
    return refuse('REPAIR_CASE.PERSON_DECIDES', message, { missing: ['releaseUnpaid', 'reason'] }, [
      'A-FR-37',
    ]);
  }
  if (context.actor.role !== 'lead') {
    return refuse('AUTH.FORBIDDEN', 'only a lead releases an unpaid item', { role: context.actor.role }, [
      'A-FR-37',
    ]);
  }
  return payload.reason === undefined ? reasonless() : null;
}
