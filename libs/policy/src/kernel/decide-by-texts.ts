import type { Outcome } from './decision.js';
import type { RecordedFacts } from './facts.js';
import { type Governing, governedBy } from './governing.js';
import type { Resolution, Voice } from './resolution.js';
import type { GoverningText } from './revision.js';
import { textOf } from './savings.js';
import { stoppedBy, Unanswered } from './unanswered.js';
import { areWrittenFor, documentOf, standsIn, writtenFor } from './written-for.js';

/** The texts that govern, and the rulebook that they were picked from. */
export interface PickedTexts {
  readonly texts: readonly GoverningText[];
  readonly rulebook: readonly GoverningText[];
}

/**
 * Answers by texts: whatever is asked on the way is answered by their clauses (D25). Where the answer would cite a clause
 * that nobody wrote for its text, or rests on a matter that the text does not settle, the text leaves a gap. What a
 * proposal names beside the clauses that speak for it is named only as far as it stands.
 */
export function decideByTexts<O>(
  { texts, rulebook }: PickedTexts,
  facts: RecordedFacts<object>,
  decide: () => Resolution<O>,
): Resolution<O> {
  if (areWrittenFor(texts)) return governedBy(null, decide);
  const governing: Governing = { texts, rulebook, facts, spoke: new Set() };
  try {
    return asFarAsItStands(governedBy(governing, decide), governing);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    return { outcome: stoppedBy(error.outcome), fired: [], notFired: [] };
  }
}

function asFarAsItStands<O>(answer: Resolution<O>, governing: Governing): Resolution<O> {
  const { outcome, notFired } = answer;
  const fired = answer.fired
    .filter(({ clause }) => mayBeCited(clause, governing))
    .map((voice) => inItsText(voice, governing));
  const isOrdinary = outcome.kind === 'decided' && answer.fired.length + notFired.length === 0;
  if (fired.length < answer.fired.length || (isOrdinary && governing.texts.some(takesOverNothing)))
    return { outcome: { kind: 'gap' }, fired, notFired };
  const wasHeard = (id: string) => notFired.some(({ clause }) => clause === id);
  return { outcome: naming((id) => wasHeard(id) || mayBeCited(id, governing), outcome), fired, notFired };
}

/** An answer for which no clause was asked anything is what is ordinary; in a text that takes over none it is not known to be. */
function takesOverNothing({ id, document, carries = 'none' }: GoverningText): boolean {
  return carries === 'none' && id !== writtenFor(document);
}

/** Clauses that spoke may be cited, and so may one that the text which it is read in has as it was first written. */
function mayBeCited(id: string, governing: Governing): boolean {
  const document = documentOf(id);
  if (document === undefined || governing.spoke.has(id)) return true;
  const text = textOf(id, document, governing);
  return text !== undefined && standsIn({ id, document }, text);
}

/** Writes the earlier text beside a clause that savings keep in one. */
function inItsText(voice: Voice, governing: Governing): Voice {
  const { clause, document } = voice;
  const text = textOf(clause, document, governing);
  return text === undefined || governing.texts.includes(text) ? voice : { ...voice, keptIn: text.id };
}

function naming<O>(mayBe: (id: string) => boolean, outcome: Outcome<O>): Outcome<O> {
  if (outcome.kind !== 'person-decides') return outcome;
  return { ...outcome, because: outcome.because.filter(mayBe) };
}
