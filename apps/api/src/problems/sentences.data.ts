import type { Custody, Stage } from '#repair-case';

/** The sentences that say why a command is out of place, and what would allow it, in Japanese. */
export const SENTENCES: Readonly<Record<string, string>> = {
  // Why not.
  'consumables are not part of this contract': 'この契約に消耗部品の交換は含まれていません',
  'coverage is not decided': '無償・有償がまだ判断されていません',
  'no disposal is approved': '処分が承認されていません',
  'no disposal is proposed': '処分が提案されていません',
  'no late contact waits for a decision': '判断を待っている遅れたご連絡はありません',
  'no quote stood': '有効な見積りがありませんでした',
  'nothing is owed': '未払いの金額はありません',
  'the case is cancelled': '案件は取り消されています',
  'the customer made contact after abandonment': '放棄とみなした後に、お客様からご連絡がありました',
  'the free year was renewed': '無償保証の期間はすでに更新されています',
  'the item has been disposed of': '品物は処分されています',
  'the repair is free': '無償の修理です',
  'the repair is not free': '無償の修理ではありません',
  'the unit has no premium plan': 'この製品はプレミアム保証に加入していません',
  'the unit was exchanged': 'この製品は交換されています',
  'this is no support contract': 'サポート契約ではありません',
  // What would allow it.
  'a disposal is proposed': '処分が提案されること',
  'a lead approves it and says why': '責任者が理由を付けて承認すること',
  'a lead approves the disposal': '責任者が処分を承認すること',
  'a lead decides the late contact': '遅れたご連絡の扱いを責任者が判断すること',
  'a longer on-site pack is held': 'より長い年数のオンサイトパックに加入していること',
  'a new case is opened': '新しい案件を受け付けること',
  'a new quote is issued': '新しい見積書が発行されること',
  'a premium plan is attached': 'プレミアム保証が登録されること',
  'a quote is issued and approved instead': '代わりに見積書を発行し、承認を得ること',
  'a quote stands unanswered': '回答待ちの見積りがあること',
  'coverage is decided': '無償・有償が判断されること',
  'it is asked before the free year is renewed': '無償保証の更新より前にお申し出があること',
  'it is cancelled': '案件が取り消されていること',
  'it is diagnosed': '診断が完了していること',
  'it is out for delivery': '品物が配送中であること',
  'it is repaired, cancelled or refused': '修理の完了、取消し、お断りのいずれかになること',
  'it is said of a support contract': 'サポート契約について行うこと',
  'it is said of the unit that took its place': '交換後の製品について行うこと',
  'something is owed': '未払いの金額があること',
  'the cancellation is reversed': '取消しが撤回されること',
  'the customer makes contact after abandonment': '放棄とみなした後に、お客様からご連絡があること',
  'the diagnosis is completed': '診断が完了すること',
  'the item has arrived and is not diagnosed yet': '品物が到着し、まだ診断されていないこと',
  'the item is held here': '品物をお預かりしていること',
  'the item is still here': '品物がまだ手元にあること',
  'the payment is recorded': 'お支払いが記録されること',
  'the quote that stands is withdrawn': '有効な見積りが取り下げられること',
  'the repair has been started': '修理が開始されていること',
  'the repair is authorised or its quote approved': '修理が許可されるか、見積りが承認されること',
  'three months of storage have passed': '3か月の保管期間が過ぎること',
  // What nothing allows any more.
  nothing: 'できるようになることはありません',
  'nothing: a quote or a promise stands':
    'できるようになることはありません。見積りまたは修理の約束が有効です',
  'nothing: authorise the repair instead': 'できるようになることはありません。代わりに修理を許可してください',
  'nothing: it is too late to cancel': 'できるようになることはありません。取消しのできる段階を過ぎています',
  'nothing: no repair is in hand': 'できるようになることはありません。進行中の修理がありません',
  'nothing: the case is closed': 'できるようになることはありません。案件は終了しています',
  // What the clock waits for.
  'the quote is answered': '見積りへのご回答があること',
  'the repair is completed or a quote is issued': '修理が完了するか、見積書が発行されること',
  'the customer makes contact and the item can go back': 'お客様からご連絡があり、品物を返送できること',
};

/** How far the repair has come, as in 「案件は…です」. */
export const STAGES: Readonly<Record<Stage, string>> = {
  requested: '受付済み',
  received: '入荷済み',
  diagnosed: '診断済み',
  quoted: '見積りの回答待ち',
  approved: '修理の許可済み',
  repaired: '修理完了',
  returned: '返送済み',
  cancelled: '取消し済み',
  refused: 'お断り済み',
  abandoned: '放棄とみなした状態',
  disposed: '処分済み',
};

/** Where the item is, as in 「品物は…です」. */
export const CUSTODIES: Readonly<Record<Custody, string>> = {
  awaited: '到着待ち',
  held: 'お預かり中',
  'out-for-delivery': '配送中',
  delivered: 'お届け済み',
  stored: '保管中',
  disposed: '処分済み',
};
