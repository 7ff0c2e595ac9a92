import { cancellationCharges, quoteAnswerDeadline, taxOf, type Terms, valueOn } from '#policy';
import { masterDataDay } from '../../decider/visits.js';
import { followsRepairRules, TEXT_NOT_HELD } from '../../decider/pinned-texts.js';
import { rulingOf } from '../../decider/ruling.js';
import type { OpenCase } from '../../decider/state.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { ALLOWED, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { arm, disarm } from '../deadlines.js';
import { dayOf } from '../moments.js';
import { refusalFound } from '../refusal-found.js';
import { withinTheCap, withPlansShare } from './members-share.js';

type Issued = RepairCaseEventData<'quote-issued'>;

/**
 * Answers the price of a paid repair; the customer then has 14 business days (FR-R4-3, FR-R4-4). Of a repair that only the
 * cap of a premium plan makes paid, the quote says what the plan bears (FR-R3-4-7, A-FR-12).
 */
export interface IssueQuote {
  /** Net prices in integer yen. */
  readonly lines: Issued['lines'];
}

export const issueQuote: CaseCommand<IssueQuote> = {
  name: 'issue-quote',
  sealed: {},
  precondition(state, terms) {
    const { coverage, stage } = state;
    const isEarly = state.opened.programme !== 'frontier' && stage === 'requested';
    if (stage !== 'diagnosed' && !isEarly) {
      const until = stage === 'quoted' ? 'the quote that stands is withdrawn' : 'it is diagnosed';
      return notAllowed(`the case is ${stage}`, until, ['FR-R4-3']);
    }
    if (coverage.kind !== 'decided') {
      return notAllowed('coverage is not decided', 'coverage is decided', ['FR-R2-4']);
    }
    if (coverage.decided.coverage === 'free') {
      return notAllowed('the repair is free', 'nothing: authorise the repair instead', ['FR-R3-1']);
    }
    if (isNotSold(state))
      return notAllowed('there is no paid form of it', 'nothing: it is not to be had', ['A-PN-17', 'IP-Q-6']);
    return refusalFound(state, terms) ?? ALLOWED;
  },
  decide(payload, state, context) {
    const issuedOn = dayOf(context.now);
    const quoteNumber = state.quotesIssued + 1;
    const termsRevision = context.terms.revision;
    const { lines } = payload;
    if (!followsRepairRules(state)) {
      // No day is named by which such a quote is answered: it stands until it is answered or withdrawn.
      const price = priceOf(lines, issuedOn, context.terms, {
        clauses: [...QUOTED_BY[state.opened.programme]],
        holdsItem:
          state.opened.programme === 'frontier' && holdsUntilPaid(masterDataDay(state), context.terms),
      });
      return record(
        event('quote-issued', { quoteNumber, issuedOn, lines, price, termsRevision }),
        disarm(state, ['repair-target'], 'the quote is issued'),
      );
    }
    const holdsItem = holdsUntilPaid(masterDataDay(state), context.terms);
    const whole = priceOf(lines, issuedOn, context.terms, { clauses: ['FR-R4-3'], holdsItem });
    const refused = withinTheCap(state, whole.total);
    if (refused !== null) return refused;
    const price = withPlansShare(state, whole);
    const deadline = quoteAnswerDeadline(issuedOn, context.terms);
    assertCancellationCanBeCharged(deadline.lastDay, context.terms);
    return record(
      event('quote-issued', { quoteNumber, issuedOn, lines, price, termsRevision }),
      disarm(state, ['repair-target'], 'the quote is issued'),
      arm(state, context.stream, issuedOn, deadline),
    );
  },
};

/** Whether the price of a repair that arrived on a day is due before the item is handed back (A-FR-37). */
function holdsUntilPaid(arrivedOn: string, terms: Terms): boolean {
  return valueOn(terms.programmes.frontier?.paymentPoint, arrivedOn) === 'before-hand-back';
}

/** By which rules what is not covered is repaired for a price (IP-Q-5, A-IP-19, A-PN-17). */
const QUOTED_BY = {
  ipro: ['IP-Q-5', 'A-IP-19'],
  'panasonic-pack': ['PN-P-2', 'A-PN-17'],
  frontier: TEXT_NOT_HELD,
} as const;

/** What no price buys: it cannot be repaired, has no paid form, or there is nothing to repair (IP-Q-6, A-PN-17, PN-E-13). */
const NOT_SOLD: readonly string[] = ['refused', 'not-offered', 'no-fault'];

function isNotSold({ coverage }: OpenCase): boolean {
  if (coverage.kind !== 'decided') return false;
  const ruling = rulingOf(coverage.decided);
  return ruling !== undefined && NOT_SOLD.includes(ruling.word);
}

function priceOf(
  lines: Issued['lines'],
  on: string,
  terms: Terms,
  { clauses, holdsItem }: Pick<Issued['price'], 'clauses'> & { readonly holdsItem: boolean },
): Issued['price'] {
  const net = lines.reduce((sum, line) => sum + line.quantity * line.unitNet, 0);
  const taxed = taxOf([{ net }], on, terms);
  return {
    charges: [{ kind: 'repair', net, taxRate: taxed.rate, holdsItem }],
    net,
    tax: taxed.tax,
    total: taxed.total,
    feeTableRevision: null,
    taxRevision: taxed.revision,
    clauses,
  };
}

/**
 * A quote that lapses must be chargeable: without a fee table for its last day it is not issued (FR-R2-7a).
 * @throws MissingTerms
 */
function assertCancellationCanBeCharged(lastDay: string, terms: Terms): void {
  cancellationCharges({ cause: 'NO_ANSWER', on: lastDay, quoteIssued: true }, terms);
}
