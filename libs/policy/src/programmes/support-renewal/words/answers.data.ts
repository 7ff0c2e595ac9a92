import type { SendBackFreight } from '../service/send-back-freight.js';
import { both, type Label } from '../../../explain/language.js';
import type { FreeStart } from '../free-term/free-term-facts.js';
import type { Timing } from '../renewal/renewal-facts.js';

type Says<W extends string> = { readonly [K in W]: Label };

/** What became of the wish to start on another day, as a full sentence; nothing where nobody wished. */
export const CHANGE_SAYS: Says<Exclude<FreeStart['change'], 'none'>> = {
  granted: both('ご希望の日が開始日になります。', 'The start moves to the day that was wished for.'),
  clamped: both(
    'ご希望の日は納品から30日を超えるため、納品の30日後を開始日とします。',
    'The day that was wished for lies more than 30 days after delivery, so that the 30th day after it is the start.',
  ),
  'not-registered': both(
    'Webでのユーザー登録による指定がないため、開始日は変更できません。',
    'The start cannot be moved, as it was not asked for by registration on the web site.',
  ),
  'before-delivery': both(
    'ご希望の日は納品日より前のため、開始日は変更できません。',
    'The start cannot be moved to a day before delivery.',
  ),
  'too-late': both(
    '納品から30日を過ぎてのお申し出のため、開始日は変更できません。',
    'The start cannot be moved, as more than 30 days had passed since delivery.',
  ),
};

export const TIMING_SAYS: Says<Timing> = {
  'on-time': both('サポート期間内のご発注です。', 'The order came within the term.'),
  late: both('期間の終了後30日以内のご発注です。', 'The order came within 30 days after the term.'),
  retroactive: both('更新期限を過ぎてのご発注です。', 'The order came after the time to renew.'),
  barred: both('更新できる期限を過ぎたご発注です。', 'The order came after the last time to renew.'),
};

export const BLOCKED_SAYS: Says<'under-a-year' | 'too-late'> = {
  'under-a-year': both(
    '契約期間が1年に満たないため、更新できません',
    'The renewal is refused, as it would last less than a year',
  ),
  'too-late': both(
    '期限を過ぎているため、更新できません',
    'The renewal is refused, as the time to renew is over',
  ),
};

export const SERVED_SAYS: Says<'e-mail' | 'send-back' | 'download'> = {
  'e-mail': both('メールでお問い合わせに対応します', 'The inquiry is answered by e-mail'),
  'send-back': both('センドバック保守で対応します', 'The failed unit is served by send-back maintenance'),
  download: both(
    '最新のファームウェア・ソフトウェアを提供します',
    'The latest firmware and software can be downloaded',
  ),
};

/** What follows the freight that is meant. */
export const PAYER_SAYS: Says<SendBackFreight['payer']> = {
  customer: both('はお客様の負担です', 'The customer pays'),
  vendor: both('は当社の負担です', 'The vendor pays'),
  'person-decides': both('の負担は責任者が決めます', 'The lead decides who pays'),
};
