import { event, expectRefusedAgain, given, TECHNICIAN } from '../../../test/support/given-case.js';
import { CHARGEABLE, COVERED, DIAGNOSED } from '../../../test/support/history.js';
import { TERMS, termsWith, termsWithout } from '../../../test/support/sample-terms.js';

const LINES = [
  { kind: 'part', code: 'FAN-1', quantity: 3, unitNet: 333 },
  { kind: 'labour', code: 'LAB-1', quantity: 1, unitNet: 6_000 },
] as const;
const QUOTE = { lines: [...LINES] };
const NOW = '2026-04-09T03:00:00.000Z';

describe('issue-quote', () => {
  it('answers the price, meets the target and arms the answer (FR-R4-3, FR-R4-4)', () => {
    const recorded = given(CHARGEABLE)
      .when('issue-quote', QUOTE, TECHNICIAN, NOW)
      .thenRecords(
        event('quote-issued', {
          quoteNumber: 1,
          issuedOn: '2026-04-09',
          lines: QUOTE.lines,
          termsRevision: 'terms-1',
        }),
        event('deadline-disarmed', { kind: 'repair-target', arming: 1 }),
        event('deadline-armed', {
          kind: 'quote-answer',
          arming: 1,
          startFact: 'quoteIssuedOn',
          startsOn: '2026-04-09',
          firstCountedDay: '2026-04-10',
          lastDay: '2026-04-30',
          firesAt: '2026-04-30T15:00:00.000Z',
          clauses: ['FR-R4-4'],
        }),
      );
    expect(recorded.state).toMatchObject({ stage: 'quoted', clock: 'met', owed: [] });
    expectRefusedAgain(recorded, 'REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('rounds the tax down once, on the sum', () => {
    given(CHARGEABLE)
      .when('issue-quote', QUOTE, TECHNICIAN, NOW)
      .thenRecords(
        event('quote-issued', {
          price: {
            charges: [{ kind: 'repair', net: 6_999, taxRate: 10, holdsItem: false }],
            net: 6_999,
            tax: 699,
            total: 7_698,
            feeTableRevision: null,
            taxRevision: 'tax-1',
            clauses: ['FR-R4-3'],
          },
        }),
        event('deadline-disarmed'),
        event('deadline-armed'),
      );
  });

  it('says that the price holds the item only where the configuration does (A-FR-37)', () => {
    given(CHARGEABLE)
      .under(termsWith({ paymentPoint: 'before-hand-back' }))
      .when('issue-quote', QUOTE, TECHNICIAN, NOW)
      .thenRecords(
        event('quote-issued', { price: { charges: [{ holdsItem: true }] } }),
        event('deadline-disarmed'),
        event('deadline-armed'),
      );
  });

  it('holds the item by the payment point of the day it arrived, not of the quote', () => {
    const paymentPoint = [
      { value: 'before-hand-back', until: '2026-04-07' },
      { value: 'after-hand-back', from: '2026-04-08' },
    ] as const;
    given(CHARGEABLE)
      .under(termsWith({ paymentPoint }))
      .when('issue-quote', QUOTE, TECHNICIAN, NOW)
      .thenRecords(
        event('quote-issued', { price: { charges: [{ holdsItem: true }] } }),
        event('deadline-disarmed'),
        event('deadline-armed'),
      );
  });

  it('is refused for a free repair, and before coverage is decided', () => {
    given(COVERED)
      .when('issue-quote', QUOTE, TECHNICIAN, NOW)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R3-1']);
    given(DIAGNOSED)
      .when('issue-quote', QUOTE, TECHNICIAN, NOW)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R2-4']);
  });

  it.each(['calendar', 'feeTables'] as const)('is refused while the %s is not configured', (value) => {
    given(CHARGEABLE)
      .under(termsWithout(value))
      .when('issue-quote', QUOTE, TECHNICIAN, NOW)
      .thenRefused('CONFIGURATION.MISSING');
  });

  it('is refused while the tax rate of the day is not configured', () => {
    const { taxRates: _, ...untaxed } = TERMS;
    given(CHARGEABLE)
      .under(untaxed)
      .when('issue-quote', QUOTE, TECHNICIAN, NOW)
      .thenRefused('CONFIGURATION.MISSING');
  });

  it('is refused when a lapse could not be charged: the fee table ends before the last day', () => {
    const feeTables = [
      { revision: 'f', from: '2020-01-01', until: '2026-04-29', inspectionFee: 1, returnFreight: 1 },
    ];
    given(CHARGEABLE)
      .under(termsWith({ feeTables }))
      .when('issue-quote', QUOTE, TECHNICIAN, NOW)
      .thenRefused('CONFIGURATION.MISSING');
  });
});
