import type { Outcome } from './decision.js';
import type { RecordedFacts } from './facts.js';
import { type Governing, governedBy } from './governing.js';
import type { Resolution, Voice } from './resolution.js';
import type { GoverningText } from './revision.js';
import { Unanswered } from './ruled.js';
import { areWrittenFor, standsIn } from './written-for.js';

/**
 * Answers by texts: whatever is asked on the way is answered by their clauses (D25). Where the answer would cite a clause
 * that nobody wrote for its text, or rests on a matter that the text does not settle, the text leaves a gap.
 */
export function decideByTexts<O>(
  texts: readonly GoverningText[],
  facts: RecordedFacts<object>,
  decide: () => Resolution<O>,
): Resolution<O> {
  if (areWrittenFor(texts)) return governedBy(null, decide);
  const governing: Governing = { texts, facts, spoke: new Set() };
  try {
    const answer = governedBy(governing, decide);
    const fired = answer.fired.filter((voice) => mayBeCited(voice, governing));
    return fired.length === answer.fired.length ? answer : { ...answer, outcome: { kind: 'gap' }, fired };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    return { outcome: stoppedBy(error.outcome), fired: [], notFired: [] };
  }
}

/** A clause that an answer names by itself may be, where the text has it as it was first written. */
function mayBeCited({ clause: id, document }: Voice, { texts, spoke }: Governing): boolean {
  const text = texts.find((one) => one.document === document);
  return spoke.has(id) || (text !== undefined && standsIn({ id, document }, text));
}

function stoppedBy(outcome: Outcome<unknown>): Outcome<never> {
  switch (outcome.kind) {
    case 'person-decides':
      return { ...outcome, proposal: null };
    case 'decided':
      return { kind: 'gap' };
    case 'needs-facts':
    case 'conflict':
    case 'gap':
      return outcome;
  }
}
