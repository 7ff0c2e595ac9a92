import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import type { Terms } from '../../../terms/terms.js';
import { MasterData } from '../master-data.js';
import { type AskedOn, bySlides } from '../regulation/slides.js';
import { resolveSpan } from './resolve-span.js';
import type { SpanAnswer, SpanFacts } from './span-facts.js';

/**
 * Whether cover can be bought by months, until when it lasts and how many months are paid for (SR-3-1 to SR-3-F2).
 * @throws ShuriError `REQUEST.CONTRADICTORY` as the dates and months named contradict each other.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function decideSpan(
  stated: SpanFacts,
  terms: Terms,
  at: AskedOn,
): Decision<SpanAnswer, 'support-renewal'> {
  const facts = RecordedFacts.of(stated);
  return bySlides(at, facts, new MasterData(terms, at.askedOn), () => resolveSpan(facts));
}
