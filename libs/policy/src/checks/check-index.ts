import type { PolicyProblem } from './policy-problem.js';

/** The rules of a document, by id, and why nothing decides by some of them. */
export interface RuleIndex {
  readonly ids: readonly string[];
  readonly notExecutable: { readonly [id: string]: string };
}

/** Clauses in code that the index does not list, and listed ones with neither code nor a note that says why. */
export function checkIndex(
  { ids, notExecutable }: RuleIndex,
  inCode: readonly string[],
): readonly PolicyProblem[] {
  const listed = new Set(ids);
  const written = new Set(inCode);
  const noted = Object.keys(notExecutable);
  const stray = [...written, ...noted].filter((id) => !listed.has(id));
  return [
    ...stray.map((id): PolicyProblem => ({
      check: 'not-in-index',
      at: id,
      detail: 'no document has such a clause',
    })),
    ...ids
      .filter((id) => !written.has(id) && !Object.hasOwn(notExecutable, id))
      .map((id): PolicyProblem => ({ check: 'not-in-code', at: id, detail: 'neither code nor a note' })),
    ...noted
      .filter((id) => written.has(id))
      .map((id): PolicyProblem => ({
        check: 'not-in-index',
        at: id,
        detail: 'noted as without code, yet in code',
      })),
  ];
}
