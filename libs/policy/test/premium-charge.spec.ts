import fc from 'fast-check';
import {
  assess,
  decideRepair,
  type FaultPart,
  type FrontierFacts,
  premiumShare,
  type Terms,
} from '../src/index.js';
import { coverageOf, inWords, ORDINARY, spoken } from './support/coverage-of.js';
import { houseTerms } from './support/house-terms.js';

const ON = '2024-07-10';
const TERM = '2024-03-01..2025-02-28';
const MEMBER: FrontierFacts = {
  ...ORDINARY,
  premiumFrom: '2024-03-01',
  premiumUntil: '2027-02-28',
  premiumCap: 100,
  premiumSpent: 80,
};
const OVER: FrontierFacts = { ...MEMBER, repairPrice: 21 };
const [WHOLE, EXCESS] = [
  houseTerms({ premiumOvershoot: 'WHOLE' }),
  houseTerms({ premiumOvershoot: 'EXCESS' }),
];

const charged = (facts: FrontierFacts, terms: Terms) => {
  const { outcome } = coverageOf(facts, ON, terms);
  if (outcome.kind === 'decided') return outcome.value.memberCharge;
  return outcome.kind === 'person-decides' ? outcome.proposal?.memberCharge : undefined;
};
const answered = (facts: FrontierFacts, terms: Terms) => inWords(coverageOf(facts, ON, terms));
const because = (facts: FrontierFacts, terms: Terms) => {
  const { outcome } = coverageOf(facts, ON, terms);
  return outcome.kind === 'person-decides' ? outcome.because : [];
};

describe('what a premium member pays of a repair (FR-R3-4-7, A-FR-12)', () => {
  it.each([
    ['WHOLE' as const, 80, 20, 0],
    ['WHOLE' as const, 80, 21, 21],
    ['EXCESS' as const, 80, 20, 0],
    ['EXCESS' as const, 80, 21, 1],
    ['EXCESS' as const, 100, 21, 21],
    ['EXCESS' as const, 120, 21, 21],
  ])('%s: after %i of 100, of a price of %i he pays %i', (overshoot, spent, price, customerPays) => {
    expect(premiumShare({ cap: 100, spent, charged: overshoot }, price)).toBe(customerPays);
  });

  const yen = fc.nat({ max: 1_000_000 });
  const plan = fc.record({ cap: yen, spent: yen, charged: fc.constantFrom('WHOLE', 'EXCESS') });

  it('is nothing up to the cap, and never more than the price', () => {
    fc.assert(
      fc.property(plan, yen, (terms, price) => {
        const share = premiumShare(terms, price);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(price);
        expect(share > 0).toBe(price > 0 && terms.spent + price > terms.cap);
      }),
    );
  });

  it('is never less where more was spent before, nor where the whole is charged', () => {
    fc.assert(
      fc.property(plan, yen, yen, (terms, price, more) => {
        const share = premiumShare(terms, price);
        expect(premiumShare({ ...terms, spent: terms.spent + more }, price)).toBeGreaterThanOrEqual(share);
        expect(premiumShare({ ...terms, charged: 'WHOLE' }, price)).toBeGreaterThanOrEqual(share);
      }),
    );
  });
});

