import type { JsonValue } from '#kernel';
import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { ruled } from '../../../kernel/ruled.js';
import { said } from '../clause-text.js';

/** A diagnosis before and one after the product was seen; `null`: it was not seen yet. */
interface Diagnoses<D> {
  readonly foretold: D;
  readonly seen: D | null;
}

const SEEN_DIAGNOSIS_GOVERNS: DecidingClause<Diagnoses<JsonValue>, JsonValue> = {
  ...said(
    'FR-R5-7',
    '問い合わせ時の予測診断は、製品を確認した後の診断と異なることがある。',
    'A diagnosis before the product was seen may differ from the one after.',
  ),
  kind: 'base',
  when: (facts) => facts.known('seen'),
  ruling: (facts) => settles(facts.lacking('seen').is === 'yes' ? null : facts.get('seen')),
};

/** The clauses on which diagnosis governs. */
export const DIAGNOSIS_CLAUSES = [SEEN_DIAGNOSIS_GOVERNS];

/**
 * Both diagnoses are kept; the one made after the product was seen drives what is decided (FR-R5-7), and until then none
 * does.
 */
export function governingDiagnosis(f: Diagnoses<string>): {
  readonly governing: string | null;
  readonly clauses: readonly string[];
} {
  const { value, clauses } = ruled<Diagnoses<JsonValue>, JsonValue>(DIAGNOSIS_CLAUSES, f, f.foretold);
  return { governing: typeof value === 'string' ? value : null, clauses };
}
