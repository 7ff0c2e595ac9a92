import type { Outcome } from './decision.js';
import type { Resolution, Voice } from './resolution.js';

/** An outcome with an answer, or with the suggestion of one. */
export type Answered<O> = Extract<Outcome<O>, { kind: 'decided' | 'person-decides' }>;
type Stopped = Exclude<Outcome<never>, { kind: 'decided' | 'person-decides' }>;

/**
 * Answers a second question with the first one's answer. Where a person decides the first, the second is asked about
 * the proposal, and its answer is a proposal too. Anything else ends the matter there.
 */
export function chain<A, B>(first: Resolution<A>, next: (answer: A) => Resolution<B>): Resolution<B> {
  const { outcome } = first;
  if (!isAnswered(outcome)) return { ...first, outcome };
  const answer = valueOf(outcome);
  if (answer === null) return { ...first, outcome: answered<B>(null, becauseOf(outcome)) };
  const second = next(answer);
  const following = isAnswered(second.outcome)
    ? answered(valueOf(second.outcome), [...becauseOf(outcome), ...becauseOf(second.outcome)])
    : second.outcome;
  return {
    outcome: following,
    fired: [...first.fired.map(asSupport), ...second.fired],
    notFired: [...first.notFired, ...second.notFired],
  };
}

/** An answer that needs no clause of its own: a conclusion from what was answered before. */
export function conclude<O>(value: O): Resolution<O> {
  return { outcome: { kind: 'decided', value }, fired: [], notFired: [] };
}

/** Puts the answers of two questions together that do not hang on each other, so that both can ask at once. */
export function join<A, B, C>(
  first: Resolution<A>,
  second: Resolution<B>,
  together: (a: A, b: B) => C,
): Resolution<C> {
  return {
    outcome: pair(first.outcome, second.outcome, together),
    fired: [...first.fired, ...second.fired].map(asSupport),
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

/** What decided an earlier question supports the later one. */
export function asSupport<V extends Pick<Voice, 'role'>>(voice: V): V {
  return voice.role === 'decided' ? { ...voice, role: 'supporting' } : voice;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
