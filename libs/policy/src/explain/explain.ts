import type { JsonValue } from '#kernel';
import type { Decision } from '../kernel/decision.js';
import type { Programme } from '../kernel/programme.js';
import { explanation } from './explanation.js';
import type { Language } from './phrases.js';

/** Any decision as text. Its answer and facts are named as in the data, for questions without words of their own. */
export function explain<O, P extends Programme>(decision: Decision<O, P>, language: Language): string {
  return explanation(decision, language, {
    answer: (answer) => JSON.stringify(answer as JsonValue),
    labels: {},
    values: {},
  });
}
