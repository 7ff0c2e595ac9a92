import { formatCivilDate, parseCivilDate } from '#civil-time';
import { RecordedFacts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { MissingTerms } from '../../../terms/missing-terms.js';
import type { Terms } from '../../../terms/terms.js';
import { MasterData } from '../master-data.js';
import { type AppliedOn, byCatalogue } from '../regulation/catalogue.js';
import { DeskCalendar } from './desk-calendar.js';

/** A day on which the desk is closed: by which clauses, and the day (`YYYY-MM-DD`) on which it next opens. */
export type ClosedDay = { readonly clauses: readonly string[]; readonly opensOn: string };

/**
 * Whether the desk is closed on a day (`YYYY-MM-DD`, Asia/Tokyo), by PN-R-2 to PN-R-4. `null`: it is open, or neither the
 * calendar nor a text that is held says that it is not.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function closedDay(on: string, terms: Terms, at: AppliedOn): ClosedDay | null {
  const masterData = new MasterData(terms, at.appliedOn);
  try {
    const { outcome } = byCatalogue(
      at,
      RecordedFacts.of({}),
      masterData,
      (): Resolution<ClosedDay | null> => {
        const desk = new DeskCalendar(masterData);
        const day = parseCivilDate(on);
        const clauses = desk.closedBy(day);
        const value = clauses.length === 0 ? null : { clauses, opensOn: formatCivilDate(desk.nth(day, 1)) };
        return { outcome: { kind: 'decided', value }, fired: [], notFired: [] };
      },
    );
    return outcome.kind === 'decided' ? outcome.value : null;
  } catch (error) {
    if (error instanceof MissingTerms) return null;
    throw error;
  }
}
