import { momentInWords } from '#policy';
import type { AutomaticAct, Custody, NotAllowed, Stage } from '#repair-case';
import { told } from './facts-told.js';
import { ruleInJapanese } from './rules.js';
import { CUSTODIES, SENTENCES, STAGES } from './sentences.data.js';

/** Sentences with something in them, each with what it reads in Japanese. */
const PATTERNS: readonly (readonly [pattern: RegExp, ja: (...said: readonly string[]) => string])[] = [
  [
    /^the case is ([a-z]+), no work is under way$/,
    (stage = '') => `案件は${stageOf(stage)}で、作業中ではありません`,
  ],
  [
    /^the item arrived on (\S+); this scan changes nothing$/,
    (day = '') => `品物は${day}に到着済みのため、今回の読取りでは何も変わりません`,
  ],
  [
    /^the case is ([a-z]+): the item is held to go back$/,
    (stage = '') => `案件は${stageOf(stage)}のため、品物は返送のためにお預かりします`,
  ],
  [/^the case is ([a-z]+)$/, (stage = '') => `案件は${stageOf(stage)}です`],
  [/^the item is ([a-z-]+)$/, (custody = '') => `品物は${CUSTODIES[custody as Custody] ?? custody}です`],
  [/^(\d+) yen must be paid first$/, (yen = '') => `先に${grouped(yen)}円のお支払いが必要です`],
  [
    /^(\d+) of (\d+) attempts to reach the customer are on record$/,
    (made = '', wanted = '') => `お客様への連絡は、必要な${wanted}回のうち${made}回が記録されています`,
  ],
  [
    /^the unit was handed in for the unit (\S+) on (\S+)$/,
    (unit = '', day = '') => `この製品は${day}に製品${unit}と交換済みです。無償とするかは責任者が判断します`,
  ],
  [
    /^the pack (\S+) is for the unit whose place this one took$/,
    (contract = '') => `パック${contract}は交換前の製品の契約です。適用するかは責任者が判断します`,
  ],
  [
    /^the term on record ends on (\S+); by what is on record now it would run from (\S+) to (\S+): a lead starts it anew and says why$/,
    (known = '', from = '', until = '') =>
      `登録されている保証期間は${known}までですが、現在の記録では${from}から${until}までとなります。責任者が理由を付けてstart-termで登録し直してください`,
  ],
  [
    /^the contract (\S+) names the unit that was handed in and not its replacement: a person decides$/,
    (contract = '') =>
      `契約${contract}の対象は交換前の製品で、代替品は含まれていません。扱いは責任者が判断します`,
  ],
  [/^the term begins after (\S+)$/, (day = '') => `期間が${day}より後に始まること`],
  [/^the term ends before (\S+)$/, (day = '') => `期間が${day}より前に終わること`],
  [
    /^unit (\S+) is under contract (\S+) for some of these days as well$/,
    (unit = '', contract = '') => `この期間の一部に、製品${unit}の同じ種類の契約${contract}が重なっています`,
  ],
  [
    /^consumables are due from (\S+) to (\S+)$/,
    (from = '', until = '') => `消耗部品の交換の時期は${from}から${until}までです`,
  ],
  [/^(\d+) attempts are on record$/, (wanted = '') => `連絡が${wanted}回記録されること`],
  [
    /^the last day for an answer was (\S+); a new quote is needed$/,
    (day = '') => `ご回答の期限は${day}でした。新しい見積りが必要です`,
  ],
  [
    /^the text of the repair rules in force on (\S+) is not held: a person decides what follows from it$/,
    (day = '') => `${day}に有効な修理規定の本文がないため、その適用は担当者が判断します`,
  ],
  [
    /^a ground of refusal was found since coverage was decided$/,
    () => '無償・有償の判断の後に、お断りの理由が見つかりました',
  ],
  [
    /^(\d+) yen were paid for the repair, which is free now; they are neither refunded nor set off, a person answers for them(?:; (\d+) yen were paid for other things)?(?:; (\d+) yen stay owed for other things \((.+)\))?$/,
    (paid = '', others = '', owed = '', causes = '') =>
      [
        `無償となった修理に${grouped(paid)}円のお支払いがあります。返金も充当もせず、担当者がお答えします`,
        ...(others === '' ? [] : [`ほかに${grouped(others)}円のお支払いがあります`]),
        ...(owed === '' ? [] : [`ほかに${grouped(owed)}円が未払いです（${causes.replaceAll(', ', '、')}）`]),
      ].join('。'),
  ],
  [
    /^the way in is paid by the (\S+) now: the warranty began on (\S+)$/,
    (payer = '', day = '') =>
      `往路の送料は${payer === 'company' ? '当社' : 'お客様'}の負担に変わりました。保証期間の起算日は${day}です`,
  ],
  [
    /^the way in would be the customer’s, since the warranty began on (\S+); the item has gone back, and nothing is charged for it any more$/,
    (day = '') =>
      `保証期間の起算日は${day}のため往路の送料はお客様の負担ですが、品物は返送済みのため請求しません`,
  ],
  [
    /^(\d+) yen were paid for the way in, which the company pays now; a person answers for them$/,
    (paid = '') => `当社が負担する往路の送料に${grouped(paid)}円のお支払いがあります。担当者がお答えします`,
  ],
  [
    /^it was delivered on (\S+), after its warranty began on (\S+): the first days for an exchange count from that start, and an exception is a lead’s$/,
    (delivered = '', start = '') =>
      `納品日は${delivered}で、保証期間の起算日（${start}）より後です。初期不良の期間は起算日から数え、例外は責任者が判断します`,
  ],
  [/^the deadline fires at (\d{4}-\S+Z)$/, (moment = '') => `期限は${momentInWords(moment).ja}に到来します`],
  [
    /^(\S+) (\S+) lies after (\S+) (\S+)$/,
    (one = '', first = '', other = '', last = '') => `${one}（${first}）が${other}（${last}）より後です`,
  ],
  [
    /^(\S+) (\S+) is not before (\S+) (\S+)$/,
    (one = '', first = '', other = '', last = '') =>
      `${one}（${first}）が${other}（${last}）より前ではありません`,
  ],
  [
    /^requestedOn (\S+) is not the day of the contact$/,
    (day = '') => `依頼日（${day}）が最初のご連絡の日と異なります`,
  ],
  [/^(\S+) is another day than (\S+)$/, (one = '', other = '') => `${one}と${other}の日付が異なります`],
  [/^(\S+?):? (\S+) lies in the future$/, (field = '', day = '') => `${field}（${day}）は未来の日付です`],
  [
    /^disposedOn (\S+) lies within the storage, whose last day was (\S+)$/,
    (day = '', last = '') => `処分の日（${day}）が保管期間（${last}まで）の中にあります`,
  ],
  [
    /^no kind of part goes by the code (.+?): coverage will ask for it(?:; similar: (.+))?$/,
    (code = '', similar = '') =>
      `「${code}」という部品の種類はなく、無償・有償の判断の際に種類が必要になります${similar === '' ? '' : `。近い種類：${similar}`}`,
  ],
  [
    /^coverage cannot be decided without: (.+)$/,
    (facts = '') => `無償・有償を判断するために、次の情報が必要です：${facts}`,
  ],
  [
    /^the visit cannot be decided without: (.+)$/,
    (facts = '') => `訪問できるかどうかを判断するために、次の情報が必要です：${facts}`,
  ],
  [/^the visit waits for: (.+)$/, (facts = '') => `訪問を決めるために、次のものが必要です：${facts}`],
  [
    /^the visit is agreed for (\S+), after (\S+), by when it is due$/,
    (day = '', last = '') => `訪問の予定日（${day}）は、訪問の目安の期限（${last}）より後です`,
  ],
  [
    /^(\S+) (\S+) lies before (\S+)$/,
    (field = '', day = '', earliest = '') => `${field}（${day}）が${earliest}より前です`,
  ],
  [/^(\S+) (\S+) lies in the past$/, (field = '', day = '') => `${field}（${day}）は過去の日付です`],
  [
    /^the rules decide (\S+); a person does not decide otherwise$/,
    (coverage = '') =>
      `規定では${coverage === 'free' ? '無償' : '有償'}と決まるため、人が別の判断をすることはできません`,
  ],
  [/^(.+) is no faulty part of the diagnosis$/, (field = '') => `${field}は、診断で挙げた部品ではありません`],
  [
    /^(.+) names no evidence on the case$/,
    (field = '') => `${field}に指定された証拠は案件に登録されていません`,
  ],
  [
    /^(.+) must name a (\S+)$/,
    (field = '', kind = '') => `${field}には${told('ja', kind)}を指定してください`,
  ],
  [/^no rule of the programme: (.+)$/, (rules = '') => `この制度の規定にない条項です：${rules}`],
  [
    /^where the request goes cannot be said without: (.+)$/,
    (facts = '') => `受付先を判断するために、次の情報が必要です：${facts}`,
  ],
  [
    /^coverage is not decided anew without: (.+)$/,
    (facts = '') => `無償・有償を判断し直すために、次のものが必要です：${facts}`,
  ],
  [
    /^the desk was closed: the request is received now and accepted at (\S+)$/,
    (moment = '') =>
      `受付時間外のため、お問い合わせをお預かりし、${momentInWords(moment).ja}に受け付けたものとします`,
  ],
  [
    /^(.+?) is (.+) on the case and (.+) in the registration of the unit (\S+); the (case|registration) was followed$/,
    (fact = '', said = '', known = '', unit = '', followed = '') =>
      `${fact}は、案件では${said}、製品登録（${unit}）では${known}です。${followed === 'case' ? '案件' : '製品登録'}の内容に従いました`,
  ],
  [
    /^(.+?) is (.+): a person decides$/,
    (fact = '', said = '') => `${fact}が食い違っています：${said}。責任者が判断します`,
  ],
  [
    /^nothing shows that it failed on (\S+): the day of the request (\S+) stands in for it$/,
    (failed = '', requested = '') =>
      `故障した日（${failed}）を示すものがないため、依頼日（${requested}）で判断しました`,
  ],
  [
    /^it failed on (\S+), within its term, and was told of on (\S+), after the last day (\S+)$/,
    (failed = '', asked = '', last = '') =>
      `保証期間内の${failed}に故障し、期間の最終日（${last}）の後の${asked}にご依頼がありました`,
  ],
  [
    /^by the tables in use now \((.+)\) it would be otherwise; the tables that the decision knew were followed$/,
    (tables = '') =>
      `現在の表（${tables}）では別の結論になります。先の判断のときに公開されていた表に従いました`,
  ],
  [
    /^the term is (\S+) by the case and (\S+) in the registration of the unit (\S+); the case was followed$/,
    (said = '', known = '', unit = '') =>
      `保証期間は、案件では${said}、製品登録（${unit}）では${known}です。案件の内容に従いました`,
  ],
  [
    /^the body holds more than (\d+) values$/,
    (most = '') => `本文の値の数が${grouped(most)}個を超えています`,
  ],
  [/^there is no case (\S+)$/, (number = '') => `修理案件${number}はありません`],
  [/^the latest revision is (\d+)$/, (revision = '') => `最新の版は${revision}です`],
  [/^nothing is registered in (\S+)$/, (stream = '') => `${stream}には何も登録されていません`],
  [/^[a-z0-9-]+ is not in place: (.+)$/, (why = '') => inJapanese(why)],
  [/^([\w.]+): (.+)$/, (field = '', rule = '') => `${field}：${ruleInJapanese(rule)}`],
];

