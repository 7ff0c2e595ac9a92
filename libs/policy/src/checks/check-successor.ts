import { canonicalJson, type JsonValue } from '#kernel';
import type { Decision } from '../kernel/decision.js';
import type { Programme } from '../kernel/programme.js';
import type { PolicyProblem } from './policy-problem.js';
import { survey, type TriedQuestion } from './survey.js';

/** One thing that a revision says it changes: in words, and the facts on which it does. */
export interface ChangeNote<F> {
  readonly says: string;
  readonly on: (facts: F) => boolean;
}

/** A question as the new revision decides it, beside how its predecessor did, and what the new one says it changes. */
export interface Succession<F extends object> extends TriedQuestion<F> {
  readonly revision: string;
  readonly before: (facts: F) => Decision<unknown, Programme>;
  readonly changes: readonly ChangeNote<F>[];
}

/**
 * What a revision changes without saying so, with the first facts that show it, and what it says it changes where nothing
 * does. Only outcomes are compared: other clauses for the same answer change nobody's case.
 */
export function checkSuccessor<F extends object>({
  revision,
  before,
  changes,
  ...after
}: Succession<F>): readonly PolicyProblem[] {
  const seen = new Set<ChangeNote<F>>();
  let unannounced: PolicyProblem | undefined;
  for (const { facts, decision } of survey(after)) {
    const [was, is] = [outcomeOf(before(facts)), outcomeOf(decision)];
    if (was === is) continue;
    const noted = changes.filter(({ on }) => on(facts));
    for (const note of noted) seen.add(note);
    if (noted.length > 0 || unannounced !== undefined) continue;
    const shown = canonicalJson(facts as unknown as JsonValue);
    unannounced = { check: 'unannounced-change', at: revision, detail: `${was} becomes ${is} on ${shown}` };
  }
  return [
    ...(unannounced === undefined ? [] : [unannounced]),
    ...changes
      .filter((note) => !seen.has(note))
      .map(({ says }): PolicyProblem => ({ check: 'change-without-effect', at: revision, detail: says })),
  ];
}

function outcomeOf({ outcome }: Decision<unknown, Programme>): string {
  return canonicalJson(outcome as unknown as JsonValue);
}
