import { said } from '../clause-text.js';

export const SEEN_DIAGNOSIS_GOVERNS = said(
  'FR-R5-7',
  '問い合わせ時の予測診断は、製品を確認した後の診断と異なることがある。',
  'A diagnosis before the product was seen may differ from the one after.',
);

/** Both diagnoses are kept; the one made after the product was seen drives what is decided (FR-R5-7). */
export function governingDiagnosis<D>(f: { readonly foretold: D; readonly seen: D | null }): {
  readonly governing: D | null;
  readonly clauses: readonly string[];
} {
  return { governing: f.seen, clauses: [SEEN_DIAGNOSIS_GOVERNS.id] };
}
