import type { JsonObject, JsonValue } from '#kernel';
import type { Terms } from '../../src/index.js';
import { PROGRAMMES, QUESTIONS } from '../../src/questions/questions.js';
import { inOneLine } from './outcome-in-words.js';

const KNOWN_AT = '2030-01-01T00:00:00.000Z';

/** Facts of which some are left open. */
export type Stated = { readonly [fact: string]: JsonValue | undefined };

/** A question by its programme and its name. */
export type QuestionName = readonly [programme: string, name: string];

/** What a question comes to on a day, in one line. */
export function askedOn(on: string, [programme, name]: QuestionName, stated: Stated, terms: Terms): string {
  const known = PROGRAMMES.find((one) => one === programme);
  const question = known && QUESTIONS[known].questions[name];
  if (question === undefined) throw new TypeError(`no question ${programme}, ${name}`);
  const facts: JsonObject = Object.fromEntries(
    Object.entries(stated).flatMap(([fact, value]) => (value === undefined ? [] : [[fact, value]])),
  );
  return inOneLine(question.decide(facts, terms, { on, knownAt: KNOWN_AT }));
}
