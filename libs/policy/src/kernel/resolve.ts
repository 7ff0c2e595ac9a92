import type { JsonValue } from '#kernel';
import type { Clause } from './clause.js';
import { clausesHere, noteSpoke } from './clauses-here.js';
import type { Facts } from './facts.js';
import { governingTexts } from './governing.js';
import type { Resolution } from './resolution.js';
import { weigh } from './weigh.js';

/**
 * Answers one question by those of its clauses that stand in the texts which govern the decision it belongs to. Every
 * question of every programme is answered here.
 * @throws Unanswered where savings wait for facts to say which wording of a clause stands.
 * @throws TypeError when the clauses' ids or overrides are unsound, or savings keep a clause that is not there.
 */
export function resolve<F, O extends JsonValue>(
  clauses: readonly Clause<F, O>[],
  facts: Facts<F>,
): Resolution<O> {
  return heard(clausesHere(clauses), facts);
}

/** The same of each clause by itself, for a question that has as many answers as clauses speak. */
export function resolveEach<F, O extends JsonValue>(
  clauses: readonly Clause<F, O>[],
  facts: Facts<F>,
): readonly Resolution<O>[] {
  return clausesHere(clauses).map((clause) => heard([clause], facts));
}

function heard<F, O extends JsonValue>(clauses: readonly Clause<F, O>[], facts: Facts<F>): Resolution<O> {
  const answer = weigh(clauses, facts);
  if (governingTexts() !== null) noteSpoke(answer.fired.map(({ clause }) => clause));
  return answer;
}
