import { MONTHS, yenInWords } from '../../../explain/amounts-in-words.js';
import { amount } from '../../../explain/fact-words.js';
import { both } from '../../../explain/language.js';
import type { QuestionWords } from '../../../explain/question-words.js';
import type { ChargesAnswer, ChargesFacts } from '../renewal/decide-charges.js';

export const CHARGES: QuestionWords<ChargesFacts, ChargesAnswer> = {
  about: both('サポートの料金', 'The price of support'),
  facts: {
    chargedMonths: amount(MONTHS, [
      '通常料金の月数',
      '通常料金の月数は何か月ですか。',
      'Months at the ordinary price',
      'How many months are charged at the ordinary price?',
    ]),
    retroactiveMonths: amount(MONTHS, [
      '遡及料金の月数',
      '遡及料金の月数は何か月ですか。',
      'Months at the raised price',
      'How many months of the gap are charged?',
    ]),
  },
  answer: ({ net, tax, total }) => {
    const [whole, ofWhich, before] = [yenInWords(total), yenInWords(tax), yenInWords(net)];
    return {
      says: both(`料金は税込み${whole.ja}です`, `The customer pays ${whole.en} with tax`),
      more: [
        both(
          `内訳は、税抜き${before.ja}、消費税${ofWhich.ja}です。`,
          `That is ${before.en} before tax and ${ofWhich.en} of tax.`,
        ),
      ],
    };
  },
};
