import type { JsonObject, JsonValue } from '#kernel';
import { measured, yenInWords } from './amounts-in-words.js';
import { dayInWords, momentInWords } from './days-in-words.js';
import type { FactWords } from './fact-words.js';
import { both, type Label, listed, uncapitalised } from './language.js';

const REGIONS = {
  ja: new Intl.DisplayNames('ja', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

/**
 * What a fact is, in words. A value that fits no kind of value reads as it was written.
 * @param value checked against the row of its fact.
 */
export function valueInWords(value: JsonValue, { values, lacking }: FactWords): Label {
  if (value === null) return lacking;
  switch (values.of) {
    case 'flag':
      return value === true ? values.yes : values.no;
    case 'choice':
      return (typeof value === 'string' ? values.words[value] : undefined) ?? asWritten(value);
    case 'amount':
      return typeof value === 'number' ? measured(value, values.unit) : asWritten(value);
    case 'yen':
      return typeof value === 'number' ? yenInWords(value) : asWritten(value);
    case 'day':
      return typeof value === 'string' ? dayInWords(value) : asWritten(value);
    case 'moment':
      return typeof value === 'string' ? momentInWords(value) : asWritten(value);
    case 'country':
      return typeof value === 'string' ? countryInWords(value) : asWritten(value);
    case 'name':
      return asWritten(value);
    case 'things':
      return Array.isArray(value) ? thingsInWords(value as readonly JsonObject[], values.members) : NOTHING;
  }
}

const NOTHING = both('なし', 'none');

function asWritten(value: JsonValue): Label {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return both(text, text);
}

/** By its ISO 3166 code; anything else as it was written. */
function countryInWords(code: string): Label {
  if (!/^[A-Z]{2}$/.test(code)) return asWritten(code);
  return both(REGIONS.ja.of(code) ?? code, REGIONS.en.of(code) ?? code);
}

function thingsInWords(
  things: readonly JsonObject[],
  members: { readonly [name: string]: FactWords },
): Label {
  if (things.length === 0) return NOTHING;
  const each = things.map((thing) => {
    const parts = Object.entries(members).map(([member, words]) => factInWords(words, thing[member] ?? null));
    return both(parts.map(({ ja }) => ja).join('、'), parts.map(({ en }) => en).join(', '));
  });
  return both(each.map(({ ja }) => ja).join('／'), each.map(({ en }) => en).join('; '));
}

/** A fact with its label: 到着日：2024年7月10日（水）. */
export function factInWords(words: FactWords, value: JsonValue): Label {
  const said = valueInWords(value, words);
  return both(`${words.label.ja}：${said.ja}`, `${words.label.en}: ${said.en}`);
}

/** The labels of some facts after each other. */
export function labelsOf(labels: readonly Label[]): Label {
  return listed(labels.map(({ ja, en }) => both(ja, uncapitalised(en))));
}
