import { ruled } from '../../../kernel/ruled.js';
import { FORM_CLAUSES, type OnFile, PAPER_CLAUSES } from './evidence.clauses.js';
import type { EvidenceKind } from './evidence-kind.js';

/** What is still awaited, and the clauses that ask for it or do without it. */
export interface OpenEvidence {
  readonly open: readonly EvidenceKind[];
  readonly clauses: readonly string[];
}

/**
 * The papers that a case still waits for. The web form replaces the paper one (A-FR-18). A warranty card alone goes on
 * without a receipt; a receipt alone does not go on without a person (A-FW-02).
 */
export function openEvidence(has: OnFile): OpenEvidence {
  const form = ruled<OnFile, readonly EvidenceKind[]>(FORM_CLAUSES, has, []);
  const papers = ruled<OnFile, readonly EvidenceKind[]>(PAPER_CLAUSES, has, []);
  return { open: [...form.value, ...papers.value], clauses: [...form.clauses, ...papers.clauses] };
}
