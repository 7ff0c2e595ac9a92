import type { JsonValue } from '#kernel';
import type { Language } from '#policy';

/** Latin words that Japanese texts of this trade write in Latin letters. */
const LATIN_IN_JAPANESE = new Set([
  'FRONTIER',
  'i-PRO',
  'OS',
  'CPU',
  'SSD',
  'HDD',
  'AC',
  'SD',
  'NVR',
  'UEFI',
  'BIOS',
  'USB',
  'Web',
  'SNS',
  'COA',
  'PoE',
  'm',
]);

/** What no text for people holds, whatever its language. */
const MACHINE_MARKS: readonly (readonly [what: string, mark: RegExp])[] = [
  ['a brace or bracket of JSON', /[{}]|\[object/],
  ['a value of the machine', /\b(?:undefined|null|true|false|NaN)\b/],
  ['a key', /\b[a-z]+[A-Z]\w*/],
  ['a date as data', /\d{4}-\d{2}(?:-\d{2})?/],
  ['a template that was not filled', /\{\}|\$\{/],
  ['a label without a value', /(?:：|:\s)$/],
  ['a doubled mark', /。。|、、|：：|\.\.| {2,}\S| \.|：$/],
  ['a choice of forms', /\(s\)|(?<![.\d])1 (?:months|years|hours|metres)\b/],
];

/**
 * What a machine left behind in an explanation, one finding a line.
 * @param names words that somebody wrote, such as models and pieces of evidence.
 */
export function leftovers(text: string, language: Language, names: readonly string[]): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const plain = names.reduce((rest, name) => rest.replaceAll(name, '〓'), withoutIds(line));
    const marks = MACHINE_MARKS.filter(([, mark]) => mark.test(plain.trimStart())).map(([what]) => what);
    return [...marks, ...(language === 'ja' ? latinIn(plain) : cjkIn(plain))].map(
      (what) => `${what}: ${line}`,
    );
  });
}

/** Every word that the facts of a request bring along. */
export function namesIn(facts: JsonValue): readonly string[] {
  if (typeof facts === 'string') return [facts];
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.values(facts).flatMap((value) => namesIn(value as JsonValue));
}

/** Ids of clauses and readings, which stand in brackets. */
function withoutIds(line: string): string {
  return line.replaceAll(/[［[](?:A-)?(?:FR|FW|IP|PN|SR|G)-[\w-]+[］\]]/g, '〓');
}

function latinIn(line: string): readonly string[] {
  const words = line.match(/[A-Za-z][A-Za-z-]*/g) ?? [];
  return words
    .filter((word) => !LATIN_IN_JAPANESE.has(word))
    .map((word) => `${JSON.stringify(word)} is not Japanese`);
}

function cjkIn(line: string): readonly string[] {
  return /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/.test(line.replaceAll('〓', ''))
    ? ['Japanese in English']
    : [];
}
