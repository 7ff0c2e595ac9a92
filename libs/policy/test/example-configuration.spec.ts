import { readFileSync } from 'node:fs';
import {
  assess,
  cancellationCharges,
  inboundFreight,
  parseTerms,
  quoteAnswerDeadline,
  tablesOf,
  TERMS_TABLES,
} from '../src/index.js';
import { parse } from 'yaml';

const EXAMPLE = new URL('../../../apps/standalone/configuration/example.yaml', import.meta.url);

describe('the example configuration', () => {
  const terms = parseTerms(parse(readFileSync(EXAMPLE, 'utf8')));

  it('says that it is an example', () => {
    expect(terms.revision).toBe('example-1');
  });

  it('is complete enough to charge, count and ship by', () => {
    const on = quoteAnswerDeadline('2024-12-16', terms).lastDay;
    expect(on).toBe('2025-01-10');
    expect(cancellationCharges({ cause: 'NO_ANSWER', on, quoteIssued: true }, terms).total).toBe(4950);
    const carrier = 'example-express';
    const early = { dispatchedOn: '2024-03-02', warrantyStartsOn: '2024-03-01', carrier, terms };
    expect(inboundFreight(early).payer).toBe('company');
  });

  it('sets every table that there is', () => {
    expect([...tablesOf(terms).keys()]).toEqual(TERMS_TABLES.map(({ name }) => name));
  });

  const knownAt = '2026-01-01T00:00:00.000Z';
  it.each([
    [
      'ipro',
      {
        question: 'terms',
        requestedOn: '2025-06-02',
        facts: { model: 'EX-CAMERA-2', deliveredOn: '2024-05-10', memberSale: true },
      },
    ],
    [
      'panasonic-pack',
      {
        question: 'application',
        appliedOn: '2024-05-10',
        facts: {
          service: 'on-site',
          years: 3,
          siteCountry: 'JP',
          sitePlace: 'EX-ISLAND-1',
          devices: [
            { kind: 'camera', model: 'EX-CAMERA-1', pack: 'on-site' },
            { kind: 'recorder', model: 'EX-RECORDER-1', pack: 'on-site' },
          ],
          operationStartedOn: null,
        },
      },
    ],
    [
      'support-renewal',
      {
        question: 'free-term',
        askedOn: '2024-05-10',
        facts: { makerDeliveredOn: '2024-05-10', endUserDeliveredOn: '2024-05-10', changeAskedOn: null },
      },
    ],
  ])('answers a question to %s out of the box', (programme, request) => {
    const { outcome, regulations } = assess({ programme, knownAt, ...request }, terms);
    expect(regulations.every(({ revision }) => revision !== null)).toBe(true);
    expect(outcome.kind).toBe('decided');
  });

  it('sets the values that nothing else may guess', () => {
    expect(terms.programmes.frontier).toMatchObject({
      paymentPoint: 'before-hand-back',
      contactAttempts: expect.any(Number),
      calendar: { years: [2023, 2024, 2025, 2026, 2027] },
    });
  });
});
