import { CARD_AND_PROOF } from '../term/card-and-proof.clause.js';
import { PROOF_AND_FORM_COME_ALONG, WEB_FORM_REPLACES_PAPER } from './evidence.clauses.js';
import type { EvidenceKind } from './evidence-kind.js';

/** What is still awaited, and the clauses that ask for it or do without it. */
export interface OpenEvidence {
  readonly open: readonly EvidenceKind[];
  readonly clauses: readonly string[];
}

/**
 * The papers that a case still waits for. The web form replaces the paper one (A-FR-18). A warranty card alone goes on
 * without a receipt; a receipt alone does not go on without a person (A-FW-02).
 * @param has `channel` by which the request came; `web` is the repair form on the web.
 */
export function openEvidence(has: {
  readonly channel: string;
  readonly kinds: readonly EvidenceKind[];
}): OpenEvidence {
  const lacks = (kind: EvidenceKind) => !has.kinds.includes(kind);
  const byWeb = has.channel === 'web';
  const noCard = lacks('warranty-card');
  const wanted: readonly [EvidenceKind, boolean][] = [
    ['request-form', !byWeb && lacks('request-form')],
    ['warranty-card', noCard],
    ['receipt', noCard && lacks('receipt')],
  ];
  return {
    open: wanted.flatMap(([kind, isOpen]) => (isOpen ? [kind] : [])),
    clauses: [
      PROOF_AND_FORM_COME_ALONG.id,
      ...(byWeb ? [WEB_FORM_REPLACES_PAPER.id] : []),
      ...(noCard ? [CARD_AND_PROOF.id] : []),
    ],
  };
}
