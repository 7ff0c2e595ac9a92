import fc from 'fast-check';
import { MissingTerms, quoteAnswerDeadline, repairTarget, storageDeadline } from '../src/index.js';
import { houseTerms } from './support/house-terms.js';

const TERMS = houseTerms();

describe('the answer to a quote (FR-R4-4)', () => {
  it.each([
    [
      'over New Year and the company’s closures',
      '2024-12-16',
      '2024-12-17',
      '2025-01-10',
      '2025-01-10T15:00:00.000Z',
    ],
    ['over Golden Week', '2024-04-22', '2024-04-23', '2024-05-15', '2024-05-15T15:00:00.000Z'],
    ['issued on a Saturday', '2024-06-01', '2024-06-03', '2024-06-20', '2024-06-20T15:00:00.000Z'],
  ])('is in time through the 14th business day: %s', (_, issuedOn, firstCountedDay, lastDay, firesAt) => {
    expect(quoteAnswerDeadline(issuedOn, TERMS)).toEqual({
      kind: 'quote-answer',
      startFact: 'quoteIssuedOn',
      period: '14 business days',
      firstCountedDay,
      lastDay,
      firesAt,
      clauses: ['FR-R4-4'],
      policyRevision: 'FR@2023-12-13',
      calendarRevision: expect.stringMatching(/^house@closures-1 with \S/),
    });
  });

  it('cannot be counted without a calendar', () => {
    expect(() => quoteAnswerDeadline('2024-06-03', houseTerms({ calendar: undefined }))).toThrow(
      expect.objectContaining({ table: 'programmes.frontier.calendar', year: null }),
    );
  });

  it('cannot be counted into a year whose closures are not loaded, and says which', () => {
    const count = () => quoteAnswerDeadline('2025-12-15', TERMS);
    expect(count).toThrow(MissingTerms);
    expect(count).toThrow(expect.objectContaining({ code: 'CONFIGURATION.MISSING', year: 2026 }));
  });

  it('never ends earlier for a quote issued later', () => {
    const day = fc
      .integer({ min: 0, max: 600 })
      .map((n) => Temporal.PlainDate.from('2023-12-13').add({ days: n }).toString());
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(quoteAnswerDeadline(earlier, TERMS).lastDay <= quoteAnswerDeadline(later, TERMS).lastDay).toBe(
          true,
        );
      }),
    );
  });
});

describe('the target of repair and quote (FR-R3-2, FR-R4-2)', () => {
  it('is the window from the 7th to the 14th business day after acceptance', () => {
    expect(repairTarget('2024-05-27', TERMS)).toEqual({
      kind: 'repair-target',
      startFact: 'acceptedOn',
      period: '7 to 14 business days',
      firstCountedDay: '2024-05-28',
      expectedFrom: '2024-06-05',
      lastDay: '2024-06-14',
      firesAt: '2024-06-14T15:00:00.000Z',
      clauses: ['FR-R3-2', 'FR-R4-2'],
      policyRevision: 'FR@2023-12-13',
      calendarRevision: expect.any(String),
    });
  });

  it('needs the calendar', () => {
    expect(() => repairTarget('2025-12-26', TERMS)).toThrow(MissingTerms);
  });
});

describe('storage (FR-R5-14)', () => {
  it.each([
    ['2024-01-31', '2024-02-01', '2024-04-30'],
    ['2023-11-30', '2023-12-01', '2024-02-29'],
    ['2023-11-29', '2023-11-30', '2024-02-29'],
    ['2024-03-15', '2024-03-16', '2024-06-15'],
    ['2024-04-30', '2024-05-01', '2024-07-31'],
  ])('lasts three months, the starting day %s not counted', (startedOn, firstCountedDay, lastDay) => {
    expect(storageDeadline(startedOn)).toMatchObject({ firstCountedDay, lastDay, clauses: ['FR-R5-14'] });
  });

  it('is over at midnight in Tokyo and needs no calendar', () => {
    expect(storageDeadline('2024-01-31')).toMatchObject({
      period: '3 months',
      firesAt: '2024-04-30T15:00:00.000Z',
      calendarRevision: null,
    });
  });
});
