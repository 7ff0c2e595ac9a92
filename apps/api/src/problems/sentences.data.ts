import type { Custody, Stage } from '#repair-case';

/** The sentences that say why a command is out of place, and what would allow it, in Japanese. */
export const SENTENCES: Readonly<Record<string, string>> = {
  // Why not.
  'consumables are not part of this contract': 'この契約に消耗部品の交換は含まれていません',
  'coverage is not decided': '無償・有償がまだ判断されていません',
  'it is not on record that the customer knows that software and data may be erased':
    'ソフトウェアやデータが消去されることがあることを、お客様が了承した記録がありません',
  'no disposal is approved': '処分が承認されていません',
  'no disposal is proposed': '処分が提案されていません',
  'no late contact waits for a decision': '判断を待っている遅れたご連絡はありません',
  'no quote stood': '有効な見積りがありませんでした',
  'nothing is owed': '未払いの金額はありません',
  'the customer has acknowledged it': 'お客様はすでに了承しています',
  'the rules ask for no acknowledgement before this repair':
    'この修理の前に了承を得ることは、規定が求めていません',
  'the rules leave it to a person whether the work begins before the customer knows that software and data may be erased':
    'ソフトウェアやデータが消去されることがあることへのお客様の了承なしに作業を始めるかどうかは、規定が人の判断に委ねています',
  'the text that governs demands it': '適用される版の規定が求めています',
  'the work has begun': '作業はすでに始まっています',
  'the case is cancelled': '案件は取り消されています',
  'the customer made contact after abandonment': '放棄とみなした後に、お客様からご連絡がありました',
  'it could not be seen yet whether another contract has these days as well':
    'この期間に重なる別の契約があるかどうかは、まだ確認できていません',
  'the free year was renewed': '無償保証の期間はすでに更新されています',
  'the item has been disposed of': '品物は処分されています',
  'the repair is free': '無償の修理です',
  'the repair is not free': '無償の修理ではありません',
  'the price with tax is within what is left of the premium plan’s cap':
    '税込の金額が、プレミアム保証の上限額の残りを超えていません',
  'the unit has no premium plan': 'この製品はプレミアム保証に加入していません',
  'the unit was exchanged': 'この製品は交換されています',
  'every device of the pack went to a third party': 'パックの機器がすべて第三者に譲渡されています',
  'the replacement of consumables was given up': '消耗部品の交換は行わないことになりました',
  'a lead agrees a visit after all and says why': '責任者が理由を添えて、あらためて訪問の予定を決めること',
  'the term of the pack is over': 'パックの期間は終わっています',
  'this is no maintenance pack': '保守パックの契約ではありません',
  'this is no support contract': 'サポート契約ではありません',
  // The programmes beside FRONTIER.
  'a request is handed over after it came in': 'お問い合わせの引継ぎは、受付より後の日時です',
  'nobody calls in the future': 'お問い合わせの日時は未来にできません',
  'the item is awaited': '品物の到着を待っています',
  'the name of who asks is needed': 'ご依頼者の氏名が必要です',
  'the request does not fit its programme': 'ご依頼の内容が、指定された制度に合っていません',
  'the request opened no repair': 'このお問い合わせでは修理を受け付けていません',
  'the rules leave it to a person when this request was accepted':
    'このお問い合わせをいつ受け付けたかは、規定が人の判断に委ねています',
  'the customer rejects the rules': 'お客様が規定に同意していません',
  'the rules of this programme know nothing of it': 'この制度の規定には、これについての定めがありません',
  'the web form takes nothing before an e-mail address is registered':
    'お問い合わせフォームを使う前に、メールアドレスの登録が必要です',
  'there is no paid form of it': '有償での対応もありません',
  'no repair is opened for an end user: the request goes through the partner it was bought from':
    'エンドユーザーからの修理は受け付けていません。購入先のパートナーを通してご依頼ください',
  'no repair is opened yet: the seller cannot act, so that a partner has to be assigned':
    '購入先が対応できないため、修理はまだ受け付けていません。対応するパートナーを割り当てる必要があります',
  'no repair is opened: the inquiry is answered': '修理の受付ではなく、お問い合わせとしてお答えします',
  'no repair is opened under this topic: it is asked for under after-sales':
    'この項目では修理を受け付けていません。アフターサービスの項目からご依頼ください',
  'it arrives or is visited': '品物が到着するか、訪問が行われること',
  'the partner or the customer asks for a repair': 'パートナーまたはお客様が修理を依頼すること',
  'the text that governs does not settle it': '適用される版の規定では決まりません',
  'its facts are known, or a lead decides': '必要な情報がそろうか、責任者が判断すること',
  'the rejection is withdrawn': '規定への不同意が撤回されること',
  'nothing: a person arranges it': 'できるようになることはありません。担当者が対応を決めます',
  'nothing: it is not to be had': 'できるようになることはありません。提供していません',
  // Visits.
  'a visit to the site is agreed': '訪問の予定が決まっています',
  'consumables are replaced in repair only': '消耗部品の交換は修理のときにのみ行います',
  'no visit is agreed': '訪問の予定がありません',
  'only FRONTIER decides by the facts of single parts':
    '部品ごとの情報で判断するのは、フロンティアの規定だけです',
  'only sites in Japan are visited': '訪問できるのは日本国内だけです',
  'sites outside Japan and on remote islands are not visited': '日本国外と離島へは訪問できません',
  'the item cannot be repaired': 'この品物は修理できません',
  'the item is sent in: no on-site option was bought with it':
    '購入時にオンサイトサービスに加入していないため、品物を送っていただきます',
  'the pack has no replacement of consumables': 'このパックに消耗部品の交換は含まれていません',
  'the pack has no visits by an engineer': 'このパックに技術者の訪問は含まれていません',
  'the rules leave it to a person whether the work is given up':
    '作業を取りやめるかどうかは、規定が人の判断に委ねています',
  'the rules leave it to a person whether the site is visited':
    '訪問するかどうかは、規定が人の判断に委ねています',
  'this item is repaired in another form': 'この品物は別の方法で修理します',
  'only consumables are given up for good: a repair is cancelled':
    '作業の取りやめが確定するのは消耗部品の交換だけです。修理は取消しとなります',
  'a visit does not begin in the future': '訪問の開始は未来の日時にできません',
  'a visit takes place after it is agreed': '訪問は、予定が決まった後に行われます',
  'a visit that took place has no ground against it':
    '実施した訪問に、実施できなかった理由の区分は付けられません',
  'the visit ends before it begins': '訪問の終わりの時刻が始まりより前です',
  'a visit that comes to nothing has its ground': '実施できなかった訪問には理由の区分が必要です',
  // What the command contradicts, and who decides it.
  'a freight-collect parcel has an amount': '着払いの荷物には金額が必要です',
  'a person’s decision needs its reason': '人が判断する場合は理由が必要です',
  'a recycled part needs its maker’s test': '再生部品にはメーカーの検査が必要です',
  'an answer back-dated past the lapse needs evidence that is on the case':
    '失効の後に、それより前のご回答を記録するには、案件に登録された証拠が必要です',
  'an answer is never received in the future': 'ご回答の受領は未来の日時にできません',
  'how many attempts are enough is not configured: a lead decides':
    '必要な連絡の回数が設定されていないため、責任者が判断します',
  'more than is owed cannot be recorded: what is paid is never refunded':
    '受け取った代金は返金しないため、未払い額を超える入金は記録できません',
  'name, phone and address are needed': '氏名・電話番号・住所が必要です',
  'only a lead decides where the rules leave it to a person':
    '規定が人の判断に委ねている場合は、責任者だけが判断できます',
  'only a lead decides who pays this leg': 'この区間の送料の負担者は、責任者だけが判断できます',
  'only a lead lets it stay free': '無償のままとするのは、責任者だけが判断できます',
  'only a lead releases an unpaid item': '未払いの品物の返却は、責任者だけが判断できます',
  'only a lead takes an answer back-dated past the lapse':
    '失効の後に、それより前のご回答を記録できるのは責任者だけです',
  'only a receipt proves a purchase date': '購入日を証明できるのは領収書だけです',
  'only a repaired item goes back freight-collect, in place of inbound freight that is unpaid':
    '未払いの往路送料に代えて着払いで返送できるのは、修理した品物だけです',
  'only a warranty card bears a stamp': '販売店印があるのは保証書だけです',
  'the answer came after the quote had lapsed': 'ご回答は見積りの失効の後に届いています',
  'the answer in time needs evidence on the case': '期限内のご回答には、案件に登録された証拠が必要です',
  'the answer is older than the quote': 'ご回答が見積りより前の日時になっています',
  'the diagnosis and its facts say different things of the use':
    '診断とその事実とで、使い方についての記述が異なります',
  'the evidence is not on the case': '指定された証拠は案件に登録されていません',
  'the repair is unpaid and no payment point is configured: a lead decides':
    '修理代金が未払いで、支払いの時期が設定されていないため、責任者が判断します',
  'the repair was begun as free and no price was answered: nothing can be owed for it':
    '無償として修理を始め、料金のご承諾もないため、代金は請求できません',
  'nothing is free before it is shown: without the paper a lead can only decide paid':
    '書類の提示がないうちは無償にできません。書類がないまま責任者が判断できるのは有償だけです',
  'the rules leave it to a person what the late evidence is worth':
    '後から届いた証拠の扱いは、規定が人の判断に委ねています',
  'the rules leave the payer of this leg to a person':
    'この区間の送料の負担者は、規定が人の判断に委ねています',
  'the list of models has it': '製品マスターに型番が登録されること',
  'the list of hardware that packs are sold for has the model': 'パックを販売する機種の一覧に型番が載ること',
  'the list of models has it, or a lead approves it and says why':
    '製品マスターに型番が登録されること、または責任者が理由を添えて承認すること',
  'there is no such programme': '該当する制度はありません',
  'there is no such table': '該当する表はありません',
  'there is no such automation': '該当する自動処理はありません',
  'there is no evidence file with this hash': 'このハッシュ値のファイルは保存されていません',
  'no file of evidence has this hash': 'このハッシュ値のファイルは、まだアップロードされていません',
  'this key was used before with another request': 'このキーは、以前に別のリクエストで使用されています',
  'give at or atRevision, not both': 'atとatRevisionは、どちらか一方だけを指定してください',
  'the body is the file': '本文としてファイルの内容を送信してください',
  'an address must not hold the character U+0000': 'アドレスに文字U+0000は使えません',
  'an address is in UTF-8': 'アドレスはUTF-8で指定してください',
  'the cursor is not one of ours': 'cursorには、前のページの`next`の値を指定してください',
  'a text holds characters that cannot be stored': '保存できない文字が含まれています',
  'there is no quote to answer': '回答の対象となる見積りがありません',
  'there is nothing to search for in q': 'qに検索する文字がありません',
  'who proposed the disposal does not approve it': '処分を提案した人は、その処分を承認できません',
  // What registration bars.
  'an initial failure is one within days of a warranty start on record':
    '初期不良の交換には、保証の開始日の登録が必要です',
  'consumables were replaced once already': '消耗部品の交換はすでに1回行われています',
  'cover is not sold by months here': 'この契約では月単位の購入はできません',
  'outlet goods are repaired, not exchanged': 'アウトレット品は交換ではなく修理で対応します',
  'support is not renewed by this order': 'この注文ではサポートを更新できません',
  'no record shows a sale to a member': '会員への販売を示す記録がありません',
  'the 5-year warranty is not granted for this unit': 'この製品には5年保証が付きません',
  'the loss of playback is not acknowledged': '録画を再生できなくなることへの了承がありません',
  'a unit is under such a contract already': 'この製品には、同じ種類の契約がすでにあります',
  'a day in the past gives more than today would': '過去の日付では、今日の日付より有利な扱いになります',
  'it is no initial failure that is exchanged: it is repaired':
    '初期不良としての交換はできません。修理で対応します',
  'no record shows the delivery': '納品の記録がありません',
  'record-date-evidence has put the delivery note of the unit on record':
    'record-date-evidenceで納品書を登録すること',
  'record-sale has put the sale of the unit on record': 'record-saleで製品の販売を登録すること',
  'start-term has put one on record': 'start-termで保証の開始日を登録すること',
  'the customer accepts the surcharge': 'お客様が割増料金を了承すること',
  'the customer acknowledges it': 'お客様が了承すること',
  'the order is for a year or more': '1年以上の期間で注文すること',
  'the pack is not sold so': 'この条件では保守パックを申し込めません',
  'the start of the free year stays': '無償期間の開始日は変更できません',
  'the term came with the unit that this one replaced': '保証期間は、交換前の製品から引き継いでいます',
  'the unit took the place of another': 'この製品は、別の製品と交換済みです',
  'the replacement was handed in for another unit itself': '代替品は、それ自体が別の製品と交換済みです',
  'the replacement took the place of another unit': '代替品は、すでに別の製品の代わりになっています',
  'the replacement is in use by a customer of its own': '代替品は、別のお客様がお使いの製品です',
  'the exchange names a unit that nobody has': '使われていない製品を代替品に指定すること',
  'the unit was exchanged for another': 'この製品は、別の製品に交換済みです',
  'this model carries no product warranty': 'この機種には製品保証がありません',
  'the rules leave this to a person': '規定が人の判断に委ねています',
  'facts are missing': '判断に必要な情報が不足しています',
  // What cannot be read.
  'JSON is sent in UTF-8': 'JSONはUTF-8で送信してください',
  'the body is a JSON object': '本文をJSONのオブジェクトとして送信してください',
  'the body is nested too deeply': '本文の入れ子が深すぎます',
  'the request cannot be read': 'リクエストを読み取れません。本文とヘッダーの書き方を確認してください',
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
  'it is said of a maintenance pack': '保守パックの契約について行うこと',
  'it is said of a support contract': 'サポート契約について行うこと',
  'it is said of the unit that took its place': '交換後の製品について行うこと',
  'something is owed': '未払いの金額があること',
  'the cancellation is reversed': '取消しが撤回されること',
  'the customer makes contact after abandonment': '放棄とみなした後に、お客様からご連絡があること',
  'the diagnosis is completed': '診断が完了すること',
  'the item has arrived and is not diagnosed yet': '品物が到着し、まだ診断されていないこと',
  'the item is held here': '品物をお預かりしていること',
  'a visit is agreed': '訪問の予定が決まること',
  'the item is with the customer': '品物がお客様のもとにあること',
  'the visit is recorded or called off': '訪問の結果が記録されるか、訪問が取りやめになること',
  'there is something to do at the site': '現地で行う作業があること',
  'the item is still here': '品物がまだ手元にあること',
  'the payment is recorded': 'お支払いが記録されること',
  'the quote that stands is withdrawn': '有効な見積りが取り下げられること',
  'record-acknowledgement puts it on record': 'record-acknowledgementで了承を記録すること',
  'record-acknowledgement puts it on record, or waive-acknowledgement says why a lead goes on without':
    'record-acknowledgementで了承を記録するか、責任者がwaive-acknowledgementで了承なしで進める理由を記録すること',
  'the repair has been started': '修理が開始されていること',
  'the repair is authorised or its quote approved': '修理が許可されるか、見積りが承認されること',
  'three months of storage have passed': '3か月の保管期間が過ぎること',
  // What nothing allows any more.
  nothing: 'できるようになることはありません',
  'nothing: a quote or a promise stands':
    'できるようになることはありません。見積りまたは修理の約束が有効です',
  'nothing: authorise the repair instead': 'できるようになることはありません。代わりに修理を許可してください',
  'nothing: it is acknowledged before the work':
    'できるようになることはありません。了承は作業の前に得るものです',
  'nothing: it is not needed': 'できるようになることはありません。了承は必要ありません',
  'nothing: the work waits for no more':
    'できるようになることはありません。作業を始めるための了承は得られています',
  'nothing: it is too late to cancel': 'できるようになることはありません。取消しのできる段階を過ぎています',
  'nothing: no repair is in hand': 'できるようになることはありません。進行中の修理がありません',
  'nothing: the case is closed': 'できるようになることはありません。案件は終了しています',
  // What the clock waits for.
  'the quote is answered': '見積りへのご回答があること',
  'this price is stated and coverage is decided again': 'この金額を登録し、無償・有償を判断し直すこと',
  'the repair is completed or a quote is issued': '修理が完了するか、見積書が発行されること',
  'the visit takes place': '訪問が行われること',
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
  'with-customer': 'お客様のもと',
  held: 'お預かり中',
  'out-for-delivery': '配送中',
  delivered: 'お届け済み',
  stored: '保管中',
  disposed: '処分済み',
};
