import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
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

/**
 * What the months of an order cost at the prices of its day (SR-3-3, SR-5-3).
 * @throws MissingTerms when the prices, the raised price or the tax rate of the day are unset.
 */
export function decideCharges(
  stated: ChargesFacts,
  terms: Terms,
  at: AskedOn,
): Decision<ChargesAnswer, 'support-renewal'> {
  const facts = RecordedFacts.of(stated);
  const masterData = new MasterData(terms);
  masterData.table('prices');
  return bySlides(at, facts, masterData, () => {
    const months = {
      chargedMonths: facts.get('chargedMonths'),
      retroactiveMonths: facts.get('retroactiveMonths'),
    };
    const { clauses, ...charges } = supportCharges({ on: at.askedOn, ...months }, terms);
    return {
      outcome: { kind: 'decided', value: { kind: 'charged', ...charges } },
      fired: clauses.map((clause) => ({ clause, document: 'SR', role: 'decided' })),
      notFired: [],
    };
  });
}
