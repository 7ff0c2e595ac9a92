import type { Yen } from '#kernel';
import { type DecidingClause, settles } from '../../../kernel/clause.js';
import { YES } from '../../../kernel/tri.js';
import { MissingTerms } from '../../../terms/missing-terms.js';
import { MONTHS_ROUNDED_UP } from '../span/months.clauses.js';
import type { SupportPrices } from '../support-renewal-terms.js';

/** Months to be charged. `ofGap`: they lie in the gap that a retroactive renewal pays for. */
export interface ChargedMonths {
  readonly ofGap: boolean;
}

type PriceClause = DecidingClause<ChargedMonths, Yen>;

export function ordinaryPrice(prices: SupportPrices): PriceClause {
  return { ...MONTHS_ROUNDED_UP, kind: 'base', when: () => YES, ruling: () => settles(prices.month) };
}

/** The rate is not in the text (A-SR-07). */
export function raisedPrice(prices: SupportPrices): PriceClause {
  return {
    id: 'SR-5-3',
    document: 'SR',
    kind: 'exception',
    overrides: [MONTHS_ROUNDED_UP.id],
    paraphrase: {
      ja: '遡及の料金は、通常の更新料金より割増しとする。',
      en: 'The retroactive price is higher than that of an ordinary renewal.',
    },
    when: (facts) => facts.test('ofGap', (ofGap) => ofGap),
    ruling: () => {
      if (prices.retroactiveMonth === undefined)
        throw new MissingTerms('programmes.support-renewal.prices.retroactiveMonth');
      return settles(prices.retroactiveMonth);
    },
  };
}
