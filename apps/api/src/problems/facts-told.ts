import { factLabel, valueLabel } from '#policy';
import type { Language } from './catalogue.js';

type Words = Readonly<Record<Language, string>>;

/** Sentences that end in a list of what is asked for. */
const LISTS =
  /^((?:coverage cannot be decided|coverage is not decided anew|the visit cannot be decided|where the request goes cannot be said) without: |the visit waits for: )(.+)$/;
/** Sentences that begin with a fact, and say what the case and the registration have of it. */
const ON_RECORD = /^(\w+) is (.+) on the case and (.+)( in the registration of the unit .+)$/;
/** Sentences that begin with a fact, and say who says what of it. */
const SAID = /^(\w+) is (.+): a person decides$/;
/** What else is owed, by its causes. */
const OWED = /^(.+ yen stay owed for other things \()(.+)(\))$/;

/**
 * A sentence with the facts, papers and causes in it as people call them, in place of their codes; any other sentence is as
 * it was.
 */
export function factsTold(language: Language, message: string): string {
  const list = LISTS.exec(message);
  if (list !== null) return `${list[1]}${eachTold(language, list[2])}`;
  const owed = OWED.exec(message);
  if (owed !== null) return `${owed[1]}${eachTold(language, owed[2])}${owed[3]}`;
  const onRecord = ON_RECORD.exec(message);
  if (onRecord !== null) {
    const [, fact = '', said = '', known = '', rest = ''] = onRecord;
    const values = [said, known].map((value) => valueTold(language, fact, value));
    return `${told(language, fact)} is ${values.join(' on the case and ')}${rest}`;
  }
  const [, fact = '', said] = SAID.exec(message) ?? [];
  if (said === undefined) return message;
  const each = said.split(' and ').map((one) => saidTold(language, fact, one));
  return `${told(language, fact)} is ${each.join(language === 'ja' ? '、' : ' and ')}: a person decides`;
}

function eachTold(language: Language, codes = ''): string {
  return codes
    .split(', ')
    .map((code) => told(language, code))
    .join(language === 'ja' ? '、' : ', ');
}

/** A fact, a kind of paper or a cause as people call it; any other code as it is. */
export function told(language: Language, code: string): string {
  // What is asked of one of several parts names it by its code.
  const [, fact, part] = /^(\w+) \((.+)\)$/.exec(code) ?? [];
  if (fact !== undefined)
    return language === 'ja' ? `${told(language, fact)}（${part}）` : `${told(language, fact)} (${part})`;
  const label = CALLED.get(code)?.[language] ?? factLabel(code)?.[language] ?? code;
  return language === 'en' ? inSentence(label) : label;
}

/** Within a sentence a label does not begin with a capital, unless it is an abbreviation. */
function inSentence(label: string): string {
  return /^[A-Z][a-z ]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}

function valueTold(language: Language, fact: string, value: string): string {
  if (value === 'none') return NONE[language];
  const label = valueLabel(fact, value)?.[language];
  // A name that stands as it was told keeps its capital.
  if (label === undefined) return value;
  return language === 'en' ? inSentence(label) : label;
}

/** Who says it: a paper or a contract by its id, the request, or somebody without a paper. */
function saidTold(language: Language, fact: string, said: string): string {
  const [, value = said, source = ''] = /^(.+?) by (.+)$/.exec(said) ?? [];
  const valued = valueTold(language, fact, value);
  if (language === 'en') return `${valued} by ${source}`;
  const [, kind = source, id = ''] = /^(the paper|the contract|the registration) (.+)$/.exec(source) ?? [];
  return `${valued}（${SOURCES.get(kind) ?? kind}${id}）`;
}

const NONE: Words = { ja: 'なし', en: 'none' };

const SOURCES: ReadonlyMap<string, string> = new Map([
  ['the paper', '書類'],
  ['the contract', '契約'],
  ['the registration', '製品登録'],
  ['the request', 'ご依頼'],
  ['what was stated', '申告'],
  ['the day of its record', '記録した日'],
]);

/** What is no fact of the rules: papers that are waited for, what a visit needs, and causes of what is owed. */
const CALLED: ReadonlyMap<string, Words> = new Map([
  ['part', { ja: '部品の種類', en: 'the kind of the part' }],
  ['photo', { ja: '写真', en: 'the photo' }],
  ['receipt', { ja: '領収書', en: 'the receipt' }],
  ['warranty-card', { ja: '保証書', en: 'the warranty card' }],
  ['request-form', { ja: '修理依頼書', en: 'the repair request form' }],
  ['delivery-proof', { ja: '納品日を証明するもの', en: 'proof of the delivery day' }],
  ['sale-record', { ja: '販売の記録', en: 'a record of the sale' }],
  ['confirmation-sheet', { ja: '確認シート', en: 'the confirmation sheet' }],
  ['attendee', { ja: '立ち会う人', en: 'who will be there' }],
  ['quote', { ja: '修理料金', en: 'the repair' }],
  ['cancellation', { ja: '取消しの費用', en: 'the cancellation' }],
  ['inbound-collect', { ja: '着払いの送料', en: 'freight paid on delivery' }],
  ['visit', { ja: '訪問の費用', en: 'the visit' }],
]);
