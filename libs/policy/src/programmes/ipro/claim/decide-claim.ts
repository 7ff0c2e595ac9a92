import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Terms } from '../../../terms/terms.js';
import { decideByScheme, type IproAsked, type IproDecision } from '../decide.js';

/** A loss that somebody wants made good beside the repair. */
export interface IproClaim {
  readonly requestedOn?: string;
  readonly loss?: 'stoppage' | 'data';
}

/**
 * Of the claim only: the repair goes on as it was decided. That it holds in the first year too is a reading, to be shown
 * with the answer (A-IP-07).
 */
export type ClaimAnswer = {
  readonly claim: 'refused';
  readonly borneBy: 'claimant';
  readonly repair: 'goes-on';
  readonly readings: readonly string[];
};

const REFUSED: ClaimAnswer = {
  claim: 'refused',
  borneBy: 'claimant',
  repair: 'goes-on',
  readings: ['A-IP-07'],
};

export const NO_STOPPAGE_LOSS: DecidingClause<IproClaim, ClaimAnswer> = {
  id: 'IP-E-7',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: 'お客様や第三者のシステムと、それにつながるシステムの停止による損害は補償しない。',
    en: 'Loss from stoppage of the customer’s or a third party’s system, or of systems connected to it, is not made good.',
  },
  when: (facts) => facts.test('loss', (loss) => loss === 'stoppage'),
  ruling: () => settles(REFUSED),
};

export const NO_DATA_LOSS: DecidingClause<IproClaim, ClaimAnswer> = {
  id: 'IP-E-8',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: 'データの破壊、損傷、変更、消失と、それによる損害は補償しない。',
    en: 'Destruction, damage, change or loss of data, and losses that follow, are not made good.',
  },
  when: (facts) => facts.test('loss', (loss) => loss === 'data'),
  ruling: () => settles(REFUSED),
};

export const CLAIM_CLAUSES = [NO_STOPPAGE_LOSS, NO_DATA_LOSS];

/**
 * Whether a loss is made good.
 * @throws ShuriError `REQUEST.CONTRADICTORY`; InvalidInstant
 */
export function decideIproClaim(claim: IproClaim, terms: Terms, at: IproAsked): IproDecision<ClaimAnswer> {
  return decideByScheme(claim, terms, at, (known) => resolve(CLAIM_CLAUSES, known));
}
