import type { JsonObject } from '#kernel';
import { type Choose, choices, Completion } from './completions.js';
import type { PutQuestion } from './put-question.js';

/** How many ways to answer are tried: some drawn, then in turn. */
export interface Effort {
  readonly drawn: number;
  readonly inTurn: number;
}

/** What is wrong with the list of facts that is asked for, and the fact of it that it is about. */
export interface Violation {
  readonly fact: string;
  readonly what: 'asks for what nothing hangs on' | 'asks again for what was said';
}

/**
 * What is wrong with what a question asks for, on some facts:
 * - it must be enough: however it is answered, nothing that was said is asked for again, and the questions end;
 * - each fact of it must be needed: there is a way to answer all else by which the fact alone makes another outcome, and by
 *   which there is no outcome while it is open. So none can be left out of the list with an answer still always following,
 *   and that is in which sense the list is the shortest: not the fewest questions that may do when luck has it, but no fact
 *   on which nothing hangs.
 */
export function violations(question: PutQuestion, facts: JsonObject, effort: Effort): readonly Violation[] {
  const told = question.tell(facts);
  if (told.is !== 'asks') return [];
  const idle = told.ask
    .filter((fact) => !isNeeded(question, facts, fact, effort))
    .map((fact): Violation => ({ fact, what: 'asks for what nothing hangs on' }));
  return [...idle, ...unending(question, facts, effort)];
}

function isNeeded(question: PutQuestion, facts: JsonObject, fact: string, effort: Effort): boolean {
  for (const choose of choices(effort.drawn, effort.inTurn)) {
    if (makesADifference(question, facts, fact, choose)) return true;
  }
  return false;
}

function makesADifference(question: PutQuestion, facts: JsonObject, fact: string, choose: Choose): boolean {
  const completion = new Completion(question, choose);
  const open = completion.answer(facts, fact).end;
  if (open.is !== 'asks') return false;
  const ends = new Set<string>();
  for (const value of question.valuesOf(fact, facts)) {
    const { end } = completion.answer({ ...facts, [fact]: value });
    if (end.is === 'ends') ends.add(end.as);
    if (ends.size > 1) return true;
  }
  return false;
}

function unending(question: PutQuestion, facts: JsonObject, effort: Effort): readonly Violation[] {
  const again = new Set<string>();
  for (const choose of choices(effort.drawn, effort.inTurn / 4)) {
    for (const fact of new Completion(question, choose).answer(facts).again) again.add(fact);
  }
  return [...again].map((fact) => ({ fact, what: 'asks again for what was said' }));
}
