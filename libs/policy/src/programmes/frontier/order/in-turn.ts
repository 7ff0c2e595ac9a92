import { answered, asSupport, becauseOf, isAnswered, valueOf } from '../../../kernel/combine.js';
import type { Outcome } from '../../../kernel/decision.js';
import type { Resolution, Voice } from '../../../kernel/resolution.js';

/**
 * Asks questions in their order: the first that does not say `on` answers for all, be it by asking for facts or by
 * leaving the matter to a person; if none does, the last word does. Where a person decides on the way, with going on
 * proposed, the answer is a proposal too. What fired anywhere is kept, each clause once; what let it pass decided nothing.
 */
export function inTurn<O>(questions: readonly Resolution<O | 'on'>[], last: Resolution<O>): Resolution<O> {
  const at = questions.findIndex(stops);
  const passed = at === -1 ? questions : questions.slice(0, at);
  const stopping = questions.find(stops) ?? last;
  const others = [...questions, last].flatMap(({ fired }) => fired.map(asSupport));
  const silent = [...questions, last].flatMap(({ notFired }) => notFired);
  const voices = [...stopping.fired, ...others];
  const heard = new Set(voices.map(({ clause }) => clause));
  return {
    outcome: leftBy(passed, stopping.outcome),
    fired: onceEach(voices),
    notFired: [...new Map(silent.map((one) => [one.clause, one])).values()].filter(
      ({ clause }) => !heard.has(clause),
    ),
  };
}

/** An answer beside what leaves an earlier question to a person. */
function leftBy<O>(passed: readonly Resolution<O | 'on'>[], outcome: Outcome<O>): Outcome<O> {
  if (!isAnswered(outcome)) return outcome;
  const before = passed.flatMap((one) => (isAnswered(one.outcome) ? becauseOf(one.outcome) : []));
  return answered(valueOf(outcome), [...before, ...becauseOf(outcome)]);
}

/** A person who decides an earlier answer decides the later one too: `on` goes on, proposed or decided. */
function stops<O>(question: Resolution<O | 'on'>): question is Resolution<O> {
  const { outcome } = question;
  if (outcome.kind === 'decided') return outcome.value !== 'on';
  return outcome.kind !== 'person-decides' || outcome.proposal !== 'on';
}

/** A clause speaks once; where it has spoken to several questions, the answering one comes first. */
function onceEach(voices: readonly Voice[]): readonly Voice[] {
  const seen = new Set<string>();
  return voices.filter(({ clause }) => !seen.has(clause) && seen.add(clause));
}
