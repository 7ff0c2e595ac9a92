import type { ClauseText } from '../kernel/clause.js';
import type { GoverningText, RegulationRevision } from '../kernel/revision.js';
import { standsIn, writtenFor } from '../kernel/written-for.js';
import type { PolicyProblem } from './policy-problem.js';

/** As much of a text as its clauses hang on. */
export type TextOfClauses = GoverningText & Pick<RegulationRevision, 'sourceSha256'>;

/**
 * What is wrong with how the texts of the documents and their clauses name each other: a clause of a text that is not
 * there; a held text that does not say which clauses it takes over, has none at all, or rewords or repeals one that is not
 * there; savings that keep a clause in a text which does not have it; a document whose rules were first written for no
 * text of it.
 */
export function checkTexts(
  texts: readonly TextOfClauses[],
  clauses: readonly ClauseText[],
): readonly PolicyProblem[] {
  const documents = [...new Set([...texts, ...clauses].map(({ document }) => document))];
  return documents.flatMap((document) => {
    const ours = texts.filter((one) => one.document === document);
    const written = clauses.filter((one) => one.document === document);
    const isText = (id: string) => ours.some((one) => one.id === id);
    const first = writtenFor(document);
    return [
      ...(isText(first) ? [] : [unknownText(document, `its rules were first written for ${first}`)]),
      ...written.flatMap((clause) =>
        (clause.in ?? [])
          .filter((id) => !isText(id))
          .map((id) => unknownText(clause.id, `stands in ${id}, which is no text of ${document}`)),
      ),
      ...ours.filter(({ id }) => id !== first).flatMap((text) => carriedProblems(text, written)),
      ...ours.flatMap((text) => savedProblems(text, ours, written)),
    ];
  });
}

function carriedProblems(
  { id, document, carries, sourceSha256 }: TextOfClauses,
  written: readonly ClauseText[],
): readonly PolicyProblem[] {
  const at = `${document}@${id}`;
  if (carries === undefined) {
    const detail = 'does not say which clauses it takes over, and so takes over none';
    return sourceSha256 === null ? [] : [{ check: 'carries-unsaid', at, detail }];
  }
  if (carries === 'none') {
    const isIn = (clause: ClauseText) => (clause.in ?? []).includes(id);
    const detail = 'takes over no clause and brings none';
    return sourceSha256 === null || written.some(isIn) ? [] : [{ check: 'bare-text', at, detail }];
  }
  return carries.allBut
    .filter((clause) => !written.some((one) => one.id === clause))
    .map((clause) => ({
      check: 'unknown-clause',
      at,
      detail: `does not take over ${clause}, which is no clause`,
    }));
}

function savedProblems(
  { id, document, savings = [] }: TextOfClauses,
  texts: readonly TextOfClauses[],
  written: readonly ClauseText[],
): readonly PolicyProblem[] {
  const at = `${document}@${id}`;
  return savings.flatMap(({ keeps, clauses }) => {
    const kept = texts.find((one) => one.id === keeps);
    if (kept === undefined)
      return [unknownText(at, `keeps clauses of ${keeps}, which is no text of ${document}`)];
    const has = (clause: string) => written.some((one) => one.id === clause && standsIn(one, kept));
    return clauses
      .filter((clause) => !has(clause))
      .map((clause): PolicyProblem => ({
        check: 'unknown-clause',
        at,
        detail: `keeps ${clause} as in ${keeps}, which has no such clause`,
      }));
  });
}

function unknownText(at: string, detail: string): PolicyProblem {
  return { check: 'unknown-text', at, detail };
}
