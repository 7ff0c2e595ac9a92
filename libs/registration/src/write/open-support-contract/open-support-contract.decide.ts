import { alreadySo } from '#commanding';
import { decideFreeTerm } from '#policy';
import { rulingOf } from '../../decider/ruling.js';
import type { Sealed } from '../../events/shapes.js';
import type { ContractBeginning } from '../contract-command.js';
import { arm, contractEnd } from '../deadlines.js';
import { contractEvent } from '../events.js';
import { beforeDay, futureDay } from '../moments.js';
import { contradiction, record, type RegistrationContext } from '../registration-command.js';
import { approvalOf, settle } from '../settle.js';
import { contractIdOfStream } from '../streams.js';
import { coverWithProduct } from '../cover-with-product.js';
import { grantedTerm, type OrderedTerm, type SupportException } from './granted-term.js';

/** Support of delivered units: a free year, and months bought along with the product. */
export interface OpenSupportContract {
  readonly units: readonly string[];
  readonly makerDeliveredOn: string;
  readonly endUserDeliveredOn?: string;
  /** Cover is bought until then, or for so many months in all; neither: the free year only. */
  readonly wishedEnd?: string;
  readonly orderedMonths?: number;
  readonly user?: Sealed;
  /** What a lead grants, and why, where no text that is held says the term (D25). */
  readonly exception?: SupportException;
  readonly approval?: Sealed;
}

export const openSupportContract: ContractBeginning<OpenSupportContract> = {
  name: 'open-support-contract',
  sealed: { user: 'contact', approval: 'text' },
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
    const ordered = termOf(payload, endUserDeliveredOn, context);
    if (ordered.kind === 'answer') return ordered.decision;
    const { term } = ordered;
    return record(
      contractEvent('support-contract-opened', {
        contractId: contractIdOfStream(context.stream),
        units: [...payload.units],
        makerDeliveredOn,
        endUserDeliveredOn,
        ...term,
        user: payload.user ?? null,
        approval: approvalOf(payload.approval, context),
      }),
      arm(null, context.stream, contractEnd(term, term)),
    );
  },
};

/** The term by the rules, or as a lead grants it. */
function termOf(
  payload: OpenSupportContract,
  endUserDeliveredOn: string | null,
  context: RegistrationContext,
): OrderedTerm {
  const { exception, makerDeliveredOn } = payload;
  // Nobody asked for another start yet, so the delivery picks the text.
  const at = { askedOn: makerDeliveredOn, knownAt: context.now };
  const facts = { makerDeliveredOn, endUserDeliveredOn, changeAskedOn: null };
  const ruling = rulingOf(decideFreeTerm(facts, context.terms, at));
  if (ruling.kind === 'person-decides' && ruling.proposal === null)
    return grantedTerm(payload, ruling, context);
  if (exception !== undefined) {
    const decision = contradiction('exception', 'the rules say themselves what comes of this order');
    return { kind: 'answer', decision };
  }
  const free = settle(ruling, undefined, context);
  if (free.kind === 'answer') return free;
  const cover = coverWithProduct(payload, free.answer, at, context);
  if (cover.kind === 'answer') return cover;
  const { lastDay, wishedEnd, chargedMonths } = cover;
  const { startsOn, movableUntil } = free.answer;
  const clauses = [...free.clauses, ...cover.clauses];
  const { policyRevision } = free;
  const term = { startsOn, lastDay, movableUntil, wishedEnd, chargedMonths, clauses, policyRevision };
  return { kind: 'ordered', term };
}
