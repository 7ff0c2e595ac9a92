import type { JsonValue } from '#kernel';

/** What is wrong with a field, with what it names, each with what it reads in Japanese. */
const PATTERNS: readonly (readonly [pattern: RegExp, ja: (...said: readonly string[]) => string])[] = [
  // What it must be. The names of the field and of the list before `must` are left out: `field` says them.
  [/^property .+ should not exist$/, () => 'この項目はありません'],
  [/^belongs to another programme$/, () => '別の制度の項目です'],
  [/^is needed with the programme$/, () => 'この制度では必要です'],
  [/^is no way to ask under this programme$/, () => 'この制度では受け付けていない方法です'],
  [/^is no fact of this question$/, () => 'この質問にない項目です'],
  [/^is no member of this request$/, () => 'この項目はありません'],
  [/^is no case number$/, () => '修理番号ではありません'],
  [/^is needed for this question$/, () => 'この質問に必要です'],
  [/^is not asked by (\S+), but (\S+) is$/, (by = '', asked = '') => `${by}では${asked}を指定してください`],
  [/must be an? (?:string|text)$/, () => '文字列で指定してください'],
  [
    /must be a text of (\d+) to (\d+) characters/,
    (least = '', most = '') => `${least}文字から${most}文字の文字列で指定してください`,
  ],
  [/must be (?:an integer number|an amount in whole yen)/, () => '整数で指定してください'],
  [
    /must be a whole number from (\d+) to (\d+)/,
    (least = '', most = '') => `${least}から${most}までの整数で指定してください`,
  ],
  [
    /must be a number of (.+), without the unit/,
    (unit = '') => `単位（${unit}）を付けない数値で指定してください`,
  ],
  [/must be (?:a boolean value|true or false)/, () => 'trueまたはfalseで指定してください'],
  [/must be an array$/, () => '配列で指定してください'],
  [/must be an object$/, () => 'オブジェクトで指定してください'],
  [
    /must be an object of (.+)$/,
    (members = '') => `次の項目を持つオブジェクトで指定してください：${members}`,
  ],
  [/must be either object or array$/, () => 'オブジェクトで指定してください'],
  [
    /must be one of (?:the following values: )?(.+)$/,
    (words = '') => `次のいずれかで指定してください：${words}`,
  ],
  [
    /must be a list, each (.+)$/,
    (each = '') => `配列で指定してください（各要素：${ruleInJapanese(`must be ${each}`)}）`,
  ],
  [
    /must be a day that exists, YYYY-MM-DD, from (\d+) to (\d+)/,
    (first = '', last = '') => `${first}年から${last}年までの実在する日付（YYYY-MM-DD）で指定してください`,
  ],
  [
    /must be an instant, RFC 3339 with an offset, from (\d+) to (\d+)/,
    (first = '', last = '') => `${first}年から${last}年までの日時（RFC 3339、時差付き）で指定してください`,
  ],
  [
    /must match (\/.+\/\w*) regular expression$/,
    (pattern = '') => `${pattern}に合う文字列で指定してください`,
  ],
  [/must not be less than (\d+)$/, (least = '') => `${least}以上で指定してください`],
  [/must not be greater than (\d+)$/, (most = '') => `${most}以下で指定してください`],
  [/must be longer than or equal to (\d+) characters$/, (least = '') => `${least}文字以上で指定してください`],
  [/must be shorter than or equal to (\d+) characters$/, (most = '') => `${most}文字以下で指定してください`],
  [/must contain at least (\d+) elements$/, (least = '') => `${least}件以上で指定してください`],
  [/must contain no more than (\d+) elements$/, (most = '') => `${most}件以下で指定してください`],
  [
    /^is an integer from 0 to (\d+) with terms collect, and absent with prepaid$/,
    (most = '') =>
      `着払い（collect）では0から${most}までの整数で指定し、元払い（prepaid）では指定しないでください`,
  ],
  // What contradicts it.
  [/^cannot be true together with (\S+)$/, (other = '') => `${other}と両立しません`],
  [/^(\S+) lies in the future$/, (day = '') => `${day}は未来の日付です`],
  [
    /^lies before (\S+), when the visit was agreed$/,
    (day = '') => `訪問の予定が決まった日（${day}）より前です`,
  ],
  [/^lies before (\S+)$/, (day = '') => `${day}より前です`],
  [/^is for a visit not possible$/, () => '実施できなかった訪問にだけ指定します'],
  [/^is needed for a visit not possible$/, () => '実施できなかった訪問には必要です'],
  [/^is for consumables only$/, () => '消耗部品の交換にだけ指定できます'],
  [/^(\S+) lies in the past$/, (day = '') => `${day}は過去の日付です`],
  [/must not hold the character U\+0000$/, () => '文字U+0000は使えません'],
  [/^must not lie in the future$/, () => '未来の日時は指定できません'],
  [/^was not exchanged for this unit$/, () => 'この製品と交換された記録がありません'],
  [/^the end lies before the start$/, () => '終わりが始まりより前です'],
  [/^(?:it|the premium period) ends before it begins$/, () => '終わりが始まりより前です'],
  [/^by its dates the order has (\d+) months$/, (months = '') => `日付から数えると${months}か月です`],
  [/^the unit has the plan (.+)$/, (plan = '') => `すでにプラン「${plan}」が登録されています`],
  [/^a unit does not replace itself$/, () => '自分自身とは交換できません'],
  [/^(\S+) is not in the premium period$/, (day = '') => `${day}はプレミアム保証の期間の外です`],
  [/^(\S+) is not in the term of the pack$/, (day = '') => `${day}はパックの期間の外です`],
  [/^a \S+ is filed for the day that it shows$/, () => 'この書類が示す日付を指定してください'],
  [/^a stamp is that of a shop$/, () => '販売店印には販売店を指定してください'],
  [/^parts are removed that were not built in$/, () => '取り付けられていない部品は取り外せません'],
  [/^a device is named twice$/, () => '同じ機器が2回指定されています'],
  [/^no device of the system is to have the pack$/, () => 'パックの対象となる機器がありません'],
  [/^nothing is renewed before it was delivered$/, () => '納入より前の日付では更新できません'],
  [/^the granted term must follow the one that ended$/, () => '終わった期間に続く日付を指定してください'],
  [
    /^the rules of (\S+) do not cover products of (.+)$/,
    (programme = '', maker = '') => `${maker}の製品は${programme}の規定の対象外です`,
  ],
  [/^is proved by a receipt only$/, () => '購入日を証明できるのは領収書だけです'],
  [/^is borne by a warranty card only$/, () => '販売店印があるのは保証書だけです'],
  [
    /^no row of (\S+) has the model (.+)$/,
    (table = '', model = '') => `型番「${model}」は${table}に登録されていません`,
  ],
  [/^there is no unit (\S+)$/, (unitId = '') => `製品${unitId}は登録されていません`],
  [
    /^has such a contract from (\S+) to (\S+)$/,
    (first = '', last = '') => `同じ種類の契約（${first}から${last}まで）がすでにあります`,
  ],
  [/^a unit is named twice$/, () => '同じ製品が2回指定されています'],
];

const OR_NULL = ', or null where it is known to be lacking';

/** What is wrong with a field, in Japanese; a rule that has no Japanese stays as it is. */
export function ruleInJapanese(rule: string): string {
  if (rule.endsWith(OR_NULL)) {
    return `${ruleInJapanese(rule.slice(0, -OR_NULL.length))}（ないと分かっている場合はnull）`;
  }
  for (const [pattern, ja] of PATTERNS) {
    const said = pattern.exec(rule);
    if (said !== null) return ja(...said.slice(1));
  }
  return rule;
}

/** The members `problems` of an error, each with its rule in Japanese. */
export function problemsInJapanese(problems: JsonValue): JsonValue {
  if (!Array.isArray(problems)) return problems;
  return problems.map((one) =>
    typeof one === 'object' && one !== null && 'rule' in one && typeof one.rule === 'string'
      ? { ...one, rule: ruleInJapanese(one.rule) }
      : one,
  );
}
