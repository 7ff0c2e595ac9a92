import { RecordedFacts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import { Unanswered } from '../../../kernel/unanswered.js';
import type { Terms } from '../../../terms/terms.js';
import type { InHouse } from '../answer.js';
import type { FrontierFacts } from '../frontier-facts.js';
import { MasterData } from '../master-data.js';
import { LENGTH_CLAUSES } from './warranty-term.js';

/** How many months a warranty lasts, by which clauses; with `doubts`, the clauses that leave it to a person. */
export interface TermLength {
  readonly months: number;
  readonly clauses: readonly string[];
  readonly doubts: readonly string[];
}

/**
 * How long the warranty of a unit lasts (FW-W7-1, FW-W7-2).
 * @param on the day whose master data counts, `YYYY-MM-DD`
 * @throws Unanswered where the text does not say how long
 */
export function termLength(
  unit: Required<Pick<FrontierFacts, 'model' | 'planMonths'>> & Pick<FrontierFacts, 'extendedBy'>,
  terms: Terms,
  on: string,
): TermLength {
  const facts = RecordedFacts.of<InHouse<FrontierFacts>>({ ...unit, masterData: new MasterData(terms, on) });
  const { outcome, fired } = resolve(LENGTH_CLAUSES, facts);
  const clauses = fired.filter(({ role }) => role !== 'overridden').map(({ clause }) => clause);
  if (outcome.kind === 'decided') return { months: outcome.value, clauses, doubts: [] };
  if (outcome.kind === 'person-decides' && outcome.proposal !== null)
    return { months: outcome.proposal, clauses, doubts: outcome.because };
  throw new Unanswered(
    LENGTH_CLAUSES.map(({ id }) => id),
    outcome,
  );
}
