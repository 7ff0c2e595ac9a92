import { asSupport } from '../../../kernel/combine.js';
import type { Decision, FiredClause } from '../../../kernel/decision.js';
import type { FrontierFacts } from '../frontier-facts.js';
import type { AnsweredQuestion } from './repair-answer.js';

type Basis = Omit<Decision<unknown>, 'outcome'>;
type Fired = Basis['fired'][number];

/** The clauses that gave an answer; where it was put together of steps, those that spoke in one of them. */
export function clausesThatSpoke({ fired }: { readonly fired: readonly FiredClause[] }): readonly string[] {
  const decided = fired.filter(({ role }) => role === 'decided');
  const spoken = decided.length > 0 ? decided : fired.filter(({ role }) => role === 'supporting');
  return [...new Set(spoken.map(({ clause }) => clause))];
}

/**
 * What several questions rest on, as of one: every clause that fired in one of them, once, and every fact of the item. The
 * answers on the parts are the answer where there are parts; what decided the others supports it. What is known of a part
 * alone, or otherwise of it than of the item, stands with the question on the part. The texts are the same for all, since
 * one day of arrival picks them.
 * @param item the facts that the questions have in common
 */
export function merged(questions: readonly AnsweredQuestion[], item: FrontierFacts): Basis {
  const answering = answeringOf(questions);
  const voices = questions
    .toSorted((one, other) => Number(other.question === 'part') - Number(one.question === 'part'))
    .flatMap(({ decision, question }) =>
      question === answering ? decision.fired : decision.fired.map(asSupport),
    );
  const fired = onceEach(voices);
  const heard = new Set(fired.map(({ clause }) => clause));
  const decisions = questions.map(({ decision }) => decision);
  const silent = decisions.flatMap(({ notFired }) => notFired).filter(({ clause }) => !heard.has(clause));
  const known: Readonly<Record<string, unknown>> = { ...item };
  const used = decisions
    .flatMap(({ factsUsed }) => factsUsed)
    .filter(({ fact, value }) => known[fact] === value);
  const [{ programme, regulations } = NOTHING_ASKED] = decisions;
  return {
    programme,
    regulations,
    fired,
    notFired: byKey(silent, ({ clause }) => clause),
    factsUsed: byKey(used, ({ fact }) => fact).toSorted((one, other) => (one.fact < other.fact ? -1 : 1)),
    masterData: byKey(
      decisions.flatMap(({ masterData }) => masterData),
      ({ table }) => table,
    ),
  };
}

/** The question whose answer is that to all: another maker's product is nothing of the company's coverage. */
function answeringOf(questions: readonly AnsweredQuestion[]): AnsweredQuestion['question'] {
  const isOthers = questions.some(
    ({ question, decision: { outcome } }) =>
      question === 'scope' && outcome.kind === 'decided' && outcome.value !== 'own-rules',
  );
  if (isOthers) return 'scope';
  return questions.some(({ question }) => question === 'part') ? 'part' : 'coverage';
}

const NOTHING_ASKED: Pick<Basis, 'programme' | 'regulations'> = { programme: 'frontier', regulations: [] };

/** A clause that decided on one part has decided, whatever it was on another. */
function onceEach(voices: readonly Fired[]): readonly Fired[] {
  const strongest = new Map<string, Fired>();
  for (const voice of voices) {
    if (!strongest.has(voice.clause) || voice.role === 'decided') strongest.set(voice.clause, voice);
  }
  return [...strongest.values()];
}

function byKey<T>(things: readonly T[], key: (thing: T) => string): T[] {
  const first = new Map<string, T>();
  for (const thing of things) if (!first.has(key(thing))) first.set(key(thing), thing);
  return [...first.values()];
}
