import { canonicalJson, type JsonValue } from '#kernel';
import type { Decision, Outcome } from './decision.js';
import type { Programme } from './programme.js';

/** @throws TypeError when the same facts were decided in two ways. */
export function verify(one: Decision<unknown, Programme>, again: Decision<unknown, Programme> | null): void {
  if (JSON.stringify(one) === JSON.stringify(again)) return;
  if (again === null || canonicalJson(plain(one)) !== canonicalJson(plain(again)))
    throw new TypeError('the same facts were decided differently the second time');
}

/** Whether two questions ended alike, whatever clauses spoke on the way. */
export function isSame(one: Outcome<unknown>, other: Outcome<unknown>): boolean {
  return canonicalJson(plain(one)) === canonicalJson(plain(other));
}

/** Whether a question ended with an answer, be it one that a person confirms. */
export function isAnswer<O>(outcome: Outcome<O>): boolean {
  return outcome.kind === 'decided' || (outcome.kind === 'person-decides' && outcome.proposal !== null);
}

/** The same text for outcomes that do not differ in what matters. */
export function answerKey<O>(outcome: Outcome<O>, matter: (answer: O) => JsonValue): string {
  switch (outcome.kind) {
    case 'decided':
      return canonicalJson({ decided: matter(outcome.value) });
    case 'person-decides':
      return canonicalJson({ proposed: outcome.proposal === null ? null : matter(outcome.proposal) });
    case 'needs-facts':
    case 'conflict':
    case 'gap':
      return outcome.kind;
  }
}

/** Whether another decision came about the same way; most that did not differ at first sight. */
export function sameWayAs(
  one: Decision<unknown, Programme>,
): (other: Decision<unknown, Programme>) => boolean {
  const trace = traceOf(one);
  return (other) =>
    one.outcome.kind === other.outcome.kind &&
    one.fired.length === other.fired.length &&
    one.notFired.length === other.notFired.length &&
    one.factsUsed.length === other.factsUsed.length &&
    trace === traceOf(other);
}

/** All that an answer rests on but the values: a change that leaves it alone makes no difference with another one. */
function traceOf({ outcome, fired, notFired, factsUsed }: Decision<unknown, Programme>): string {
  return canonicalJson(plain({ outcome, fired, notFired, used: factsUsed.map(({ fact }) => fact) }));
}

function plain(value: object): JsonValue {
  return value as JsonValue;
}