/** What each deadline leads to by itself, and when. */
const ACTS: Readonly<Record<AutomaticAct['kind'], (moment: string) => string>> = {
  'quote-answer': (moment) => `見積りへのご回答がない場合は、${moment}に取り消されたものとみなします`,
  'repair-target': (moment) =>
    `修理の完了または見積書の発行がない場合は、${moment}に目安の期限に遅れたものとして記録します`,
  'visit-target': (moment) => `訪問がない場合は、${moment}に目安の期限に遅れたものとして記録します`,
  storage: (moment) =>
    `お客様からご連絡がなく返送できない場合は、${moment}に所有権を放棄されたものとみなします`,
};

/** A sentence of a case in Japanese; one that has no Japanese stays as it is. */
export function inJapanese(sentence: string): string {
  const fixed = SENTENCES[sentence];
  if (fixed !== undefined) return fixed;
  for (const [pattern, ja] of PATTERNS) {
    const said = pattern.exec(sentence);
    if (said !== null) return ja(...said.slice(1));
  }
  return sentence;
}

/** Whether a text is Japanese. */
export function isJapanese(text: string): boolean {
  return /[\u3040-\u30ff]/.test(text);
}

/** A command that is out of place, in Japanese. */
export function notAllowedInJapanese<N extends Pick<NotAllowed, 'why' | 'until'>>(one: N): N {
  return { ...one, why: inJapanese(one.why), until: inJapanese(one.until) };
}

/** What the clock will do by itself, in Japanese. */
export function actInJapanese(act: AutomaticAct): AutomaticAct {
  const sentence = ACTS[act.kind](momentInWords(act.firesAt).ja);
  return { ...act, sentence, unless: inJapanese(act.unless) };
}

function stageOf(stage: string): string {
  return STAGES[stage as Stage] ?? stage;
}

function grouped(amount: string): string {
  return amount.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
