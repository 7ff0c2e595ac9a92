import { readFileSync } from 'node:fs';
import { cancellationCharges, inboundFreight, parseTerms, quoteAnswerDeadline } from '../src/index.js';
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

  it('sets the values that nothing else may guess', () => {
    expect(terms.programmes.frontier).toMatchObject({
      paymentPoint: 'before-hand-back',
      contactAttempts: expect.any(Number),
      calendar: { years: [2023, 2024, 2025, 2026, 2027] },
    });
  });
});
