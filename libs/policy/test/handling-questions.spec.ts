import type { JsonObject } from '#kernel';
import { assess, type Terms } from '../src/index.js';
import { EVERY_TERM } from './support/every-question.js';
import { supportTerms } from './support/programme-terms.js';

const KNOWN_AT = '2030-01-01T00:00:00.000Z';
const frontier = (question: string, facts: JsonObject) =>
  assess({ programme: 'frontier', question, arrivedOn: '2024-07-10', knownAt: KNOWN_AT, facts }, EVERY_TERM);
const spoken = ({ fired }: ReturnType<typeof assess>) => fired.map(({ clause }) => clause);

describe('a question that the texts settle without weighing clauses', () => {
  it('names the clauses it goes by, and every fact that it was told', () => {
    const facts = { period: 'missing-item', from: '2024-06-10' };
    const answer = frontier('last-day', facts);
    expect(answer.outcome).toMatchObject({ kind: 'decided', value: { lastDay: '2024-06-24' } });
    expect(spoken(answer)).toEqual(['FR-R5-13a']);
    expect(answer.factsUsed).toEqual(
      expect.arrayContaining([
        { fact: 'from', value: '2024-06-10' },
        { fact: 'period', value: 'missing-item' },
      ]),
    );
  });

  it('says which of the clauses that were weighed for it gave way, and to which', () => {
    const parcel = { warrantyStartsOn: '2024-03-01', dispatchedOn: '2024-03-20', outlet: false };
    const paid = (initialFailure: boolean, carrier: string) =>
      frontier('inbound', { ...parcel, initialFailure, carrier }).fired.map(
        ({ clause, role, overriddenBy }) => `${clause} ${overriddenBy ?? role}`,
      );
    expect(paid(true, 'carrier-one')).toEqual(['FR-R2-5a FW-W9-10a', 'FW-W9-10a decided']);
    expect(paid(true, 'another')).toEqual([
      'FR-R2-5a FW-W9-10b',
      'FW-W9-10a FW-W9-10b',
      'FW-W9-10b decided',
      'FR-R2-6b decided',
    ]);
    expect(paid(false, 'carrier-one')).toEqual(['FR-R2-5a decided', 'FR-R2-5c supporting']);
  });

  it('leaves its readings to the answer: they are no clauses that spoke', () => {
    const facts = {
      replaced: 'unit',
      warrantyStartsOn: '2024-03-01',
      months: 12,
      replacementShippedOn: '2024-04-03',
    };
    const answer = frontier('exchange', facts);
    expect(spoken(answer)).toEqual(['FW-W9-5']);
    expect(answer.outcome).toMatchObject({ value: { clauses: expect.arrayContaining(['A-FR-24']) } });
    expect(answer.explanation.en).toContain('A-FR-24');
  });

  it('is decided by nobody but a person where the text in force is not held', () => {
    const asked = { programme: 'frontier', question: 'packing', arrivedOn: '2023-12-12', knownAt: KNOWN_AT };
    const { outcome } = assess({ ...asked, facts: { device: 'desktop' } }, EVERY_TERM);
    expect(outcome).toMatchObject({ kind: 'person-decides', proposal: null });
  });

  it.each([
    ['in-time', '2024-06-14', null],
    ['alarm', '2024-06-17', null],
    ['paused', '2024-06-17', 'PARTS'],
    ['alarm', '2024-06-17', 'VERIFICATION'],
  ])('a target stands %s on %s with the ground %s', (kind, on, ground) => {
    const recordedOn = ground === null ? null : '2024-06-10';
    const { outcome } = frontier('delay', { acceptedOn: '2024-05-27', on, ground, recordedOn, note: null });
    expect(outcome).toMatchObject({ value: { kind } });
  });

  it('tells what a replacement is sent with: without what came not back', () => {
    const things = { belonging: [{ thing: 'keyboard' }, { thing: 'stand' }], missing: [{ thing: 'stand' }] };
    const { outcome } = frontier('replacement', { failedItemArrived: false, ...things });
    expect(outcome).toMatchObject({ value: { kind: 'stays', contents: ['keyboard'], payer: 'company' } });
  });

  it('names the rule on what came not back only where something did not (FW-W9-7)', () => {
    const belonging = [{ thing: 'keyboard' }];
    const clausesWith = (missing: readonly { thing: string }[]) => {
      const { fired } = frontier('replacement', { failedItemArrived: true, belonging, missing });
      return fired.map(({ clause }) => clause);
    };
    expect(clausesWith([])).not.toContain('FW-W9-7');
    expect(clausesWith(belonging)).toContain('FW-W9-7');
  });
});

describe('what support costs', () => {
  const taxRates = [{ revision: 'tax-1', from: '2014-04-01', ratePercent: 10 }];
  const charges = (terms: Terms) =>
    assess(
      {
        programme: 'support-renewal',
        question: 'charges',
        askedOn: '2018-05-15',
        knownAt: KNOWN_AT,
        facts: { chargedMonths: 12, retroactiveMonths: 2 },
      },
      { ...terms, taxRates },
    );

  it('is the months at their prices, and the tax on the sum (SR-3-3, SR-5-3)', () => {
    const answer = charges(supportTerms());
    expect(answer.outcome).toMatchObject({
      value: { payer: 'customer', net: 7_402, tax: 740, total: 8_142 },
    });
    expect(spoken(answer)).toContain('SR-5-3');
  });

  it('is left to a person while no prices are set (A-SR-07)', () => {
    const { outcome } = charges(supportTerms({ prices: undefined }));
    expect(outcome).toEqual({ kind: 'person-decides', proposal: null, because: ['A-SR-07'] });
  });
});

describe('until when a pack is applied for', () => {
  it('is a month after operation started, by the end of a shorter one (PN-P-3)', () => {
    const asked = {
      programme: 'panasonic-pack',
      question: 'last-day',
      appliedOn: '2023-02-01',
      knownAt: KNOWN_AT,
    };
    const answer = assess({ ...asked, facts: { operationStartedOn: '2023-01-31' } }, EVERY_TERM);
    expect(answer.outcome).toMatchObject({ value: { lastDay: '2023-02-28' } });
    expect(spoken(answer)).toEqual(['PN-P-3']);
  });
});
