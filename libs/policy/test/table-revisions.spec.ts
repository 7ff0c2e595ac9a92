import type { JsonObject } from '#kernel';
import {
  assess,
  decideCoverage,
  inboundFreight,
  parseTerms,
  recordReads,
  tablesOf,
  TERMS_TABLES,
  type Terms,
  termsOfTables,
} from '../src/index.js';
import { houseTerms } from './support/house-terms.js';
import { supportTerms } from './support/programme-terms.js';

const AT = { arrivedOn: '2024-05-01', knownAt: '2024-05-01T00:00:00.000Z' };

describe('a decision', () => {
  it('records of each table it read the revision of that table, not only of the file', () => {
    const terms = { ...houseTerms(), tableRevisions: { 'frontier.models': 'models-7' } };
    const { masterData } = decideCoverage(
      { model: 'ordinary', cardPresent: true, receiptPurchasedOn: '2024-01-10', planMonths: null },
      terms,
      AT,
    );
    expect(masterData).toContainEqual({ table: 'frontier.models', revision: 'models-7' });
    expect(masterData).toContainEqual({ table: 'frontier.publications', revision: terms.revision });
  });
});

describe('a question that only counts or looks up', () => {
  const terms: Terms = {
    ...houseTerms(),
    programmes: { ...houseTerms().programmes, ...supportTerms().programmes },
  };
  const on = '2024-05-01';
  const HANDLING = { programme: 'frontier', arrivedOn: on };
  it.each<[string, JsonObject, readonly string[]]>([
    [
      'support',
      { ...HANDLING, question: 'support', facts: { model: 'ordinary', purchasedOn: on } },
      ['frontier.models', 'frontier.publications'],
    ],
    [
      'last-day',
      { ...HANDLING, question: 'last-day', facts: { period: 'quote-answer', from: on } },
      ['frontier.calendar', 'frontier.publications'],
    ],
    [
      'charges',
      {
        programme: 'support-renewal',
        question: 'charges',
        askedOn: '2018-05-01',
        facts: { chargedMonths: 1, retroactiveMonths: 0 },
      },
      ['support-renewal.inForceFrom', 'support-renewal.prices', 'taxRates'],
    ],
  ])('records the tables it read, too: %s', (_question, request, tables) => {
    const { masterData } = assess({ knownAt: '2025-01-01T00:00:00.000Z', ...request }, terms);
    expect(masterData.map(({ table }) => table)).toEqual(tables);
  });
});

describe('recorded terms', () => {
  it('answer as the terms do, and name the tables that were read', () => {
    const recorded = recordReads({
      ...houseTerms(),
      tableRevisions: { 'frontier.designatedCarriers': 'c-2' },
    });
    const sent = {
      dispatchedOn: '2024-03-02',
      warrantyStartsOn: '2024-03-01',
      carrier: 'nobody-knows',
    };
    expect(inboundFreight({ ...sent, terms: recorded.terms })).toEqual(
      inboundFreight({ ...sent, terms: houseTerms() }),
    );
    expect(recorded.used()).toEqual([{ table: 'frontier.designatedCarriers', revision: 'c-2' }]);
  });

  it('count a table as read that was looked for and is not set, also of a programme without any', () => {
    const recorded = recordReads(parseTerms({ revision: 'r', programmes: {} }));
    expect(recorded.terms.programmes.frontier?.paymentPoint).toBeUndefined();
    expect(recorded.terms.taxRates).toBeUndefined();
    expect(recorded.used()).toEqual([
      { table: 'frontier.paymentPoint', revision: 'r' },
      { table: 'taxRates', revision: 'r' },
    ]);
  });

  it('hold every table of the terms they were made from', () => {
    const terms = houseTerms();
    expect([...tablesOf(recordReads(terms).terms)]).toEqual([...tablesOf(terms)]);
  });
});

describe('the tables of the terms', () => {
  it('make up the same terms again, each under its own revision', () => {
    const terms = houseTerms();
    const tables = new Map(
      [...tablesOf(terms)].map(([name, content]) => [name, { revision: `of ${name}`, content }]),
    );
    const { tableRevisions, ...again } = termsOfTables('house-1', tables);
    expect(again).toEqual(terms);
    expect(tableRevisions?.['frontier.models']).toBe('of frontier.models');
  });

  it('are those of the tax rates and of all four programmes', () => {
    const names = TERMS_TABLES.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'taxRates',
        'frontier.models',
        'ipro.certifications',
        'panasonic-pack.calendar',
        'support-renewal.prices',
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