describe('the charge of a premium member', () => {
  it('is told with a repair that only the cap makes paid, the whole or its excess', () => {
    const plan = { cap: 100, spent: 80, price: 21 };
    expect(charged(OVER, WHOLE)).toEqual({ ...plan, charged: 'WHOLE', customerPays: 21 });
    expect(charged(OVER, EXCESS)).toEqual({ ...plan, charged: 'EXCESS', customerPays: 1 });
    expect(charged({ ...OVER, repairPrice: 20 }, EXCESS)).toBeUndefined();
  });

  it('is told without an amount while nobody priced a repair after the cap was used up', () => {
    const used = { ...MEMBER, premiumSpent: 101 };
    expect(charged(used, EXCESS)).toMatchObject({ charged: 'EXCESS', price: null, customerPays: null });
  });

  it('rests on the price that it tells of, also where earlier repairs alone are over the cap', () => {
    const { factsUsed } = coverageOf({ ...OVER, premiumSpent: 101 }, ON, EXCESS);
    expect(factsUsed).toContainEqual({ fact: 'repairPrice', value: 21 });
  });

  it('is told of nothing while whole or excess is unset', () => {
    expect(charged(OVER, houseTerms())).toBeUndefined();
  });

  it.each<[string, FrontierFacts]>([
    ['a cause outside the warranty', { mishandling: true, mishandlingEvidence: 'photo-1' }],
    ['a seller who is no designated shop', { soldBy: 'Shop Two' }],
    ['the end of the term', { receiptPurchasedOn: '2022-03-01' }],
  ])('is told of nothing that is paid anyway: %s', (_, facts) => {
    expect(answered({ ...OVER, ...facts }, EXCESS)).toMatch(/^paid /);
    expect(charged({ ...OVER, ...facts }, EXCESS)).toBeUndefined();
  });

  it('is told of the repair of faulty parts, unless one of them is not free anyway', () => {
    const at = { arrivedOn: ON, knownAt: `${ON}T03:00:00.000Z` };
    const supply: FaultPart = { code: 'power-supply', facts: {} };
    const scratched = { cosmetic: true, cosmeticEvidence: 'photo-1', hindersUse: false };
    const repairOf = (...parts: readonly FaultPart[]) => decideRepair(OVER, parts, EXCESS, at).outcome;
    expect(repairOf(supply)).toMatchObject({ kind: 'decided', value: { memberCharge: { customerPays: 1 } } });
    const mixed = repairOf(supply, { code: 'chassis', facts: { part: 'unlisted', ...scratched } });
    expect(mixed).toMatchObject({ kind: 'person-decides', proposal: { coverage: 'paid' } });
    expect(mixed).not.toHaveProperty('proposal.memberCharge');
  });

  it('is proposed with a repair that a person decides for another reason', () => {
    const at = { arrivedOn: ON, knownAt: `${ON}T03:00:00.000Z` };
    const dirty = { ...OVER, disclaimerTouched: true, disclaimerTouchedEvidence: 'photo-1' };
    const { outcome } = decideRepair(dirty, [], EXCESS, at);
    const without = decideRepair({ ...dirty, premiumFrom: null }, [], EXCESS, at).outcome;
    expect(outcome).toMatchObject({
      kind: 'person-decides',
      proposal: { coverage: 'paid', memberCharge: { customerPays: 1 } },
      because: 'because' in without ? without.because : [],
    });
  });

  it('waits, where the excess alone is charged, for what is open without the plan', () => {
    const found = { ...OVER, mishandling: true };
    expect(answered(found, EXCESS)).toBe('asks mishandlingEvidence');
    expect(spoken(coverageOf(found, ON, EXCESS))).toContain('FR-R3-4-7 supporting');
    expect(answered(found, WHOLE)).toBe(`paid ${TERM}`);
  });

  it('goes to a person, where the excess alone is charged, with what does without the plan', () => {
    const unproven = { ...OVER, mishandling: true, mishandlingEvidence: null };
    expect(answered(unproven, EXCESS)).toBe(`person: paid ${TERM}`);
    expect(because(unproven, EXCESS)).toEqual(expect.arrayContaining(['FR-R3-4-7', 'A-FR-12', 'FR-R3-4-3']));
    expect(charged(unproven, EXCESS)).toMatchObject({ customerPays: 1 });
    const misused = { ...OVER, properUse: false };
    expect(answered(misused, EXCESS)).toBe(`person: paid ${TERM}`);
    expect(charged(misused, EXCESS)).toBeUndefined();
    for (const facts of [unproven, misused]) expect(answered(facts, WHOLE)).toBe(`paid ${TERM}`);
  });
});

describe('the charge in words', () => {
  const told = (facts: FrontierFacts, terms: Terms) => {
    const { arrivedOn: _, ...known } = facts;
    const request = {
      programme: 'frontier',
      question: 'coverage',
      arrivedOn: ON,
      knownAt: `${ON}T03:00:00.000Z`,
      facts: { ...known, premiumCap: 100_000, premiumSpent: 80_000 },
    };
    return assess(JSON.parse(JSON.stringify(request)), terms).explanation;
  };

  it('names the cap, what was spent of it, and what the customer pays, in both languages', () => {
    const { ja, en } = told({ ...MEMBER, repairPrice: 20_001 }, EXCESS);
    expect(en).toContain('Earlier repairs under the premium plan come to ¥80,000 of its cap of ¥100,000');
    expect(en).toContain('¥20,001, the customer pays what goes beyond the cap: ¥1.');
    expect(ja).toContain('上限額100,000円に対し、これまでの修理金額の累計は80,000円です');
    expect(ja).toContain('今回の修理金額20,001円のうち、上限額を超える1円をお客様にご負担いただきます。');
  });

  it('names the whole price where the whole is charged, and no charge of what is free', () => {
    const { ja, en } = told({ ...MEMBER, repairPrice: 20_001 }, WHOLE);
    expect(en).toContain('the customer pays the whole: ¥20,001.');
    expect(ja).toContain('全額の20,001円をお客様にご負担いただきます。');
    expect(told({ ...MEMBER, repairPrice: 20_000 }, WHOLE).en).not.toContain('of its cap');
  });
});
