import { momentInWords } from '#policy';
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
  ['not-on-record', /^must name a photo$/, () => '写真を指定してください'],
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
  // What contradicts it.
  ['contradicts', /^cannot be true together with (\S+)$/, (other = '') => `${other}と両立しません`],
  ['in-the-future', /^(\S+) lies in the future$/, (day = '') => `${day}は未来の日付です`],
  [
    'too-early',
    /^lies before (\S+), when the visit was agreed$/,
    (day = '') => `訪問の予定が決まった日（${day}）より前です`,
  ],
  ['too-early', /^lies before (\S+) (\S+)$/, (other = '', day = '') => `${other}（${day}）より前です`],
  ['too-late', /^lies after (\S+) (\S+)$/, (other = '', day = '') => `${other}（${day}）より後です`],
  ['too-early', /^must lie after (\S+)$/, (day = '') => `${day}より後の日付で指定してください`],
  [
    'too-late',
    /^must lie before (\d{4}-\S+Z)$/,
    (moment = '') => `${momentInWords(moment).ja}より前の日時で指定してください`,
  ],
  ['too-early', /^lies before (\S+)$/, (day = '') => `${day}より前です`],
  ['out-of-place', /^is for a visit not possible$/, () => '実施できなかった訪問にだけ指定します'],
  ['missing', /^is needed for a visit not possible$/, () => '実施できなかった訪問には必要です'],
  ['out-of-place', /^is for consumables only$/, () => '消耗部品の交換にだけ指定できます'],
  ['in-the-past', /^(\S+) lies in the past$/, (day = '') => `${day}は過去の日付です`],
  ['forbidden-character', /must not hold the character U\+0000$/, () => '文字U+0000は使えません'],
  ['in-the-future', /^must not lie in the future$/, () => '未来の日時は指定できません'],
  ['not-on-record', /^was not exchanged for this unit$/, () => 'この製品と交換された記録がありません'],
  ['wrong-order', /^the end lies before the start$/, () => '終わりが始まりより前です'],
  ['wrong-order', /^(?:it|the premium period) ends before it begins$/, () => '終わりが始まりより前です'],
  [
    'contradicts',
    /^by its dates the order has (\d+) months$/,
    (months = '') => `日付から数えると${months}か月です`,
  ],
  [
    'already-on-record',
    /^the unit has the plan (.+)$/,
    (plan = '') => `すでにプラン「${plan}」が登録されています`,
  ],
  ['contradicts', /^a unit does not replace itself$/, () => '自分自身とは交換できません'],
  [
    'out-of-term',
    /^(\S+) is not in the premium period$/,
    (day = '') => `${day}はプレミアム保証の期間の外です`,
  ],
  ['out-of-term', /^(\S+) is not in the term of the pack$/, (day = '') => `${day}はパックの期間の外です`],
  ['missing', /^a \S+ is filed for the day that it shows$/, () => 'この書類が示す日付を指定してください'],
  ['missing', /^a stamp is that of a shop$/, () => '販売店印には販売店を指定してください'],
  [
    'not-on-record',
    /^parts are removed that were not built in$/,
    () => '取り付けられていない部品は取り外せません',
  ],
  ['named-twice', /^a device is named twice$/, () => '同じ機器が2回指定されています'],
  [
    'contradicts',
    /^no device of the system is to have the pack$/,
    () => 'パックの対象となる機器がありません',
  ],
  ['too-early', /^nothing is renewed before it was delivered$/, () => '納入より前の日付では更新できません'],
  [
    'wrong-order',
    /^the granted term must follow the one that ended$/,
    () => '終わった期間に続く日付を指定してください',
  ],
  [
    'not-covered',
    /^the rules of (\S+) do not cover products of (.+)$/,
    (programme = '', maker = '') => `${maker}の製品は${programme}の規定の対象外です`,
  ],
  ['out-of-place', /^is proved by a receipt only$/, () => '購入日を証明できるのは領収書だけです'],
  ['out-of-place', /^is borne by a warranty card only$/, () => '販売店印があるのは保証書だけです'],
  [
    'unknown-model',
    /^no row of (\S+) has the model (.+)$/,
    (table = '', model = '') => `型番「${model}」は${table}に登録されていません`,
  ],
  [
    'already-on-record',
    /^another sale of this unit is on record$/,
    () => 'この製品には、別の販売の記録がすでにあります',
  ],
  [
    'already-on-record',
    /^the unit is on record with another$/,
    () => 'この製品は、別の内容ですでに登録されています',
  ],
  ['not-on-record', /^names no evidence on the case$/, () => '案件に登録されている証拠を指定してください'],
  [
    'out-of-place',
    /^is for a repaired item whose inbound freight is unpaid$/,
    () => '往路送料が未払いで、修理の済んだ品物にだけ指定できます',
  ],
  ['unknown-name', /^is no rule of the programme$/, () => 'この制度の規定にない条項です'],
  ['missing', /^neither an end nor months are named$/, () => '終了日または月数を指定してください'],
  ['not-on-record', /^there is no unit (\S+)$/, (unitId = '') => `製品${unitId}は登録されていません`],
  ['not-on-record', /^there is no such partner$/, () => 'このパートナーは登録されていません'],
  [
    'contradicts',
    /^the unit is registered as (.+)$/,
    (model = '') => `この製品は型番「${model}」で登録されています`,
  ],
  [
    'contradicts',
    /^the delivery note on record shows (\S+)$/,
    (day = '') => `登録されている納品書の日付は${day}です`,
  ],
  [
    'contradicts',
    /^was no member on (\S+), when the unit was sold to one$/,
    (day = '') => `この製品は会員に販売されましたが、このパートナーは${day}に会員ではありませんでした`,
  ],
  [
    'contradicts',
    /^the records of the unit and of the partner say otherwise$/,
    () => '製品とパートナーの登録内容と一致しません',
  ],
  [
    'already-on-record',
    /^has such a contract from (\S+) to (\S+)$/,
    (first = '', last = '') => `同じ種類の契約（${first}から${last}まで）がすでにあります`,
  ],
  ['named-twice', /^a unit is named twice$/, () => '同じ製品が2回指定されています'],
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
