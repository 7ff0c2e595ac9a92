import { both, type Label } from '../../../explain/language.js';
import type { IproCharge } from '../charges/charge.js';
import type { IproEvidence } from '../coverage/coverage.js';
import type { RequestRoute } from '../request/request.js';
import type { Grant } from '../term/term.js';

type Says<W extends string> = { readonly [K in W]: Label };

/** By which warranty a repair is free. */
export const FREE_SAYS: Says<'product' | 'five-year' | 'none'> = {
  product: both('製品保証により無償で修理します', 'The repair is free of charge under the product warranty'),
  'five-year': both(
    '5年ハードウェア保証により無償で修理します',
    'The repair is free of charge under the 5-year hardware warranty',
  ),
  none: both('無償で修理します', 'The repair is free of charge'),
};

/** Why a repair is charged, by the warranty that was looked at. */
export const PAID_SAYS: Says<'product' | 'five-year' | 'none'> = {
  product: both(
    '製品保証の期間内ですが、有償での修理となります',
    'The repair has to be paid for, although the product warranty runs',
  ),
  'five-year': both(
    '5年ハードウェア保証の期間内ですが、有償での修理となります',
    'The repair has to be paid for, although the 5-year hardware warranty runs',
  ),
  none: both(
    '有効な保証がないため、有償での修理となります',
    'The repair has to be paid for, as no warranty covers the device',
  ),
};

export const SPLIT_SAYS = both(
  'HDDの交換は有償、それ以外は無償で修理します',
  'The hard disk drive has to be paid for; the rest is repaired free of charge',
);

export const EXCLUDED_SAYS = both('保証・修理制度の対象外です', 'The case lies outside the scheme');

export const HELD_SAYS = both(
  '必要な書類がそろうまで、無償・有償の判断を保留します',
  'The decision is held until the evidence is there',
);

export const WANTED_SAYS: Says<IproEvidence> = {
  'delivery-proof': both(
    '納品書など、納品日を証明するものをご提示いただきます。',
    'Proof of the delivery date, such as the delivery note, is needed.',
  ),
  'sale-record': both(
    'パートナーズサークル会員への販売の記録を確認します。',
    'The record of the sale to a Partners Circle member is needed.',
  ),
};

export const CHARGE_NAMES: Says<IproCharge['kind']> = {
  repair: both('修理費用', 'Repair'),
  'hdd-and-its-labour': both('HDDとその交換作業の費用', 'Hard disk drive and the work on it'),
  visit: both('出張費用', 'Visit'),
  'extra-travel': both('追加の交通費', 'Additional travel'),
  'height-work': both('高所作業の費用', 'Work at a height'),
};

export const PAYER_NAMES: Says<'partner' | 'ipro' | 'customer-side'> = {
  partner: both('パートナー', 'the partner'),
  ipro: both('i-PRO', 'i-PRO'),
  'customer-side': both('お客様側', 'the customer’s side'),
};

export const NOT_OFFERED_SAYS: Says<'on-site' | 'collection'> = {
  'on-site': both(
    'ご希望の出張修理には対応していません。',
    'The repair on site that was wished for is not offered.',
  ),
  collection: both('集荷には対応していません。', 'The collection that was wished for is not offered.'),
};

export const ROUTE_SAYS: Says<RequestRoute> = {
  'repair-case': both('パートナーの名で修理を受け付けます', 'A repair case is opened in the partner’s name'),
  'to-seller': both(
    'お買い上げの販売店（パートナー）からのご依頼をお願いします',
    'The end user is asked to go through the partner who sold the device',
  ),
  consultation: both(
    'ご相談として受け付け、担当するパートナーを割り当てます',
    'It is taken as a consultation, and i-PRO assigns a partner',
  ),
  inquiry: both('お問い合わせとして受け付けます', 'It is taken as an inquiry'),
  'register-first': both(
    '先にメールアドレスの登録をお願いします',
    'An e-mail address has to be registered first',
  ),
  'to-after-sales': both(
    '購入後の問い合わせの項目からのお申し込みをお願いします',
    'The request is sent on to the topic for after sales',
  ),
};

export const PART_ORDER_SAYS: Says<'accepted' | 'blocked'> = {
  accepted: both('部品のご注文をお受けします', 'The order of the part is accepted'),
  blocked: both('部品のご注文はお受けできません', 'The order of the part is not accepted'),
};

export const GRANT_SAYS: Says<Grant> = {
  granted: both('5年ハードウェア保証が付いています', 'The device carries the 5-year hardware warranty'),
  'not-granted': both(
    '5年ハードウェア保証は付いていません',
    'The device does not carry the 5-year hardware warranty',
  ),
  unproven: both(
    '5年ハードウェア保証の有無は、会員への販売の記録がないため確認できません',
    'No record shows whether the device carries the 5-year hardware warranty',
  ),
};
