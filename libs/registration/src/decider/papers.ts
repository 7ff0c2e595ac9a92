import type { DateEvidenceKind } from '../events/shapes.js';
import type { RegisteredUnit } from './unit.state.js';

/** The days, `YYYY-MM-DD`, that a unit's papers of a kind show, as they were filed: the last one counts. */
export function daysShown({ evidence }: RegisteredUnit, kind: DateEvidenceKind): readonly string[] {
  return evidence.flatMap((one) => (one.kind === kind && one.on !== null ? [one.on] : []));
}

/** The doubts where papers of a kind show different days: which of them counts, a person says (A-G-6). */
export function ifTheyDiffer(
  unit: RegisteredUnit,
  kind: DateEvidenceKind,
  clause: string,
): readonly string[] {
  return new Set(daysShown(unit, kind)).size > 1 ? [clause, 'A-G-6'] : [];
}
