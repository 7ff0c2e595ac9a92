import { yenInWords } from '../../../explain/amounts-in-words.js';
import { both, type Label } from '../../../explain/language.js';
import type { MemberCharge } from '../premium/member-charge.js';

/** What a premium member pays, as sentences: how far the cap reaches, and what of the price he pays (FR-R3-4-7, A-FR-12). */
export function memberChargeInWords(charge: MemberCharge | undefined): readonly Label[] {
  if (charge === undefined) return [];
  const [cap, spent] = [yenInWords(charge.cap), yenInWords(charge.spent)];
  const reach = both(
    `プレミアム保証の上限額${cap.ja}に対し、これまでの修理金額の累計は${spent.ja}です（いずれも税込）。`,
    `Earlier repairs under the premium plan come to ${spent.en} of its cap of ${cap.en}, tax included.`,
  );
  return [reach, paidOf(charge)];
}

function paidOf({ charged, price, customerPays }: MemberCharge): Label {
  const whole = charged === 'WHOLE';
  if (price === null || customerPays === null)
    return both(
      `上限額を超えるため、${whole ? '修理金額の全額' : '超えた分の修理金額'}をお客様にご負担いただきます。`,
      `Beyond the cap the customer pays ${whole ? 'the whole price' : 'what goes beyond it'}.`,
    );
  const [all, pays] = [yenInWords(price), yenInWords(customerPays)];
  return both(
    `今回の修理金額${all.ja}のうち、${whole ? '全額の' : '上限額を超える'}${pays.ja}をお客様にご負担いただきます。`,
    `Of the price of this repair, ${all.en}, the customer pays ${whole ? 'the whole' : 'what goes beyond the cap'}: ${pays.en}.`,
  );
}
