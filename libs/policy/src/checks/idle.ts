import type { PolicyProblem } from './policy-problem.js';

/** What is wrong with a clause that was asked. @param fired clauses that held. @param spoke those that none overrode */
export function idle(
  id: string,
  fired: ReadonlySet<string>,
  spoke: ReadonlySet<string>,
): readonly PolicyProblem[] {
  if (!fired.has(id)) return [{ check: 'dead-clause', at: id, detail: 'holds for no facts' }];
  if (!spoke.has(id))
    return [{ check: 'shadowed-clause', at: id, detail: 'is overridden whenever it holds' }];
  return [];
}
