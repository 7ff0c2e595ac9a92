import type { Outcome } from './decision.js';
import type { Resolution, Voice } from './resolution.js';

/** An outcome with an answer, or with the suggestion of one. */
export type Answered<O> = Extract<Outcome<O>, { kind: 'decided' | 'person-decides' }>;
type Stopped = Exclude<Outcome<never>, { kind: 'decided' | 'person-decides' }>;

/**
 * What the first of two answers is to the whole, which says whose clauses decided it. `frame`: it only settles what the
 * second is asked about, as a term does; the second decided. `part`: the whole tells both; both decided. `answer`: the whole
 * is what the first says, and the second adds what follows from it; the first decided.
 */
export type FirstIs = 'frame' | 'part' | 'answer';

/**
 * Answers a second question with the first one's answer. Where a person decides the first, the second is asked about
 * the proposal, and its answer is a proposal too. Anything else ends the matter there. A second answer that no clause
 * decided, such as a conclusion, rests on what decided the first.
 * @param firstIs what the first is to the whole, where that hangs on what came out, by the whole.
 */
export function chain<A, B>(
  first: Resolution<A>,
  next: (answer: A) => Resolution<B>,
  firstIs: (whole: B) => FirstIs = () => 'frame',
): Resolution<B> {
  const { outcome } = first;
  if (!isAnswered(outcome)) return { ...first, outcome };
  const answer = valueOf(outcome);
  if (answer === null) return { ...first, outcome: answered<B>(null, becauseOf(outcome)) };
  const second = next(answer);
  const following = isAnswered(second.outcome)
    ? answered(valueOf(second.outcome), [...becauseOf(outcome), ...becauseOf(second.outcome)])
    : second.outcome;
  const whole = isAnswered(following) ? valueOf(following) : null;
  const fired = voices(first.fired, second.fired, whole === null ? 'frame' : firstIs(whole));
  return {
    outcome: following,
    fired: isAnswered(following) ? fired : fired.map(asSupport),
    notFired: [...first.notFired, ...second.notFired],
  };
}

/** What only one of the two decided, that one decided. */
function voices(first: readonly Voice[], second: readonly Voice[], firstIs: FirstIs): readonly Voice[] {
  const bothDecided = [first, second].every((one) => one.some(({ role }) => role === 'decided'));
  const [isFrame, isAnswer] = [bothDecided && firstIs === 'frame', bothDecided && firstIs === 'answer'];
  return [...(isFrame ? first.map(asSupport) : first), ...(isAnswer ? second.map(asSupport) : second)];
}

/** An answer that needs no clause of its own: a conclusion from what was answered before. */
export function conclude<O>(value: O): Resolution<O> {
  return { outcome: { kind: 'decided', value }, fired: [], notFired: [] };
}

/**
 * Puts the answers of two questions together that do not hang on each other, so that both can ask at once. The whole tells
 * both, so that what decided either decided it.
 */
export function join<A, B, C>(
  first: Resolution<A>,
  second: Resolution<B>,
  together: (a: A, b: B) => C,
): Resolution<C> {
  const outcome = pair(first.outcome, second.outcome, together);
  const fired = [...first.fired, ...second.fired];
  return {
    outcome,
    fired: isAnswered(outcome) ? fired : fired.map(asSupport),
    notFired: [...first.notFired, ...second.notFired],
  };
}

function pair<A, B, C>(first: Outcome<A>, second: Outcome<B>, together: (a: A, b: B) => C): Outcome<C> {
  if (isAnswered(first) && isAnswered(second)) {
    const [a, b] = [valueOf(first), valueOf(second)];
    const both = a === null || b === null ? null : together(a, b);
    return answered(both, [...becauseOf(first), ...becauseOf(second)]);
  }
  const stops = [first, second].filter((one): one is Stopped => !isAnswered<A | B>(one));
  const ask = stops.flatMap((one) => (one.kind === 'needs-facts' ? one.ask : []));
  return stops.find((one) => one.kind !== 'needs-facts') ?? { kind: 'needs-facts', ask: unique(ask) };
}

/** Whether the rules answered or suggest something, and did not stop before. */
export function isAnswered<O>(outcome: Outcome<O>): outcome is Answered<O> {
  return outcome.kind === 'decided' || outcome.kind === 'person-decides';
}

/** The answer or what is suggested; `null`: nothing is. */
export function valueOf<O>(outcome: Answered<O>): O | null {
  return outcome.kind === 'decided' ? outcome.value : outcome.proposal;
}

/** Why a person decides; nothing where none has to. */
export function becauseOf<O>(outcome: Answered<O>): readonly string[] {
  return outcome.kind === 'decided' ? [] : outcome.because;
}

/** An answer of the rules, or for a person where there is a reason or no answer. */
export function answered<O>(value: O | null, because: readonly string[]): Outcome<O> {
  return value !== null && because.length === 0
    ? { kind: 'decided', value }
    : { kind: 'person-decides', proposal: value, because: unique(because) };
}

/** What decided another question supports this one. */
export function asSupport<V extends Pick<Voice, 'role'>>(voice: V): V {
  return voice.role === 'decided' ? { ...voice, role: 'supporting' } : voice;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
