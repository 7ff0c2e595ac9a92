import type { Facts, RecordedFacts } from './facts.js';
import type { Governing } from './governing.js';
import type { RegulationDocument } from './programme.js';
import type { GoverningText, Savings } from './revision.js';
import type { Tri } from './tri.js';
import { Unanswered } from './unanswered.js';

/** Where a clause is read: in the text that governs, in an earlier one that savings keep for it, or facts will say which. */
export type ReadIn =
  | { readonly is: 'governing'; readonly text: GoverningText | undefined }
  | { readonly is: 'earlier'; readonly text: GoverningText }
  | { readonly is: 'unknown'; readonly missing: readonly string[] };

/**
 * In which text a clause is read: savings of the governing one may keep it in an earlier one, whose own savings may keep it
 * in one before that. Of several that apply to it the first counts.
 * @throws TypeError where savings keep a clause in a text that is not there.
 */
export function readIn(id: string, document: RegulationDocument, governing: Governing): ReadIn {
  const { texts, rulebook, facts } = governing;
  const text = texts.find((one) => one.document === document);
  if (text?.savings === undefined) return { is: 'governing', text };
  const before = rulebook.filter((one) => one.document === document);
  return keptBy(text, id, before, facts) ?? { is: 'governing', text };
}

/** The text that a clause is read in; `undefined`: none governs its document. @throws Unanswered where facts will say which */
export function textOf(
  id: string,
  document: RegulationDocument,
  governing: Governing,
): GoverningText | undefined {
  const read = readIn(id, document, governing);
  if (read.is === 'unknown') throw new Unanswered([id], { kind: 'needs-facts', ask: read.missing });
  return read.text;
}

/** @returns `undefined`: no savings of the text keep the clause elsewhere */
function keptBy(
  text: GoverningText,
  id: string,
  rulebook: readonly GoverningText[],
  facts: RecordedFacts<object>,
): Exclude<ReadIn, { is: 'governing' }> | undefined {
  const missing: string[] = [];
  for (const one of (text.savings ?? []).filter(({ clauses }) => clauses.includes(id))) {
    const verdict = appliesTo(one, facts);
    if (verdict.is === 'unknown') missing.push(...verdict.missing);
    if (verdict.is !== 'yes' || missing.length > 0) continue;
    const before = rulebook.filter((other) => other.id !== text.id);
    const earlier = before.find((other) => other.id === one.keeps);
    if (earlier === undefined)
      throw new TypeError(`${one.clause} keeps ${one.keeps}, which is no earlier text`);
    return keptBy(earlier, id, before, facts) ?? { is: 'earlier', text: earlier };
  }
  return missing.length > 0 ? { is: 'unknown', missing } : undefined;
}

/** A day that is known to be lacking lies before nothing. */
function appliesTo({ fact, before }: Savings, stated: RecordedFacts<object>): Tri {
  const days = stated as unknown as Facts<Record<string, unknown>>;
  return days.test(fact, (value) => typeof value === 'string' && value < before);
}
