import type { Clause, ClauseText } from './clause.js';
import { clausesAsWritten, clausesInForce } from './clauses-in-force.js';
import { type Governing, governingTexts, withDraftedClauses } from './governing.js';
import type { GoverningText } from './revision.js';
import { readIn } from './savings.js';
import { Unanswered } from './unanswered.js';

/**
 * The clauses of a list that stand in the texts which govern the question that is being answered, those of a draft and of
 * savings among them. Whatever asks a clause anything asks it of these: `resolve`, `anyHolds` and `holding`.
 * @throws Unanswered where savings wait for facts to say which wording stands.
 * @throws TypeError when savings keep a clause that is not there.
 */
export function clausesHere<F, O>(clauses: readonly Clause<F, O>[]): readonly Clause<F, O>[] {
  const governing = governingTexts();
  const written = withDraftedClauses(clauses);
  return governing === null ? clausesAsWritten(written) : underTexts(written, governing);
}

/** By the governing texts, but by clauses of earlier ones where savings keep them. */
function underTexts<F, O>(clauses: readonly Clause<F, O>[], governing: Governing): readonly Clause<F, O>[] {
  const kept = new Map<string, GoverningText>();
  const ask = new Set<string>();
  for (const { id, document } of clauses) {
    const read = readIn(id, document, governing);
    if (read.is === 'unknown') for (const fact of read.missing) ask.add(fact);
    else if (read.is === 'earlier') kept.set(id, read.text);
  }
  if (ask.size > 0) throw new Unanswered(idsOf(clauses), { kind: 'needs-facts', ask: [...ask] });
  return clausesInForce(clauses, governing.texts, kept);
}

/** The ids of some clauses. */
export function idsOf(clauses: readonly ClauseText[]): readonly string[] {
  return clauses.map(({ id }) => id);
}

/** Notes clauses that spoke, so that an answer may cite them. */
export function noteSpoke(ids: readonly string[]): void {
  const governing = governingTexts();
  if (governing === null) return;
  for (const id of ids) governing.spoke.add(id);
}
