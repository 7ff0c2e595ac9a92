import { yenInWords } from '../../../explain/amounts-in-words.js';
import { spanInWords } from '../../../explain/days-in-words.js';
import { both, type Label } from '../../../explain/language.js';
import type { IproCharge } from '../charges/charge.js';
import type { TermsJudgedBy } from '../coverage/coverage.js';
import type { Handling } from '../form/repair-form.js';
import type { IproFreight } from '../freight/freight.js';
import { CHARGE_NAMES, NOT_OFFERED_SAYS, PAYER_NAMES } from './answers.data.js';

/**
 * The two terms, as far as there are any.
 * @param fiveYears `if-granted`: no record shows whether the device has the later one.
 */
export function terms(
  { product, fiveYear }: TermsJudgedBy,
  fiveYears: 'granted' | 'if-granted' = 'granted',
): readonly Label[] {
  const first = product && spanInWords(product);
  const later = fiveYear && spanInWords(fiveYear);
  return [
    ...(first ? [both(`製品保証の期間は${first.ja}です。`, `The product warranty is ${first.en}.`)] : []),
    ...(later ? [fiveYearTerm(later, fiveYears)] : []),
  ];
}

function fiveYearTerm({ ja, en }: Label, fiveYears: 'granted' | 'if-granted'): Label {
  return fiveYears === 'granted'
    ? both(`5年ハードウェア保証の期間は${ja}です。`, `The 5-year hardware warranty is ${en}.`)
    : both(
        `5年ハードウェア保証が付いていれば、その期間は${ja}です。`,
        `The 5-year hardware warranty, if the device has it, is ${en}.`,
      );
}

/** How the repair is carried out. A visit that the partner pays is among the charges. */
export function handled(handling: Handling): readonly Label[] {
  switch (handling.form) {
    case 'exchange':
      return [
        handling.firstToMove === 'failed-unit'
          ? both(
              '代替品との交換で対応します。故障品が届いてから代替品をお送りします。',
              'The device is exchanged: the replacement is sent once the failed unit has arrived.',
            )
          : both(
              '代替品との交換で対応します。代替品を先にお送りし、故障品を返送していただきます。',
              'The device is exchanged: the replacement is sent first, and the failed unit comes back.',
            ),
        both(
          '代替品の保証は、元の製品の残りの期間を引き継ぎます。',
          'The replacement inherits what is left of the warranty.',
        ),
      ];
    case 'take-in':
      return [
        both(
          '引き取り修理で対応します。故障品はパートナーから発送していただきます。',
          'The device is taken in for repair; the partner sends it.',
        ),
      ];
    case 'on-site': {
      const visit =
        handling.visitPayer === 'ipro'
          ? both(
              '出張修理で対応します。出張費用はi-PROの負担です。',
              'The device is repaired on site; i-PRO pays for the visit.',
            )
          : both('出張修理で対応します。', 'The device is repaired on site.');
      return handling.area === 'served'
        ? [visit]
        : [
            visit,
            both('設置場所は出張修理の対応エリア外です。', 'Visits are not made to the area of the site.'),
          ];
    }
  }
}

export function notOffered(what: 'on-site' | 'collection' | 'nothing'): readonly Label[] {
  return what === 'nothing' ? [] : [NOT_OFFERED_SAYS[what]];
}

/** Who pays which way. */
export function freight(ways: IproFreight): readonly Label[] {
  if (ways === 'none') return [];
  const [sent, returned] = [PAYER_NAMES[ways.inbound.payer], PAYER_NAMES[ways.outbound.payer]];
  return [
    both(
      `送料は、発送が${sent.ja}、返送が${returned.ja}の負担です。`,
      `Freight: ${sent.en} pays for sending it in, ${returned.en} for the way back.`,
    ),
  ];
}

/** What is charged, to whom, and how much where that is set. */
export function charged({ kind, payer, net }: IproCharge): Label {
  const [what, who] = [CHARGE_NAMES[kind], PAYER_NAMES[payer]];
  if (net === null) {
    return both(
      `${what.ja}は${who.ja}の負担です（金額は見積りによります）。`,
      `${what.en}: paid by ${who.en}, at a price that is quoted.`,
    );
  }
  const price = yenInWords(net);
  return both(
    `${what.ja}は${price.ja}（税抜き）で、${who.ja}の負担です。`,
    `${what.en}: ${price.en} before tax, paid by ${who.en}.`,
  );
}
