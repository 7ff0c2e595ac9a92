import { canonicalJson, isObject, type JsonValue } from '#kernel';
import type { FactState } from '../kernel/flip.js';
import type { FactWords } from './fact-words.js';
import { valueInWords } from './facts-in-words.js';
import { both, type Label, uncapitalised } from './language.js';

/** A list with one thing less or otherwise, as a condition: 「機器」に「カメラ」がない, “devices” lacks “camera”. */
export function thingsChanged(from: FactState, to: JsonValue, words: FactWords): Label {
  const [before, after] = [thingsIn(from.is === 'known' ? from.value : []), thingsIn(to)];
  const [gone, come] = [without(before, after)[0], without(after, before)[0]];
  const { ja, en } = words.label;
  const label = uncapitalised(en);
  if (gone === undefined) {
    const whole = valueInWords(to, words);
    return both(`「${ja}」が「${whole.ja}」の`, `“${label}” is “${whole.en}”`);
  }
  const was = thingInWords(gone, words);
  if (come === undefined) return both(`「${ja}」に「${was.ja}」がない`, `“${label}” lacks “${was.en}”`);
  const is = thingInWords(come, words);
  return both(
    `「${ja}」のうち「${was.ja}」が「${is.ja}」の`,
    `in “${label}”, “${was.en}” is “${is.en}” instead`,
  );
}

/** A thing that is nothing but its name is called by it. */
function thingInWords(thing: JsonValue, words: FactWords): Label {
  const members = words.values.of === 'things' ? Object.entries(words.values.members) : [];
  const [only, ...others] = members;
  if (only === undefined || others.length > 0 || !isObject(thing)) return valueInWords([thing], words);
  const [name, known] = only;
  return valueInWords(thing[name] ?? null, known);
}

function thingsIn(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

/** The things of one list that another lacks; of equal ones as many as are missing. */
function without(list: readonly JsonValue[], other: readonly JsonValue[]): readonly JsonValue[] {
  const left = other.map((thing) => canonicalJson(thing));
  return list.filter((thing) => {
    const at = left.indexOf(canonicalJson(thing));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
