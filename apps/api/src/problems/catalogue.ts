import type { ErrorCode } from '#kernel';

export const LANGUAGES = ['en', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a code means, and what helps. */
export interface Wording {
  readonly title: string;
  readonly detail: string;
}

type Entry = Readonly<Record<Language, Wording>>;

function entry(en: readonly [string, string], ja: readonly [string, string]): Entry {
  return { en: { title: en[0], detail: en[1] }, ja: { title: ja[0], detail: ja[1] } };
}

/** The texts of every code in both languages: the one catalogue (D28). */
export const CATALOGUE: Readonly<Record<ErrorCode, Entry>> = {
  'REQUEST.MALFORMED': entry(
    ['The request is malformed', 'Correct what `problems` names and send it again.'],
    ['リクエストの形式が正しくありません', '`problems` に示した箇所を直して、もう一度送信してください。'],
  ),
  'REQUEST.CONTRADICTORY': entry(
    ['The request contradicts itself or the record', 'Compare what was sent with what is on record.'],
    ['リクエストの内容が矛盾しています', '送信した内容と記録済みの内容を確認してください。'],
  ),
  'REQUEST.TOO_LARGE': entry(
    ['The request is too large', 'Send less at once.'],
    ['リクエストが大きすぎます', 'サイズを小さくして送信してください。'],
  ),
  'REQUEST.UNKNOWN_ROUTE': entry(
    ['There is nothing at this address', 'The routes are listed in /openapi.json.'],
    ['このアドレスには何もありません', '利用できるアドレスは /openapi.json にあります。'],
  ),
  'REQUEST.MEDIA_TYPE': entry(
    ['This kind of content is not taken here', 'Send the content with the media type that the route names.'],
    ['この形式の内容は受け付けていません', '指定された形式（メディアタイプ）で送信してください。'],
  ),
  'AUTH.MISSING': entry(
    ['A valid token is needed', 'Send the header `Authorization: Bearer <token>`.'],
    ['有効なトークンが必要です', '`Authorization: Bearer <トークン>` を付けて送信してください。'],
  ),
  'AUTH.FORBIDDEN': entry(
    ['Your role may not do this', 'Ask somebody whose role may.'],
    ['この役割では許可されていません', '権限のある担当者に依頼してください。'],
  ),
  'REPAIR_CASE.UNKNOWN': entry(
    ['There is no such case', 'Check the case number.'],
    ['該当する修理案件がありません', '修理番号を確認してください。'],
  ),
  'REPAIR_CASE.NOT_ALLOWED_NOW': entry(
    ['Not as the case stands', '`until` says what would allow it, `allowed` what can be done now.'],
    ['現在の状態ではできません', '`until` に必要な条件、`allowed` に今できる操作を示しています。'],
  ),
  'REPAIR_CASE.CONTACT_MISSING': entry(
    ['Contact details are missing', 'Name, phone and address are needed.'],
    ['連絡先が不足しています', '氏名・電話番号・住所が必要です。'],
  ),
  'REPAIR_CASE.PAYMENT_OUTSTANDING': entry(
    ['Payment is outstanding', 'The item goes back when what is owed has been paid.'],
    ['お支払いが済んでいません', '未払い額の入金を確認した後に返却できます。'],
  ),
  'REPAIR_CASE.ACKNOWLEDGEMENT_MISSING': entry(
    [
      'The customer has not acknowledged that data may be erased',
      '`give` names the command that puts it on record, `waive` the one by which a lead goes on without, where he may.',
    ],
    [
      'データが消去されることがある旨の了承がありません',
      '`give` は了承を記録する操作、`waive` は責任者が了承なしで進めることのできる場合の操作です。',
    ],
  ),
  'REPAIR_CASE.PERSON_DECIDES': entry(
    ['A person decides this', 'The rules leave it open; a lead decides and says why.'],
    ['担当者の判断が必要です', '規定では決まらないため、責任者が理由を添えて判断してください。'],
  ),
  'REGISTRATION.UNKNOWN': entry(
    ['Nothing is registered under this', 'Check the serial, the contract or the partner.'],
    ['登録がありません', 'シリアル番号・契約・パートナーを確認してください。'],
  ),
  'REGISTRATION.NOT_ALLOWED_NOW': entry(
    ['Not as the registration stands', '`until` says what would allow it, where something would.'],
    ['現在の登録状態ではできません', '満たせる条件がある場合は `until` に示しています。'],
  ),
  'REGISTRATION.PERSON_DECIDES': entry(
    ['A person decides this', 'The rules leave it open; a lead decides and says why.'],
    ['担当者の判断が必要です', '規定では決まらないため、責任者が理由を添えて判断してください。'],
  ),
  'AUTOMATION.UNKNOWN': entry(
    ['There is no such automation', '`automations` lists those of this server.'],
    ['該当する自動処理がありません', '`automations` にこのサーバーの自動処理を示しています。'],
  ),
  'COVERAGE.NEEDS_FACTS': entry(
    ['Facts are missing for the decision', '`ask` lists what is needed, `parts` of which faulty parts.'],
    [
      '判定に必要な情報が不足しています',
      '`ask` に示した情報を登録してください。`parts` はどの部品についてかを示します。',
    ],
  ),
  'VISIT.NOT_OFFERED': entry(
    ['This visit is not offered', '`clauses` say why; `offered` names what is offered instead.'],
    ['この訪問は行っていません', '理由は `clauses`、代わりにできる方法は `offered` に示しています。'],
  ),
  'VISIT.NOT_READY': entry(
    ['Something has to come before the visit is agreed', '`missing` lists what to send along.'],
    ['訪問を決める前に必要なものがあります', '`missing` に示したものを添えて送信してください。'],
  ),
  'EVIDENCE.UNKNOWN_FILE': entry(
    ['There is no such file', 'Upload the file first and send the hash that is answered.'],
    ['該当するファイルがありません', '先にファイルをアップロードし、返されたハッシュ値を指定してください。'],
  ),
  'EVIDENCE.NOT_KEPT': entry(
    [
      'No file is kept under this hash',
      'Check the hash: it is the SHA-256 of the content, in small letters.',
    ],
    [
      'このハッシュ値のファイルは保存されていません',
      'ハッシュ値（内容のSHA-256、小文字）を確認してください。',
    ],
  ),
  'EVIDENCE.UNSUPPORTED': entry(
    ['This kind of file is not kept', 'JPEG, PNG, PDF and plain text are.'],
    ['この種類のファイルは保存できません', 'JPEG・PNG・PDF・テキストに対応しています。'],
  ),
  'CONFIGURATION.MISSING': entry(
    ['A value is not configured', 'The regulations leave it open; it has to be set in the configuration.'],
    ['設定値がありません', '規定で定められていない値です。設定に追加してください。'],
  ),
  'MASTER_DATA.INVALID': entry(
    ['The files are not valid; nothing was published', '`problems` names every file and line to correct.'],
    ['ファイルに誤りがあるため、公開していません', '`problems` に示したファイルと行を直してください。'],
  ),
  'MASTER_DATA.NAME_TAKEN': entry(
    ['This revision already names other values', 'What has changed takes a new revision: give it one.'],
    ['この改訂名は別の内容で公開済みです', '内容を変えた場合は、新しい改訂名（revision）を付けてください。'],
  ),
  'MASTER_DATA.UNKNOWN_MODEL': entry(
    ['The list of models has no such model', 'Check its name: `similar` lists those that may be meant.'],
    ['型番が製品マスターにありません', '型番を確認してください。`similar` に近い型番を示しています。'],
  ),
  'MASTER_DATA.UNKNOWN_TABLE': entry(
    ['There is no such table', '`tables` lists those there are, `similar` those that may be meant.'],
    ['該当する表がありません', '`tables` に表の一覧、`similar` に近い名前を示しています。'],
  ),
  'POLICY.UNKNOWN_PROGRAMME': entry(
    ['There is no such programme', '`programmes` lists those there are, `similar` those that may be meant.'],
    ['該当する制度がありません', '`programmes` に制度の一覧、`similar` に近い名前を示しています。'],
  ),
  'POLICY.UNSETTLED': entry(
    [
      'The text that governs does not settle this',
      '`ask` lists facts that would; without any, a lead decides.',
    ],
    [
      '適用される版の規定では決まりません',
      '`ask` に示した情報を登録してください。示されていない場合は、責任者が判断してください。',
    ],
  ),
  'FOUR_EYES.SAME_PERSON': entry(
    ['Another person has to do this', 'Who proposed it does not approve it.'],
    ['別の担当者の承認が必要です', '提案した本人は承認できません。'],
  ),
  'DEADLINE.NOT_DUE': entry(
    ['The deadline has not come yet', '`firesAt` says when it does.'],
    ['期限はまだ到来していません', '`firesAt` に到来時刻を示しています。'],
  ),
  'REVISION.CONFLICT': entry(
    ['Others changed it at the same time', 'Try again.'],
    ['同時に更新されました', 'もう一度お試しください。'],
  ),
  'REVISION.MISMATCH': entry(
    ['It has changed since you looked', '`changes` says what happened and who did it. Look again.'],
    [
      '表示後に内容が更新されています',
      '`changes` に変更内容と変更者を示しています。再読み込みしてください。',
    ],
  ),
  'IDEMPOTENCY.KEY_REUSED': entry(
    ['This key was used for another request', 'Use a fresh Idempotency-Key for a new request.'],
    [
      'このキーは別のリクエストで使用済みです',
      '新しいリクエストには新しい Idempotency-Key を使ってください。',
    ],
  ),
  'LIVE.POSITION_UNKNOWN': entry(
    [
      'The log has no such place',
      'Read what you show anew, then open the live stream without Last-Event-ID.',
    ],
    [
      '指定された位置は記録にありません',
      '表示内容を読み直し、Last-Event-ID を付けずにライブ配信を開き直してください。',
    ],
  ),
  'LIVE.NO_ROOM': entry(
    ['No further live stream can be opened just now', 'Try again later, or read without one.'],
    [
      '現在これ以上ライブ配信を開けません',
      'しばらくしてからお試しになるか、通常の読み取りをお使いください。',
    ],
  ),
  'STORE.UNAVAILABLE': entry(
    ['The store cannot be used just now', 'Nothing was written. Try again.'],
    ['現在データを保存できません', '何も記録されていません。しばらくしてからお試しください。'],
  ),
  'STORE.OUTCOME_UNKNOWN': entry(
    [
      'The store did not answer',
      'It may have been written: repeat the request with the same Idempotency-Key.',
    ],
    ['保存結果を確認できません', '記録された可能性があります。同じ Idempotency-Key で再送してください。'],
  ),
  'VIEW.BEHIND': entry(
    ['The view is not that far yet', 'Try again in a moment.'],
    ['表示の更新が追いついていません', '少し待ってからお試しください。'],
  ),
  INTERNAL: entry(
    ['Something went wrong on our side', 'Tell the operator the request id.'],
    ['サーバー内部でエラーが発生しました', 'リクエストIDを運用担当者にお知らせください。'],
  ),
};

/** The language a client prefers among ours (RFC 9110, 12.5.4); English when it says nothing we know. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const ranges = (acceptLanguage ?? '').split(',').map((range, order) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    return { language: tag.split('-', 1)[0], weight: Number.isFinite(weight) ? weight : 0, order };
  });
  const wanted = ranges
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .map(({ language }) => LANGUAGES.find((ours) => ours === language))
    .find((language) => language !== undefined);
  return wanted ?? 'en';
}
