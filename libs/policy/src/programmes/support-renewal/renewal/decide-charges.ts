import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { MissingTerms } from '../../../terms/missing-terms.js';
import { readInAll, recordReads } from '../../../terms/record-reads.js';
import type { Terms } from '../../../terms/terms.js';
import { MasterData } from '../master-data.js';
import { type AskedOn, bySlides } from '../regulation/slides.js';
import { type SupportCharges, supportCharges } from './support-charges.js';

/** Months of an order, as a span or a renewal answers them. */
export interface ChargesFacts {
  readonly chargedMonths: number;
  readonly retroactiveMonths: number;
}

/** What they cost, in yen. */
export type ChargesAnswer = Omit<SupportCharges, 'clauses'> & { readonly kind: 'charged' };

/** What the months of an order cost at the prices of its day (SR-3-3, SR-5-3); unset, a person says (A-SR-07). */
export function decideCharges(
  stated: ChargesFacts,
  terms: Terms,
  at: AskedOn,
): Decision<ChargesAnswer, 'support-renewal'> {
  const facts = RecordedFacts.of(stated);
  const reads = recordReads(terms);
  const decision = bySlides(at, facts, new MasterData(terms, at.askedOn), () => {
    const months = {
      chargedMonths: facts.get('chargedMonths'),
      retroactiveMonths: facts.get('retroactiveMonths'),
    };
    return priced({ on: at.askedOn, ...months }, reads.terms);
  });
  return { ...decision, masterData: readInAll(decision.masterData, reads.used()) };
}

function priced(ordered: ChargesFacts & { readonly on: string }, terms: Terms): Resolution<ChargesAnswer> {
  try {
    const { clauses, ...charges } = supportCharges(ordered, terms);
    return {
      outcome: { kind: 'decided', value: { kind: 'charged', ...charges } },
      fired: clauses.map((clause) => ({ clause, document: 'SR', role: 'decided' })),
      notFired: [],
    };
  } catch (error) {
    if (!(error instanceof MissingTerms)) throw error;
    const outcome = { kind: 'person-decides', proposal: null, because: ['A-SR-07'] } as const;
    return { outcome, fired: [], notFired: [] };
  }
}
