import { alreadySo } from '#commanding';
import { decideFreeTerm } from '#policy';
import { rulingOf } from '../../decider/ruling.js';
import type { Sealed } from '../../events/shapes.js';
import type { ContractBeginning } from '../contract-command.js';
import { arm, contractEnd } from '../deadlines.js';
import { contractEvent } from '../events.js';
import { beforeDay, futureDay } from '../moments.js';
import { contradiction, record } from '../registration-command.js';
import { settle } from '../settle.js';
import { contractIdOfStream } from '../streams.js';
import { coverWithProduct } from '../cover-with-product.js';

/** Support of delivered units: a free year, and months bought along with the product. */
export interface OpenSupportContract {
  readonly units: readonly string[];
  readonly makerDeliveredOn: string;
  readonly endUserDeliveredOn?: string;
  /** Cover is bought until then, or for so many months in all; neither: the free year only. */
  readonly wishedEnd?: string;
  readonly orderedMonths?: number;
  readonly user?: Sealed;
}

export const openSupportContract: ContractBeginning<OpenSupportContract> = {
  name: 'open-support-contract',
  sealed: { user: 'contact' },
  begin(payload, state, context) {
    if (state.kind !== 'unopened') return alreadySo();
    const { makerDeliveredOn } = payload;
    const endUserDeliveredOn = payload.endUserDeliveredOn ?? null;
    const refusal =
      futureDay({ makerDeliveredOn, endUserDeliveredOn }, context.now) ??
      beforeDay({ endUserDeliveredOn }, { makerDeliveredOn });
    if (refusal !== null) return refusal;
    if (new Set(payload.units).size !== payload.units.length) {
      return contradiction('units', 'a unit is named twice');
    }
    // Nobody asked for another start yet, so the delivery picks the text.
    const at = { askedOn: makerDeliveredOn, knownAt: context.now };
    const facts = { makerDeliveredOn, endUserDeliveredOn, changeAskedOn: null };
    const free = settle(rulingOf(decideFreeTerm(facts, context.terms, at)), undefined, context);
    if (free.kind === 'answer') return free.decision;
    const cover = coverWithProduct(payload, free.answer, at, context);
    if (cover.kind === 'answer') return cover.decision;
    const ground = {
      clauses: [...free.clauses, ...cover.clauses],
      policyRevision: free.policyRevision,
    };
    const term = { startsOn: free.answer.startsOn, lastDay: cover.lastDay };
    return record(
      contractEvent('support-contract-opened', {
        contractId: contractIdOfStream(context.stream),
        units: [...payload.units],
        makerDeliveredOn,
        endUserDeliveredOn,
        ...term,
        movableUntil: free.answer.movableUntil,
        wishedEnd: cover.wishedEnd,
        chargedMonths: cover.chargedMonths,
        user: payload.user ?? null,
        ...ground,
      }),
      arm(null, context.stream, contractEnd(term, ground)),
    );
  },
};
