import { both, type Label } from '../../../explain/language.js';
import type { DemandAnswer } from '../demands/demand-facts.js';
import type { InitialFailurePath } from '../initial-failure/initial-failure-facts.js';
import type { LossAnswer } from '../losses/loss-facts.js';
import type { MissingItem } from '../missing-item/decide-missing-item.js';
import type { Shortage } from '../shortage/decide-shortage.js';
import type { Upgrade } from '../upgrade/decide-upgrade.js';

type Says<W extends string> = { readonly [K in W]: Label };

export const INITIAL_FAILURE_SAYS: Says<InitialFailurePath> = {
  'exchange-or-repair': both(
    '初期不良として、同等品への交換または修理を行います',
    'It is an initial failure, answered by exchange for an equivalent or by repair',
  ),
  repair: both(
    '初期不良としてお受けし、交換ではなく修理で対応します',
    'It is an initial failure, answered by repair and not by exchange',
  ),
  'awaiting-item': both(
    '初期不良としてお受けします。交換か修理かは品物の到着後に決まります',
    'It is accepted as an initial failure; exchange or repair depends on when the item arrives',
  ),
  'ordinary-repair': both(
    '初期不良には当たらず、通常の修理として扱います',
    'It is no initial failure and is handled as an ordinary repair',
  ),
};

export const SHORTAGE_SAYS: Says<Shortage> = {
  'company-pays': both(
    '足りない物を当社の負担でお届けします',
    'The missing thing is supplied at the company’s cost, shipping included',
  ),
  'customer-pays': both(
    '足りない物は、送料を含めお客様のご負担でお届けします',
    'The missing thing is supplied at the customer’s cost, shipping included',
  ),
  'not-supplied': both('足りない物はご提供できません', 'The missing thing cannot be supplied'),
  'no-shortage': both(
    '製品や付属品の一部ではないため、欠品に当たりません',
    'It is no part of the product or its accessories, so that nothing is missing',
  ),
};

export const MISSING_ITEM_SAYS: Says<MissingItem> = {
  taken: both('欠品のお申し出をお受けして調査します', 'The claim for the missing thing is taken up'),
  refused: both('欠品のお申し出はお受けできません', 'The claim for the missing thing cannot be taken up'),
};

export const LOSS_SAYS: Says<LossAnswer> = {
  refused: both('この損害は補償しません', 'The loss is not made good'),
  carrier: both(
    '当社では補償せず、配送業者の規定による扱いとなります',
    'The company does not make the loss good; the carrier’s own rules govern it',
  ),
};

export const DEMAND_SAYS: Says<DemandAnswer> = {
  granted: both('ご要望をお受けします', 'The request is granted'),
  refused: both('ご要望はお受けできません', 'The request is refused'),
};

export const UPGRADE_SAYS: Says<Upgrade> = {
  paid: both('アップグレードを有償で承ります', 'The upgrade can be done, and the customer pays for it'),
  'not-offered': both('この部品のアップグレードは承っていません', 'An upgrade of this part is not offered'),
};
