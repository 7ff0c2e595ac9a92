import { cancellationCharges, quoteAnswerDeadline, taxOf, type Terms, valueOn } from '#policy';
import type { RepairCaseEventData } from '../../events/index.js';
import { ALLOWED, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { arm, disarm } from '../deadlines.js';
import { dayOf, masterDataDay } from '../moments.js';

type Issued = RepairCaseEventData<'quote-issued'>;

/** Answers the price of a paid repair; the customer then has 14 business days (FR-R4-3, FR-R4-4). */
export interface IssueQuote {
  /** Net prices in integer yen. */
  readonly lines: Issued['lines'];
}

export const issueQuote: CaseCommand<IssueQuote> = {
  name: 'issue-quote',
  sealed: {},
  precondition(state) {
    const { coverage, stage } = state;
    if (stage !== 'diagnosed') {
      const until = stage === 'quoted' ? 'the quote that stands is withdrawn' : 'it is diagnosed';
      return notAllowed(`the case is ${stage}`, until, ['FR-R4-3']);
    }
    if (coverage.kind !== 'decided') {
      return notAllowed('coverage is not decided', 'coverage is decided', ['FR-R2-4']);
    }
    if (coverage.decided.coverage === 'free') {
      return notAllowed('the repair is free', 'nothing: authorise the repair instead', ['FR-R3-1']);
    }
    return ALLOWED;
  },
  decide(payload, state, context) {
    const issuedOn = dayOf(context.now);
    const holdsItem = holdsUntilPaid(masterDataDay(state), context.terms);
    const price = priceOf(payload.lines, issuedOn, holdsItem, context.terms);
    const deadline = quoteAnswerDeadline(issuedOn, context.terms);
    assertCancellationCanBeCharged(deadline.lastDay, context.terms);
    const quoteNumber = state.quotesIssued + 1;
    const termsRevision = context.terms.revision;
    return record(
      event('quote-issued', { quoteNumber, issuedOn, lines: payload.lines, price, termsRevision }),
      disarm(state, ['repair-target'], 'the quote is issued'),
      arm(state, context.stream, issuedOn, deadline),
    );
  },
};

/** Whether the price of a repair that arrived on a day is due before the item is handed back (A-FR-37). */
function holdsUntilPaid(arrivedOn: string, terms: Terms): boolean {
  return valueOn(terms.programmes.frontier?.paymentPoint, arrivedOn) === 'before-hand-back';
}

function priceOf(lines: Issued['lines'], on: string, holdsItem: boolean, terms: Terms): Issued['price'] {
  const net = lines.reduce((sum, line) => sum + line.quantity * line.unitNet, 0);
  const taxed = taxOf([{ net }], on, terms);
  return {
    charges: [{ kind: 'repair', net, taxRate: taxed.rate, holdsItem }],
    net,
    tax: taxed.tax,
    total: taxed.total,
    feeTableRevision: null,
    taxRevision: taxed.revision,
    clauses: ['FR-R4-3'],
  };
}

/**
 * A quote that lapses must be chargeable: without a fee table for its last day it is not issued (FR-R2-7a).
 * @throws MissingTerms
 */
function assertCancellationCanBeCharged(lastDay: string, terms: Terms): void {
  cancellationCharges({ cause: 'NO_ANSWER', on: lastDay, quoteIssued: true }, terms);
}
