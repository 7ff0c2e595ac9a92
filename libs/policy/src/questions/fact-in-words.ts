import type { FactWords } from '../explain/fact-words.js';
import type { Label } from '../explain/language.js';
import { PROGRAMMES, QUESTIONS } from './questions.js';

/** What people call a fact, in both languages; undefined of what no question goes by. */
export function factLabel(fact: string): Label | undefined {
  return wordsOf(fact)?.label;
}

/** A value of a fact as people say it; undefined where it says itself, such as a day or a number. */
export function valueLabel(fact: string, value: string): Label | undefined {
  const values = wordsOf(fact)?.values;
  if (values?.of === 'choice') return new Map(Object.entries(values.words)).get(value);
  if (values?.of !== 'flag' || (value !== 'true' && value !== 'false')) return undefined;
  return value === 'true' ? values.yes : values.no;
}

/** A fact that several questions go by is called the same in all of them, or as the first calls it. */
function wordsOf(fact: string): FactWords | undefined {
  const rows = PROGRAMMES.flatMap((one) => Object.values(QUESTIONS[one].questions));
  return rows.map(({ words }) => new Map(Object.entries(words)).get(fact)).find((one) => one !== undefined);
}
