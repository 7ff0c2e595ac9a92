import { accept, alreadySo, type Decision, type Warning } from '#commanding';
import { canonicalJson, type Yen } from '#kernel';
import { isBeforeWork } from '../../decider/before-work.js';
import { paidForRepair } from '../../decider/ledger.js';
import { rulingOf } from '../../decider/ruling.js';
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
 * quoted or owed any longer; what was paid is never refunded and goes to a person (FR-R4-6, A-FR-30).
 */
export function supersede(state: OpenCase, standing: StandingDecision, decided: Decided): Decision {
  const { coverage } = decided;
  if (decided.decidedBy === 'rules' && sameOutcome(standing.decided, decided)) return alreadySo();
  const before = priceOf(state);
  const after = coverage === 'free' ? 0 : before;
  const refundQuestion = coverage === 'free' ? paidForRepair(state) : 0;
  const superseded = event('coverage-superseded', {
    ...decided,
    supersedes: { revision: standing.revision },
    evidenceIds: [...lateEvidence(state, standing)],
    money: { before, after, difference: after - before },
    refundQuestion,
  });
  const withdrawn =
    state.stage === 'quoted' && coverage === 'free'
      ? [
          event('quote-withdrawn', { quoteNumber: state.quotesIssued, reason: null }),
          ...disarm(state, ['quote-answer'], 'late evidence makes the repair free'),
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
    canonicalJson(rulingOf(one) ?? null) === canonicalJson(rulingOf(other) ?? null)
  );
}

/** The price of the repair with tax: owed since its quote was approved, or quoted and unanswered. */
function priceOf({ owed, quote }: OpenCase): Yen {
  const approved = owed.find((one) => one.cause === 'quote');
  if (approved !== undefined) return approved.sheet.total;
  return quote.kind === 'open' ? quote.quote.price.total : 0;
}

/** FR-R4-6: no refund, and so no setting off either: what else is owed stays owed. */
function neverRefunded({ owed, paid }: OpenCase, amount: Yen): Warning {
  const others = owed.filter((one) => one.cause !== 'quote');
  const due = others.reduce((sum, one) => sum + one.sheet.total, 0);
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
