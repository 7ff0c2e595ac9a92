import type { ClauseText } from '../kernel/clause.js';
import { draftedClauses, draftedTexts } from '../kernel/governing.js';
import type { GoverningText } from '../kernel/revision.js';
import { documentOf, standsIn, writtenFor } from '../kernel/written-for.js';
import { clauseIndex, type IndexedClause, kindOf } from './clause-index.js';
import { HELD_TEXTS } from './held-texts.js';

/** What a clause says in one text, and what it is to its question there. */
export type Wording = Pick<IndexedClause, 'kind' | 'paraphrase'>;

/** Each clause by its id, in all its wordings. */
const WORDINGS = new Map<string, readonly IndexedClause[]>();
for (const one of clauseIndex()) WORDINGS.set(one.id, [...(WORDINGS.get(one.id) ?? []), one]);

/**
 * What a clause says in a text of its document; `undefined`: it is no clause, or that text has no such clause. Texts and
 * clauses of a draft that is tried count as well.
 * @param revision `null`: the text is not held, and the one that the rules were first written for is read.
 */
export function wordingIn(id: string, revision: string | null): Wording | undefined {
  const document = documentOf(id);
  if (document === undefined) return undefined;
  const named = revision ?? writtenFor(document);
  const isNamed = (one: GoverningText): boolean => one.document === document && one.id === named;
  const text = HELD_TEXTS.find(isNamed) ?? draftedTexts().find(isNamed) ?? { id: named };
  const isIt = (one: ClauseText): boolean => one.id === id && standsIn(one, text);
  const drafted = draftedClauses().find(isIt);
  if (drafted !== undefined) return { kind: kindOf(drafted), paraphrase: drafted.paraphrase };
  return WORDINGS.get(id)?.find(isIt);
}
