import { accept, alreadySo, fireDeadline, type FiringPayload } from '#commanding';
import { cancellationCharges, returnFreight } from '#policy';
import { staysOnSite } from '../../decider/visits.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event } from '../case-command.js';
import { sheetOf } from '../charges.js';

/** The timekeeper's word that nobody answered the quote in time (FR-R4-4). */
export type LapseQuote = FiringPayload;

export const lapseQuote: CaseCommand<LapseQuote> = {
  name: 'lapse-quote',
  sealed: {},
  precondition: (state) => (state.stage === 'quoted' ? ALLOWED : ALREADY_SO),
  decide(payload, state, context) {
    const fired = fireDeadline(state.deadlines['quote-answer'], payload, context.now);
    if (fired.kind === 'answer') return fired.decision;
    const armed = state.deadlines['quote-answer']?.armed;
    if (armed === undefined) return alreadySo();
    const charges = cancellationCharges(
      { cause: 'NO_ANSWER', on: armed.lastDay, quoteIssued: true, staysOnSite: staysOnSite(state) },
      context.terms,
    );
    const freight = returnFreight({ cause: 'cancelled-after-quote', returnCollectChosen: false });
    const lapsed = event('quote-lapsed', {
      quoteNumber: state.quotesIssued,
      charges: sheetOf(charges),
      returnFreight: { payer: freight.payer, clauses: [...freight.clauses] },
      deadline: fired.deadline,
    });
    return accept([lapsed], { effectiveAt: fired.deadline.firesAt });
  },
};
