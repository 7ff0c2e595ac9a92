import { alreadySo, type Decision, refuse } from '#commanding';
import { decideIproTerms } from '#policy';
import { dayOf } from '../../decider/days.js';
import { rulingOf } from '../../decider/ruling.js';
import type { Sealed } from '../../events/shapes.js';
import type { ContractBeginning } from '../contract-command.js';
import { arm, contractEnd } from '../deadlines.js';
import { contractEvent } from '../events.js';
import { futureDay } from '../moments.js';
import { blocked, record } from '../registration-command.js';
import { leadApproves, settle } from '../settle.js';
import { contractIdOfStream } from '../streams.js';
import { notOnList } from '../unlisted-model.js';

/**
 * Asks for the 5-year hardware warranty of a unit that a partner bought. Model and sale are those on record, which the
 * order has to agree with where it names them.
 */
export interface GrantFiveYearWarranty {
  readonly unitId: string;
  readonly model: string;
  readonly partnerId: string;
  /** The proven delivery to the end user (IP-P-4, IP-Q-1). */
  readonly deliveredOn: string;
  /** Whether the record of the unit shows that delivery; absent: it does not. */
  readonly deliveryShown?: boolean;
  /** Whether the partner was a member at the sale (A-IP-11); absent: no record shows it. */
  readonly memberSale?: boolean;
  /** Why a lead lets pass what the lists leave open (A-IP-04). */
  readonly approval?: Sealed;
}

export const grantFiveYearWarranty: ContractBeginning<GrantFiveYearWarranty> = {
  name: 'grant-five-year-warranty',
  sealed: { approval: 'text' },
  begin(payload, state, context): Decision {
    if (state.kind !== 'unopened') return alreadySo();
    const { unitId, model, partnerId, deliveredOn, approval } = payload;
    const memberSale = payload.memberSale ?? null;
    const { now, stream, terms } = context;
    const future = futureDay({ deliveredOn }, now);
    if (future !== null) return future;
    if (payload.deliveryShown !== true) return undelivered();
    if (!leadApproves(payload, context)) {
      const unlisted = notOnList('model', 'ipro', model, terms, 'approved');
      if (unlisted !== null) return unlisted;
    }
    const at = { requestedOn: dayOf(now), knownAt: now };
    const ruling = rulingOf(decideIproTerms({ model, deliveredOn, memberSale }, terms, at));
    const settled = settle(ruling, approval, context);
    if (settled.kind === 'answer') return settled.decision;
    const { grant, product, fiveYear } = settled.answer;
    if (grant === 'unproven') {
      const ask = { ask: ['memberSale'], until: 'record-sale has put the sale of the unit on record' };
      return refuse('COVERAGE.NEEDS_FACTS', 'no record shows a sale to a member', ask, settled.clauses);
    }
    if (grant === 'not-granted' || fiveYear === null || product === null) {
      return blocked('the 5-year warranty is not granted for this unit', null, settled.clauses);
    }
    const ground = { clauses: [...settled.clauses], policyRevision: settled.policyRevision };
    return record(
      contractEvent('five-year-warranty-granted', {
        contractId: contractIdOfStream(stream),
        unitId,
        partnerId,
        deliveredOn,
        product: { ...product },
        ...fiveYear,
        approval: settled.approval,
        ...ground,
      }),
      arm(null, stream, contractEnd(fiveYear, ground)),
    );
  },
};

/** The warranty stands in for the proof of delivery in all its years: it is granted over one alone (IP-P-4, A-IP-02). */
function undelivered(): Decision {
  const until = 'record-date-evidence has put the delivery note of the unit on record';
  const fields = { ask: ['deliveredOn'], until };
  return refuse('COVERAGE.NEEDS_FACTS', 'no record shows the delivery', fields, ['IP-P-4', 'A-IP-02']);
}
