import { type DecidingClause, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { all, type Tri, YES } from '../../../kernel/tri.js';
import { CARD_AND_PROOF } from '../term/card-and-proof.clause.js';
import type { EvidenceKind } from './evidence-kind.js';

/** What a case has on file, and how it was asked for; `web` is the repair form on the web. */
export interface OnFile {
  readonly channel: string;
  readonly kinds: readonly EvidenceKind[];
}

type Papers = readonly EvidenceKind[];

const lacks = (facts: Facts<OnFile>, kind: EvidenceKind): Tri =>
  facts.test('kinds', (kinds) => !kinds.includes(kind));

/** Beside the card the proof can be done without (A-FW-02). */
export const PROOF_AND_FORM_COME_ALONG: DecidingClause<OnFile, Papers> = {
  id: 'FR-R2-2a',
  document: 'FR',
  kind: 'base',
  paraphrase: {
    ja: '修理品には、購入日を証明するものと、記入済みの依頼書を添える。',
    en: 'Proof of the purchase date and a filled-in request form are enclosed with the item.',
  },
  when: () => YES,
  ruling: (facts) => settles(lacks(facts, 'request-form').is === 'yes' ? ['request-form'] : []),
};

/** It replaces the paper form only; the proof is still needed (A-FR-18). */
const WEB_FORM_REPLACES_PAPER: DecidingClause<OnFile, Papers> = {
  id: 'FR-R2-2b',
  document: 'FR',
  kind: 'proviso',
  overrides: [PROOF_AND_FORM_COME_ALONG.id],
  paraphrase: {
    ja: '修理の依頼は、Webの受付フォームからもできる。',
    en: 'The request may be made by the web repair form instead.',
  },
  when: (facts) => facts.test('channel', (channel) => channel === 'web'),
  ruling: () => settles([]),
};

/** A warranty card alone goes on without a receipt; a receipt alone does not go on without a person (A-FW-02). */
const CARD_AND_PROOF_ARE_SHOWN: DecidingClause<OnFile, Papers> = {
  id: CARD_AND_PROOF.id,
  document: CARD_AND_PROOF.document,
  paraphrase: CARD_AND_PROOF.paraphrase,
  kind: 'base',
  when: (facts) => lacks(facts, 'warranty-card'),
  ruling: (facts) =>
    settles(
      all(lacks(facts, 'warranty-card'), lacks(facts, 'receipt')).is === 'yes'
        ? ['warranty-card', 'receipt']
        : ['warranty-card'],
    ),
};

/** The clauses on the form that asks for the repair. */
export const FORM_CLAUSES = [PROOF_AND_FORM_COME_ALONG, WEB_FORM_REPLACES_PAPER];

/** The clauses on the papers that show the warranty. */
export const PAPER_CLAUSES = [CARD_AND_PROOF_ARE_SHOWN];
