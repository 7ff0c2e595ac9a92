import type { JsonValue } from '#kernel';
import type { Label } from '../kernel/fact-domain.js';
import type { FactChange } from '../kernel/flip.js';
import { type Language, PHRASES } from './phrases.js';

/** The words of one question: how its answers read, and what its facts and some of their values are called. */
export interface QuestionWords<O> {
  readonly answer: (answer: O, language: Language) => string;
  readonly labels: { readonly [fact: string]: Label | undefined };
  /** Values that stand for more than themselves, such as evidence of any kind. */
  readonly values: { readonly [value: string]: Label | undefined };
}

type Words = Pick<QuestionWords<never>, 'labels' | 'values'>;

/** A fact and what it is. */
export function known(fact: string, value: JsonValue, language: Language, { labels, values }: Words): string {
  const name = labels[fact]?.[language] ?? fact;
  return `${name}${language === 'ja' ? '：' : ': '}${inWords(value, language, values)}`;
}

/** A fact that would be otherwise, and by whom. */
export function step({ fact, to, by }: FactChange, language: Language, { labels, values }: Words): string {
  const say = PHRASES[language];
  const name = labels[fact]?.[language] ?? fact;
  const value = inWords(to, language, values);
  return say.step[by](language === 'ja' ? `「${name}」が「${value}」` : `“${name}: ${value}”`);
}

function inWords(value: JsonValue, language: Language, values: Words['values']): string {
  const say = PHRASES[language];
  if (value === null) return say.lacking;
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (typeof value !== 'string') return JSON.stringify(value);
  return values[value]?.[language] ?? value;
}
