import { momentInWords } from '#policy';
import type { Pattern } from './rule-codes.js';

/** What a field contradicts: another one, the record, or the day; each with its code and what it reads in Japanese. */
export const CONTRADICTIONS: readonly Pattern[] = [
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
  [
    'forbidden-character',
    /must not hold the character (U\+[0-9A-F]{4})$/,
    (code = '') => `文字${code}は使えません`,
  ],
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
  [
    'contradicts',
    /^an agreed visit has visitOn, another attempt tryAgainOn, nothing has both$/,
    () =>
      '訪問の予定が決まったときはvisitOnだけを、あらためて連絡するときはtryAgainOnだけを指定し、ほかの結果にはどちらも指定しません',
  ],
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
  [
    'contradicts',
    /^the desk is closed on (\S+) and next accepts requests on (\S+)$/,
    (day = '', next = '') => `${day}は窓口の休業日です。次に受け付けるのは${next}です`,
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
    /^is on record otherwise under the same name$/,
    () => '同じ名前で、別の内容がすでに記録されています',
  ],
  [
    'missing',
    /^a change takes parts out or puts parts in$/,
    () => '取り外した部品か取り付けた部品を指定してください',
  ],
  [
    'out-of-term',
    /^the term of the pack ended on (\S+)$/,
    (day = '') => `パックの期間は${day}に終わっています`,
  ],
  [
    'contradicts',
    /^the rules say themselves what comes of this order$/,
    () => 'このご注文は規定だけで決まるため、例外は認められません',
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
  [
    'too-early',
    /^the failed unit arrived on (\S+) only$/,
    (day = '') => `故障した製品が到着したのは${day}です。それより前には交換できません`,
  ],
  [
    'contradicts',
    /^the list of designated shops says otherwise of (.+) on (\S+)$/,
    (shop = '', day = '') => `指定販売店の一覧では、${day}の「${shop}」の扱いが異なります`,
  ],
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
    /^the sale on record was delivered on (\S+)$/,
    (day = '') => `登録されている販売では、納品日は${day}です`,
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
  ['out-of-place', /^is said by the exception$/, () => '例外で定めるため、指定できません'],
  ['named-twice', /^a unit is named twice$/, () => '同じ製品が2回指定されています'],
  ['contradicts', /^must be paid while the paper is missing$/, () => '書類がないうちは、有償だけを選べます'],
  ['out-of-place', /^must be left out under this programme$/, () => 'この制度では指定できません'],
  ['not-on-record', /^must be a part of the diagnosis$/, () => '診断で挙げた部品を指定してください'],
];
