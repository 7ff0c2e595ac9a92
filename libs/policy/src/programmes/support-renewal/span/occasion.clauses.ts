import { type DecidingClause, type DefiningClause, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { all, type Tri } from '../../../kernel/tri.js';
import { A_YEAR_AT_LEAST, firstPeriod, firstYearEnd } from './first-months.js';
import { RENEWAL_FIGURE } from './months.clauses.js';
import type { CountedSpan, Span, SpanAnswer } from './span-facts.js';

type SpanClause = DecidingClause<CountedSpan, SpanAnswer>;

/** By itself this clause speaks of the odd months alone. */
export const ONLY_WITH_A_PURCHASE: SpanClause = {
  id: 'SR-3-1',
  document: 'SR',
  kind: 'base',
  paraphrase: {
    ja: '月割りの契約は、製品または更新契約を購入するときに限りできる。',
    en: 'A contract by months is possible only when the product or a renewal is bought.',
  },
  when: (facts) => facts.given('occasion'),
  ruling: (facts) => {
    if (facts.get('occasion') === 'mid-term') return settles({ kind: 'blocked' });
    const months = facts.get('proratedMonths');
    return settles(span(facts, months, months));
  },
};

export const PURPOSE_OF_MONTHS: DefiningClause<CountedSpan> = {
  id: 'SR-3-2',
  document: 'SR',
  kind: 'definition',
  paraphrase: {
    ja: '他の製品と期間を合わせるときや、購入から検収までが長いときなどに使う。',
    en: 'It serves to align periods of several products, or where acceptance comes long after purchase.',
  },
  when: (facts) => facts.found('purpose', (purpose) => purpose !== null),
};

/** The months follow the free year and never cut it short. The dates win over a month count beside them (A-SR-01). */
export const MONTHS_AFTER_FREE_YEAR: SpanClause = {
  id: 'SR-3-F1',
  document: 'SR',
  kind: 'exception',
  overrides: [ONLY_WITH_A_PURCHASE.id],
  paraphrase: {
    ja: '購入時の図: 無償の1年の後に、月割りの月が日付どおりに続く。',
    en: 'Figure of the purchase: months follow the free year, as many as the dates make.',
  },
  when: (facts) => facts.test('occasion', (occasion) => occasion === 'purchase'),
  ruling: (facts) => {
    if (!coversYear(facts)) return settles({ kind: 'blocked' });
    const prorated = facts.get('proratedMonths');
    return settles(unlessContradicted(facts, span(facts, withFirstMonths(facts), prorated)));
  },
};

export const AT_LEAST_A_YEAR: SpanClause = {
  ...A_YEAR_AT_LEAST,
  kind: 'exception',
  overrides: [ONLY_WITH_A_PURCHASE.id],
  when: renewed,
  ruling: (facts) => {
    const months = withFirstMonths(facts);
    return settles(coversYear(facts) ? span(facts, months, months) : { kind: 'blocked' });
  },
};

/** It speaks of the months beyond the year: of those the dates make, and of those an order names besides. */
export const MONTHS_AFTER_RENEWED_YEAR: SpanClause = {
  ...RENEWAL_FIGURE,
  kind: 'exception',
  overrides: [AT_LEAST_A_YEAR.id],
  when: (facts) =>
    all(
      renewed(facts),
      facts.test('endsOn', () => coversYear(facts)),
      facts.test(
        'proratedMonths',
        (months) => months > 0 || otherMonthsNamed(facts, firstPeriod(facts).count),
      ),
    ),
  ruling: (facts) => {
    const months = withFirstMonths(facts);
    return settles(unlessContradicted(facts, span(facts, months, months)));
  },
};

function renewed(facts: Facts<CountedSpan>): Tri {
  return facts.test('occasion', (occasion) => occasion === 'renewal');
}

function coversYear(facts: Facts<CountedSpan>): boolean {
  return facts.get('endsOn') >= firstYearEnd(facts);
}

function withFirstMonths(facts: Facts<CountedSpan>): number {
  return firstPeriod(facts).count + facts.get('proratedMonths');
}

function span(facts: Facts<CountedSpan>, months: number, chargedMonths: number): Span {
  const [startsOn, lastDay] = [facts.get('startsOn'), facts.get('endsOn')];
  return { kind: 'granted', startsOn, lastDay, months, chargedMonths };
}

/** A month count is never trusted: where the order names one, it must be that of the dates. */
function unlessContradicted(facts: Facts<CountedSpan>, answer: Span): SpanAnswer {
  const { months } = answer;
  return otherMonthsNamed(facts, months) ? { kind: 'contradictory', months } : answer;
}

function otherMonthsNamed(facts: Facts<CountedSpan>, ofDates: number): boolean {
  return facts.found('orderedMonths', (months) => months !== null && months !== ofDates).is === 'yes';
}
