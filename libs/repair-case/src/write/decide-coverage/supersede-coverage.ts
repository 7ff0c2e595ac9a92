import { accept, alreadySo, type Decision, type Warning } from '#commanding';
import { canonicalJson, type Yen } from '#kernel';
import { premiumShare } from '#policy';
import { isBeforeWork } from '../../decider/before-work.js';
import { dueOf, dueOfAll, paidForRepair } from '../../decider/ledger.js';
import { memberChargeOf, rulingOf } from '../../decider/ruling.js';
import { hasLateFacts, lateEvidence, type StandingDecision } from '../../decider/late-facts.js';
import type { OpenCase } from '../../decider/state.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { ALLOWED, ALREADY_SO, event, notAllowed, type Precondition } from '../case-command.js';
import { disarm } from '../deadlines.js';

type Decided = RepairCaseEventData<'coverage-decided'>;

/**
 * Whether coverage that is decided may be decided again: after late facts, while a repair is in hand. What a person
 * decided is decided again too; where the rules still leave it to one, a lead does so anew.
 */
export function afterDecision(state: OpenCase, standing: StandingDecision): Precondition {
  if (!hasLateFacts(state, standing)) return ALREADY_SO;
  switch (state.stage) {
    case 'requested':
    case 'received':
    case 'diagnosed':
    case 'quoted':
    case 'approved':
    case 'repaired':
    case 'returned':
      return ALLOWED;
    case 'cancelled':
      return notAllowed('the case is cancelled', 'the cancellation is reversed', ['A-FR-30']);
    default:
      return notAllowed(`the case is ${state.stage}`, 'nothing: no repair is in hand', ['A-FR-30']);
  }
}

/** The repair was let begin without a price: no quote stands that could be owed. */
export function begunAsFree(state: OpenCase): boolean {
  const { coverage } = state;
  return coverage.kind === 'decided' && coverage.decided.coverage === 'free' && !isBeforeWork(state);
}

/**
 * The decision takes the place of the one that stands; nothing is written when it says the same. What is free is not
 * quoted or owed any longer; what was paid is never refunded and goes to a person (FR-R4-6, A-FR-30). A quote that waits for
 * its answer is withdrawn where the customer would pay another part of it.
 */
export function supersede(state: OpenCase, standing: StandingDecision, decided: Decided): Decision {
  const { coverage } = decided;
  if (decided.decidedBy === 'rules' && sameOutcome(standing.decided, decided)) return alreadySo();
  const { before, after } = moneyOf(state, decided);
  const refundQuestion = coverage === 'free' ? paidForRepair(state) : 0;
  const superseded = event('coverage-superseded', {
    ...decided,
    supersedes: { revision: standing.revision },
    evidenceIds: [...lateEvidence(state, standing)],
    money: { before, after, difference: after - before },
    refundQuestion,
  });
  const because =
    coverage === 'free'
      ? 'late evidence makes the repair free'
      : 'late evidence changes what the customer pays';
  const withdrawn =
    state.stage === 'quoted' && (coverage === 'free' || after !== before)
      ? [
          event('quote-withdrawn', { quoteNumber: state.quotesIssued, reason: null }),
          ...disarm(state, ['quote-answer'], because),
        ]
      : [];
  const warnings = refundQuestion > 0 ? [neverRefunded(state, refundQuestion)] : [];
  return accept([superseded, ...withdrawn], { warnings });
}

function sameOutcome(one: Decided, other: Decided): boolean {
  return (
    one.decidedBy === other.decidedBy &&
    one.coverage === other.coverage &&
    canonicalJson(one.term) === canonicalJson(other.term) &&
    canonicalJson(rulingOf(one) ?? null) === canonicalJson(rulingOf(other) ?? null) &&
    planOf(one) === planOf(other)
  );
}

/** The plan that a member is charged by, in one line; another price of the repair is none. */
function planOf(decided: Decided): string {
  const { cap, spent, charged } = memberChargeOf(decided) ?? {};
  return canonicalJson({ cap, spent, charged });
}

/**
 * What the customer pays of the repair, with tax, until now and by this decision. Once a quote is approved its price stands
 * (FR-R4-3); of one that is unanswered the member's share goes by the decision.
 */
function moneyOf({ owed, quote }: OpenCase, decided: Decided): { readonly before: Yen; readonly after: Yen } {
  const isFree = decided.coverage === 'free';
  const approved = owed.find((one) => one.cause === 'quote');
  if (approved !== undefined) {
    const price = dueOf(approved.sheet);
    return { before: price, after: isFree ? 0 : price };
  }
  if (quote.kind !== 'open') return { before: 0, after: 0 };
  const { price } = quote.quote;
  const charge = memberChargeOf(decided);
  const share = charge === undefined ? price.total : premiumShare(charge, price.total);
  return { before: dueOf(price), after: isFree ? 0 : share };
}

/** FR-R4-6: no refund, and so no setting off either: what else is owed stays owed. */
function neverRefunded({ owed, paid }: OpenCase, amount: Yen): Warning {
  const others = owed.filter((one) => one.cause !== 'quote');
  const due = dueOfAll(others);
  const causes = others.map(({ cause }) => cause).join(', ');
  const [counted, unpaid] = [paid - amount, due - (paid - amount)];
  const beside = [
    ...(counted > 0 ? [`${counted} yen were paid for other things`] : []),
    ...(unpaid > 0 ? [`${unpaid} yen stay owed for other things (${causes})`] : []),
  ];
  const message = `${amount} yen were paid for the repair, which is free now; they are neither refunded nor set off, a person answers for them`;
  return {
    code: 'COVERAGE.REFUND_QUESTION',
    message: [message, ...beside].join('; '),
    clauses: ['FR-R4-6', 'A-FR-30'],
  };
}
