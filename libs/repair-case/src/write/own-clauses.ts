import { type Decision, refuse } from '#commanding';
import type { CaseProgramme } from '#policy';

/** The prefixes of the clauses of each programme’s documents and of the readings of them. */
const DOCUMENTS: Readonly<Record<CaseProgramme, readonly string[]>> = {
  frontier: ['FR-', 'FW-', 'A-FR-', 'A-FW-'],
  ipro: ['IP-', 'A-IP-'],
  'panasonic-pack': ['PN-', 'A-PN-'],
};

/** Those clauses that speak for a programme: its own, and the readings that hold for all. */
export function ownClauses(programme: CaseProgramme, clauses: readonly string[]): readonly string[] {
  const others = Object.entries(DOCUMENTS).flatMap(([one, prefixes]) => (one === programme ? [] : prefixes));
  return clauses.filter((clause) => !others.some((prefix) => clause.startsWith(prefix)));
}

/** The same decision, citing the clauses of the programme only in its refusal or its warnings. */
export function citingOwn(programme: CaseProgramme, decision: Decision): Decision {
  if (programme === 'frontier') return decision;
  if (decision.kind === 'refused') {
    const { clauses, code, fields, message } = decision.error;
    return refuse(code, message, fields, ownClauses(programme, clauses));
  }
  const warnings = decision.warnings.map((one) => ({ ...one, clauses: ownClauses(programme, one.clauses) }));
  return { ...decision, warnings };
}
