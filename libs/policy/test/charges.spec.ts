import fc from 'fast-check';
import { cancellationCharges, MissingTerms, taxOf } from '../src/index.js';
import { houseTerms } from './support/house-terms.js';

const TERMS = houseTerms();
const ON = '2024-06-05';

describe('what a cancellation costs', () => {
  it.each([
    ['NO_ANSWER' as const, ['FR-R4-4', 'FR-R2-7a', 'FR-R2-7b', 'A-FR-10']],
    ['DISAGREED' as const, ['FR-R4-4', 'FR-R2-7a', 'FR-R2-7b', 'A-FR-10']],
    ['EXPLICIT' as const, ['FR-R2-7a', 'FR-R2-7b', 'A-FR-10']],
  ])('after the quote is inspection fee and return freight, which hold the item: %s', (cause, clauses) => {
    expect(cancellationCharges({ cause, on: ON, quoteIssued: true }, TERMS)).toEqual({
      charges: [
        { kind: 'inspection-fee', net: 3000, taxRate: 10, holdsItem: true },
        { kind: 'return-freight', net: 1500, taxRate: 10, holdsItem: true },
      ],
      net: 4500,
      tax: 450,
      total: 4950,
      feeTableRevision: 'fees-1',
      taxRevision: 'tax-10',
      clauses,
    });
  });

  it('leaves out the return leg of an item that stays on its site (A-FR-10)', () => {
    expect(
      cancellationCharges({ cause: 'EXPLICIT', on: ON, quoteIssued: true, staysOnSite: true }, TERMS),
    ).toMatchObject({ charges: [{ kind: 'inspection-fee', net: 3000 }], net: 3000, tax: 300, total: 3300 });
  });

  it('includes freight in that came collect and is unpaid (A-FR-10)', () => {
    const unpaid = { cause: 'EXPLICIT' as const, on: ON, quoteIssued: true, unpaidInboundCollectNet: 805 };
    const sheet = cancellationCharges(unpaid, TERMS);
    expect(sheet.charges).toContainEqual({ kind: 'inbound-freight', net: 805, taxRate: 10, holdsItem: true });
    expect(sheet).toMatchObject({ net: 5305, tax: 530, total: 5835 });
  });

  it('is nothing before the quote (A-FR-11)', () => {
    const early = { cause: 'EXPLICIT' as const, on: ON, quoteIssued: false, unpaidInboundCollectNet: 805 };
    expect(cancellationCharges(early, TERMS)).toMatchObject({
      charges: [],
      total: 0,
      feeTableRevision: null,
      clauses: ['FR-R2-7a', 'A-FR-11'],
    });
  });

  it.each([['NO_ANSWER' as const], ['DISAGREED' as const]])(
    'contradicts itself for %s without a quote',
    (cause) => {
      expect(() => cancellationCharges({ cause, on: ON, quoteIssued: false }, TERMS)).toThrow(
        expect.objectContaining({ code: 'REQUEST.CONTRADICTORY' }),
      );
    },
  );

  it.each([
    ['unset', undefined, null],
    [
      'silent on the day',
      [{ revision: 'later', from: '2024-06-06', inspectionFee: 1, returnFreight: 1 }],
      2024,
    ],
  ])('cannot be told while the fee table is %s', (_, feeTables, year) => {
    const charge = () =>
      cancellationCharges({ cause: 'EXPLICIT', on: ON, quoteIssued: true }, houseTerms({ feeTables }));
    expect(charge).toThrow(MissingTerms);
    expect(charge).toThrow(expect.objectContaining({ table: 'programmes.frontier.feeTables', year }));
  });

  it('goes by the table of its day', () => {
    const feeTables = [
      { revision: 'old', from: '2020-01-01', until: '2024-06-04', inspectionFee: 1, returnFreight: 1 },
      { revision: 'new', from: '2024-06-05', inspectionFee: 2, returnFreight: 2 },
    ];
    const revisionOn = (on: string) =>
      cancellationCharges({ cause: 'EXPLICIT', on, quoteIssued: true }, houseTerms({ feeTables }))
        .feeTableRevision;
    expect([revisionOn('2024-06-04'), revisionOn('2024-06-05')]).toEqual(['old', 'new']);
  });
});

describe('consumption tax', () => {
  it.each([
    ['2019-09-30', 8, 'tax-8', 80],
    ['2019-10-01', 10, 'tax-10', 100],
    ['2019-10-02', 10, 'tax-10', 100],
  ])('goes by the rate of the day: %s', (on, rate, revision, tax) => {
    expect(taxOf([{ net: 1000 }], on, TERMS)).toEqual({ tax, rate, revision, total: 1000 + tax });
  });

  it('is taken on the sum and rounded down once', () => {
    expect(taxOf([{ net: 15 }, { net: 14 }], ON, TERMS)).toMatchObject({ tax: 2, total: 31 });
  });

  it('is taken apart for each rate', () => {
    expect(taxOf([{ net: 19 }, { net: 19, ratePercent: 8 }, { net: 6, ratePercent: 8 }], ON, TERMS).tax).toBe(
      1 + 2,
    );
  });

  it('cannot be told before the first rate that is set', () => {
    expect(() => taxOf([], '2014-03-31', TERMS)).toThrow(
      expect.objectContaining({ table: 'taxRates', year: 2014 }),
    );
  });

  it('never exceeds the rate, falls short by less than a yen per rate, and ignores the order of lines', () => {
    const line = fc.record({ net: fc.nat(10_000_000) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const { tax, total } = taxOf(lines, ON, TERMS);
        const net = lines.reduce((sum, one) => sum + one.net, 0);
        expect(tax * 10 <= net && net < (tax + 1) * 10).toBe(true);
        expect(total).toBe(net + tax);
        expect(taxOf(lines.toReversed(), ON, TERMS)).toEqual(taxOf(lines, ON, TERMS));
      }),
    );
  });
});
