import { type Decision, refuse } from '#commanding';
import { type CaseProgramme, clauseIndex, type RegulationDocument } from '#policy';

/** The regulations that the cases of each programme are decided by. */
const DOCUMENTS: { readonly [P in CaseProgramme]: readonly RegulationDocument<P>[] } = {
  frontier: ['FR', 'FW'],
  ipro: ['IP'],
  'panasonic-pack': ['PN'],
};

/** The ids of their clauses: what the code knows of them does not change while it runs. */
const RULES: Readonly<Record<CaseProgramme, ReadonlySet<string>>> = {
  frontier: idsIn(DOCUMENTS.frontier),
  ipro: idsIn(DOCUMENTS.ipro),
  'panasonic-pack': idsIn(DOCUMENTS['panasonic-pack']),
};

function idsIn(documents: readonly RegulationDocument[]): ReadonlySet<string> {
  const own = clauseIndex().filter(({ document }) => documents.includes(document));
  return new Set(own.map(({ id }) => id));
}

/** The ids of the clauses of a programme’s documents. */
export function rulesOf(programme: CaseProgramme): ReadonlySet<string> {
  return RULES[programme];
}

/** Those clauses that speak for a programme: its own, and the readings that hold for all. */
export function ownClauses(programme: CaseProgramme, clauses: readonly string[]): readonly string[] {
  const others = Object.entries(DOCUMENTS).flatMap(([one, documents]) =>
    one === programme ? [] : documents,
  );
  return clauses.filter((clause) => !others.some((one) => isOf(one, clause)));
}

/** Whether it is a clause of the document or a reading of one. */
function isOf(document: RegulationDocument, clause: string): boolean {
  return clause.startsWith(`${document}-`) || clause.startsWith(`A-${document}-`);
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
