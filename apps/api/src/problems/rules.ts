import { CONTRADICTIONS } from './contradictions.js';
import { told } from './facts-told.js';
import { type Pattern, type Said, saidBy } from './rule-codes.js';

const SUBJECTS: Readonly<Record<string, string>> = {
  unit: '製品',
  contract: '契約',
  partner: 'パートナー',
};

const COVERAGES: Readonly<Record<string, string>> = {
  free: '無償',
  paid: '有償',
  excluded: '対象外',
};

/** What is wrong with a field, with what it names, each with its code and what it reads in Japanese. */
const PATTERNS: readonly Pattern[] = [
  // What it must be. The names of the field and of the list before `must` are left out: `field` says them.
  ['unknown-member', /^property .* should not exist$/s, () => 'この項目はありません'],
  ['other-programme', /^belongs to another programme$/, () => '別の制度の項目です'],
  ['missing', /^is needed with the programme$/, () => 'この制度では必要です'],
  ['not-offered', /^is no way to ask under this programme$/, () => 'この制度では受け付けていない方法です'],
  ['unknown-member', /^is no fact of this question$/, () => 'この質問にない項目です'],
  ['unknown-member', /^is no member of this request$/, () => 'この項目はありません'],
  ['malformed', /^is no case number$/, () => '修理番号ではありません'],
  ['missing', /^is needed for this question$/, () => 'この質問に必要です'],
  [
    'unknown-member',
    /^is not asked by (\S+), but (\S+) is$/,
    (by = '', asked = '') => `${by}では${asked}を指定してください`,
  ],
  ['duplicate-member', /^stands here twice$/, () => '同じ項目が2回あります'],
  ['not-json', /^must be JSON$/, () => 'JSONとして読めません'],
  ['nested-too-deeply', /^is nested too deeply$/, () => '入れ子が深すぎます'],
  [
    'list-length',
    /^holds more than (\d+) values$/,
    (most = '') => `値が多すぎます。全体で${most}個以下にしてください`,
  ],
  ['encoding', /^must be UTF-8$/, () => 'UTF-8で送信してください'],
  [
    'forbidden-character',
    /must not hold half a surrogate pair$/,
    () => '文字として成り立たないコード（対になっていないサロゲート）は使えません',
  ],
  [
    'malformed',
    /^must be one revision in quotes, such as "7"$/,
    () => '引用符で囲んだ版を1つ指定してください（例："7"）',
  ],
  [
    'malformed',
    /^must have 1 to 255 visible ASCII characters$/,
    () => '表示できるASCII文字1〜255文字で指定してください',
  ],
  [
    'malformed',
    /^must be a position that a command answered$/,
    () => 'コマンドの応答にあった位置（position）を指定してください',
  ],
  [
    'malformed',
    /^must be an id that a live stream told$/,
    () => 'ライブ配信で受け取ったidを指定してください',
  ],
  ['malformed', /^must be the `next` of a page$/, () => '前のページの`next`の値を指定してください'],
  ['malformed', /^holds no letter or digit$/, () => '文字または数字を含めてください'],
  ['used-before', /^was used for another request$/, () => '別のリクエストで使用済みです'],
  ['missing', /^must be the content of a file$/, () => 'ファイルの内容を送信してください'],
  [
    'not-on-record',
    /^names no file that was uploaded$/,
    () => 'アップロード済みのファイルを指定してください',
  ],
  [
    'not-on-record',
    /^names no file that is kept$/,
    () => '保存されているファイルのハッシュ値を指定してください',
  ],
  [
    'malformed',
    /^is no id of a (\w+)$/,
    (subject = '') => `${SUBJECTS[subject] ?? subject}のIDではありません`,
  ],
  ['unknown-name', /^is no programme$/, () => '該当する制度がありません'],
  ['unknown-name', /^is no table$/, () => '該当する表がありません'],
  ['unknown-name', /^is no automation$/, () => '該当する自動処理がありません'],
  [
    'out-of-place',
    /^is (?:proved|told) by an? (\S+) under (.+) only$/,
    (paper = '') => `この項目は、この制度では指定できないか、${paper}にだけ指定できます`,
  ],
  ['missing', /^is needed$/, () => '必須の項目です'],
  [
    'contradicts',
    /^must be (\S+), as the rules decide$/,
    (coverage = '') => `規定では${COVERAGES[coverage] ?? coverage}と決まります`,
  ],
  ['out-of-place', /^must be true for a recycled part$/, () => '再生部品では、trueであることが必要です'],
  [
    'contradicts',
    /^must be true for a request by the web form$/,
    () => 'お問い合わせフォームでは、trueであることが必要です',
  ],
  ['not-on-record', /^must name a (\S+)$/, (kind = '') => `${told('ja', kind)}を指定してください`],
  ['not-text', /must be an? (?:string|text)$/, () => '文字列で指定してください'],
  [
    'text-length',
    /must be a text of (\d+) to (\d+) characters/,
    (least = '', most = '') => `${least}文字から${most}文字の文字列で指定してください`,
  ],
  [
    'not-whole-number',
    /must be (?:an integer number|an amount in whole yen)/,
    () => '整数で指定してください',
  ],
  [
    'out-of-range',
    /must be a whole number from (\d+) to (\d+)/,
    (least = '', most = '') => `${least}から${most}までの整数で指定してください`,
  ],
  [
    'not-one-of',
    /^must be 3, 4 or 5, the years that packs are sold for \(PN-S-1\)$/,
    () => '販売しているパックの年数（3、4、5）で指定してください（PN-S-1）',
  ],
  [
    'out-of-range',
    /must be a number of (.+) from (\S+) to (\S+), without the unit/,
    (unit = '', least = '', most = '') =>
      `${least}から${most}までの、単位（${unit}）を付けない数値で指定してください`,
  ],
  [
    'malformed',
    /must be a country by its two capital letters \(ISO 3166-1\), such as JP$/,
    () => '国を大文字2字の国コード（ISO 3166-1、例：JP）で指定してください',
  ],
  [
    'not-number',
    /must be a number of (.+), without the unit/,
    (unit = '') => `単位（${unit}）を付けない数値で指定してください`,
  ],
  ['not-boolean', /must be (?:a boolean value|true or false)/, () => 'trueまたはfalseで指定してください'],
  ['not-list', /must be an array$/, () => '配列で指定してください'],
  ['not-object', /must be an object$/, () => 'オブジェクトで指定してください'],
  [
    'not-object',
    /must be an object of (.+)$/,
    (members = '') => `次の項目を持つオブジェクトで指定してください：${members}`,
  ],
  ['not-object', /must be either object or array$/, () => 'オブジェクトで指定してください'],
  [
    'not-one-of',
    /must be one of (?:the following values: )?(.+)$/,
    (words = '') => `次のいずれかで指定してください：${words}`,
  ],
  [
    'list-length',
    /must be a list of at least one, each (.+)$/,
    (each = '') => `1件以上の配列で指定してください（各要素：${ruleInJapanese(`must be ${each}`)}）`,
  ],
  [
    'not-list',
    /must be a list, each (.+)$/,
    (each = '') => `配列で指定してください（各要素：${ruleInJapanese(`must be ${each}`)}）`,
  ],
  [
    'not-a-day',
    /must be a day that exists, YYYY-MM-DD, from (\d+) to (\d+)/,
    (first = '', last = '') => `${first}年から${last}年までの実在する日付（YYYY-MM-DD）で指定してください`,
  ],
  [
    'not-an-instant',
    /must be an instant, RFC 3339 with an offset, from (\d+) to (\d+)/,
    (first = '', last = '') => `${first}年から${last}年までの日時（RFC 3339、時差付き）で指定してください`,
  ],
  [
    'malformed',
    /must match (\/.+\/\w*) regular expression$/,
    (pattern = '') => `${pattern}に合う文字列で指定してください`,
  ],
  ['out-of-range', /must not be less than (\d+)$/, (least = '') => `${least}以上で指定してください`],
  ['out-of-range', /must not be greater than (\d+)$/, (most = '') => `${most}以下で指定してください`],
  [
    'text-length',
    /must be longer than or equal to (\d+) characters$/,
    (least = '') => `${least}文字以上で指定してください`,
  ],
  [
    'text-length',
    /must be shorter than or equal to (\d+) characters$/,
    (most = '') => `${most}文字以下で指定してください`,
  ],
  [
    'list-length',
    /must contain at least (\d+) elements$/,
    (least = '') => `${least}件以上で指定してください`,
  ],
  [
    'list-length',
    /must contain no more than (\d+) elements$/,
    (most = '') => `${most}件以下で指定してください`,
  ],
  [
    'contradicts',
    /^is an integer from 0 to (\d+) with terms collect, and absent with prepaid$/,
    (most = '') =>
      `着払い（collect）では0から${most}までの整数で指定し、元払い（prepaid）では指定しないでください`,
  ],
  ...CONTRADICTIONS,
];

const OR_NULL = ', or null where it is known to be lacking';

/** What a rule about a field comes to; undefined where nobody has said it. */
export function saidOfRule(rule: string): Said | undefined {
  if (!rule.endsWith(OR_NULL)) return saidBy(PATTERNS, rule);
  const said = saidBy(PATTERNS, rule.slice(0, -OR_NULL.length));
  return said === undefined ? undefined : { ...said, ja: `${said.ja}（ないと分かっている場合はnull）` };
}

/** What is wrong with a field, in Japanese; a rule that has no Japanese stays as it is. */
export function ruleInJapanese(rule: string): string {
  return saidOfRule(rule)?.ja ?? rule;
}
