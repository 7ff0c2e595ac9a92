import fc from 'fast-check';
import {
  decideRenewal,
  decideSpan,
  InvalidTerms,
  MissingTerms,
  renewalDeadline,
  type RenewalFacts,
  type SpanFacts,
  supportCharges,
} from '../src/index.js';
import { inOneLine } from './support/outcome-in-words.js';
import { supportTerms } from './support/programme-terms.js';

const TERMS = supportTerms();
const at = (askedOn: string) => ({ askedOn, knownAt: `${askedOn}T03:00:00.000Z` });
const YEAR: RenewalFacts = { endedOn: '2018-09-30', wishedEnd: null, orderedMonths: 12 };
const renewal = (on: string, facts: RenewalFacts = {}) => decideRenewal({ ...YEAR, ...facts }, TERMS, at(on));
const valueOf = (on: string, facts: RenewalFacts = {}) => {
  const { outcome } = renewal(on, facts);
  return outcome.kind === 'decided' ? outcome.value : outcome;
};
const span = (facts: SpanFacts) =>
  decideSpan(
    { occasion: 'purchase', startsOn: '2017-10-01', wishedEnd: null, orderedMonths: null, ...facts },
    TERMS,
    at('2017-10-01'),
  );

describe('an order to renew', () => {
  it.each([
    ['the day before the end', '2018-09-29', { timing: 'on-time', withoutSupport: null }],
    ['the end', '2018-09-30', { timing: 'on-time', withoutSupport: null }],
    ['the day after it: no day is without support', '2018-10-01', { timing: 'late', withoutSupport: null }],
    [
      'the day after that',
      '2018-10-02',
      { timing: 'late', withoutSupport: { startsOn: '2018-10-01', lastDay: '2018-10-01' } },
    ],
    ['day 29', '2018-10-29', { timing: 'late', retroactiveMonths: 0 }],
    ['day 30', '2018-10-30', { timing: 'late', retroactiveMonths: 0 }],
  ])('on %s starts the day after the end (SR-4-1 to SR-4-4)', (_, on, expected) => {
    expect(valueOf(on)).toMatchObject({ startsOn: '2018-10-01', lastDay: '2019-09-30', ...expected });
  });

  it.each([
    ['refused', { surchargeAccepted: false }, 'blocked'],
    ['not spoken of', {}, 'asks surchargeAccepted'],
    [
      'asked to be waived',
      { surchargeAccepted: false, exceptionAsked: true },
      'person: null by SR-5-1 SR-5-2 A-SR-07',
    ],
    ['paid', { surchargeAccepted: true }, 'renewed'],
  ])('on day 31 with the surcharge %s', (_, facts, answer) => {
    expect(inOneLine(renewal('2018-10-31', facts))).toBe(answer);
  });

  it('does not ask about a surcharge before day 31', () => {
    expect(renewal('2018-10-30').factsUsed.map(({ fact }) => fact)).not.toContain('surchargeAccepted');
  });

  it.each([
    ['a day less than a month', '2018-10-31', 1],
    ['exactly a month', '2018-11-01', 1],
    ['a day more', '2018-11-02', 2],
  ])('after a gap of %s pays for whole months (SR-5-4)', (_, on, months) => {
    expect(valueOf(on, { surchargeAccepted: true })).toMatchObject({
      timing: 'retroactive',
      startsOn: on,
      retroactiveMonths: months,
    });
  });

  it.each([
    ['a day short of a year', '2019-09-29', { kind: 'blocked', ground: 'under-a-year' }],
    ['exactly a year', '2019-09-30', { chargedMonths: 12 }],
    ['a day more', '2019-10-01', { chargedMonths: 13 }],
  ])('to an end %s away (SR-3-4, SR-3-3)', (_, wishedEnd, expected) => {
    expect(valueOf('2018-09-01', { wishedEnd, orderedMonths: null })).toMatchObject(expected);
  });

  it('that comes later never starts later at the ordinary price', () => {
    const days = fc.integer({ min: -60, max: 30 });
    fc.assert(
      fc.property(days, (n) => {
        const on = Temporal.PlainDate.from('2018-09-30').add({ days: n }).toString();
        expect(valueOf(on)).toMatchObject({ startsOn: '2018-10-01', retroactiveMonths: 0 });
      }),
    );
  });
});

