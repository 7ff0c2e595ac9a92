import { ShuriError } from '#kernel';
import type { Decision } from '../../kernel/decision.js';
import { decidePinned } from '../../kernel/decide-pinned.js';
import { RecordedFacts } from '../../kernel/facts.js';
import { resolve } from '../../kernel/resolve.js';
import type { Resolution } from '../../kernel/resolution.js';
import type { Terms } from '../../terms/terms.js';
import { IproData } from './master-data.js';
import { iproTexts, schemeKnown, TEXT_OF_THE_SCHEME } from './regulation/scheme.js';

/** For which request (`YYYY-MM-DD`) and by which state of the rulebook (RFC 3339) a question is answered. */
export interface IproAsked {
  readonly requestedOn: string;
  readonly knownAt: string;
}

/** An answer of this programme. */
export type IproDecision<O> = Decision<O, 'ipro'>;

/**
 * Answers a question by the text of the scheme that governs the request (A-IP-20).
 * @throws ShuriError `REQUEST.CONTRADICTORY` when the facts name another day of request.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function decideByScheme<F extends { readonly requestedOn?: string }, O>(
  stated: F,
  terms: Terms,
  at: IproAsked,
  answer: (facts: RecordedFacts<F>, data: IproData) => Resolution<O>,
): IproDecision<O> {
  if (stated.requestedOn !== undefined && stated.requestedOn !== at.requestedOn) {
    const problems = [{ field: 'facts.requestedOn', rule: 'cannot be true together with requestedOn' }];
    const days = { problems, fact: stated.requestedOn, decidedFor: at.requestedOn };
    throw new ShuriError('REQUEST.CONTRADICTORY', 'a repair is asked for on one day', days, ['A-IP-20']);
  }
  const facts = RecordedFacts.of<F>({ ...stated, requestedOn: at.requestedOn });
  const data = new IproData(terms, at.requestedOn);
  const basis = {
    programme: 'ipro',
    regulations: schemeKnown(at.requestedOn, at.knownAt),
    revisions: iproTexts(),
    pinnedBy: () => [TEXT_OF_THE_SCHEME.id, 'A-IP-20'],
    facts,
    tables: data,
  } as const;
  return decidePinned(basis, () => framed(answer(facts, data)));
}

const FRAME = [TEXT_OF_THE_SCHEME];
const NOTHING = RecordedFacts.of({});

/** The text that the answer stands in is named with it. */
function framed<O>(answer: Resolution<O>): Resolution<O> {
  const { fired } = resolve<object, never>(FRAME, NOTHING);
  return { ...answer, fired: [...fired, ...answer.fired] };
}