describe('a term that ended', () => {
  it('can be renewed to the end of day 30, in Tokyo, a holiday or not', () => {
    expect(renewalDeadline('2018-03-31')).toMatchObject({
      kind: 'renewal-limit',
      firstCountedDay: '2018-04-01',
      lastDay: '2018-04-30',
      firesAt: '2018-04-30T15:00:00.000Z',
    });
  });
});

describe('months bought with the product', () => {
  it.each([
    ['a day short of the free year', '2018-09-29', 'blocked'],
    ['the free year itself', '2018-09-30', 'granted'],
    ['a day more', '2018-10-01', 'granted'],
  ])('to the end of %s', (_, wishedEnd, answer) => {
    expect(inOneLine(span({ wishedEnd }))).toBe(answer);
  });

  it.each<[string, SpanFacts]>([
    ['other months than the dates make', { wishedEnd: '2018-12-31', orderedMonths: 14 }],
    ['an end before the start', { wishedEnd: '2017-09-30' }],
    ['neither an end nor months', {}],
    [
      'other months than the dates of a renewal make',
      { occasion: 'renewal', wishedEnd: '2018-12-31', orderedMonths: 14 },
    ],
  ])('with %s contradict themselves', (_, facts) => {
    expect(() => span(facts)).toThrow(expect.objectContaining({ code: 'REQUEST.CONTRADICTORY' }));
  });

  it('may name the months that the dates make', () => {
    expect(span({ wishedEnd: '2018-12-31', orderedMonths: 15 }).outcome).toMatchObject({
      value: { months: 15, chargedMonths: 3 },
    });
  });
});

describe('what support costs', () => {
  it('is priced and taxed by the day of the order, the months of the gap at the raised price', () => {
    expect(supportCharges({ on: '2018-12-31', chargedMonths: 12, retroactiveMonths: 3 }, TERMS)).toEqual({
      payer: 'customer',
      lines: [
        { kind: 'retroactive-months', months: 3, netPerMonth: 701, net: 2103 },
        { kind: 'support-months', months: 12, netPerMonth: 500, net: 6000 },
      ],
      net: 8103,
      tax: 648,
      total: 8751,
      priceRevision: 'p-1',
      taxRevision: 'tax-8',
      clauses: ['SR-3-3', 'SR-5-3'],
    });
  });

  it('takes the prices of the next table from its first day', () => {
    expect(supportCharges({ on: '2019-01-01', chargedMonths: 1 }, TERMS)).toMatchObject({
      lines: [{ kind: 'support-months', months: 1, net: 600 }],
      net: 600,
      priceRevision: 'p-2',
      clauses: ['SR-3-3'],
    });
  });

  it.each([
    ['no price', '2016-03-31', { chargedMonths: 1 }],
    ['no raised price', '2019-01-01', { chargedMonths: 12, retroactiveMonths: 1 }],
  ])('cannot be told while there is %s', (_, on, months) => {
    expect(() => supportCharges({ on, ...months }, TERMS)).toThrow(MissingTerms);
  });

  it('is not configured with a raised price that is none (SR-5-3)', () => {
    const prices = [{ revision: 'p', from: '2016-04-01', month: 500, retroactiveMonth: 500 }];
    expect(() => supportTerms({ prices })).toThrow(InvalidTerms);
  });

  it('is not configured with prices that overlap', () => {
    const price = { revision: 'p', month: 500 };
    const prices = [
      { ...price, from: '2016-04-01', until: '2017-04-01' },
      { ...price, from: '2017-04-01' },
    ];
    expect(() => supportTerms({ prices })).toThrow('/programmes/support-renewal/prices');
  });
});
