import {
  type Call,
  carryInFreight,
  judgeTarget,
  MissingTerms,
  receiveCall,
  type TargetFacts,
  workTarget,
} from '../src/index.js';
import { inOneLine } from './support/outcome-in-words.js';
import { packTerms } from './support/programme-terms.js';

const TERMS = packTerms();
const AT = { appliedOn: '2024-02-10', knownAt: '2024-02-10T03:00:00.000Z' };

/** A call in Tokyo time. */
const called = (tokyo: string, more: Partial<Call> = {}, terms = TERMS) => {
  const call: Call = {
    wants: 'repair',
    channel: 'maintenance-desk',
    contactedAt: `${tokyo}+09:00`,
    handedOverAt: null,
    byMobilePhone: false,
    ...more,
  };
  return receiveCall(call, terms, AT);
};
const timesOf = (decision: ReturnType<typeof receiveCall>): string => {
  if (decision.outcome.kind !== 'decided') return decision.outcome.kind;
  const { requestedOn, acceptedAt } = decision.outcome.value;
  return `${requestedOn} ${acceptedAt.replace('.000Z', 'Z')}`;
};
const target = (facts: TargetFacts, terms = TERMS) => workTarget(facts, terms, AT);

describe('a call', () => {
  it.each([
    ['just before opening', '2024-06-05T08:59:59', '2024-06-05 2024-06-05T00:00:00Z'],
    ['at opening', '2024-06-05T09:00:00', '2024-06-05 2024-06-05T00:00:00Z'],
    ['just before closing', '2024-06-05T17:29:59', '2024-06-05 2024-06-05T08:29:59Z'],
    ['at closing', '2024-06-05T17:30:00', '2024-06-06 2024-06-06T00:00:00Z'],
    ['after closing', '2024-06-05T17:30:01', '2024-06-06 2024-06-06T00:00:00Z'],
    ['before a weekend', '2024-06-07T18:00:00', '2024-06-10 2024-06-10T00:00:00Z'],
    ['on a holiday', '2024-07-15T10:00:00', '2024-07-16 2024-07-16T00:00:00Z'],
    ['on a closure of the company', '2024-08-13T10:00:00', '2024-08-16 2024-08-16T00:00:00Z'],
  ])(
    'to the desk %s is requested and accepted when the desk is open (PN-R-2 to PN-R-4)',
    (_, tokyo, times) => {
      expect(timesOf(called(tokyo))).toBe(times);
    },
  );

  it.each([
    ['on a Saturday', '2024-06-08T10:00:00', '2024-06-08 2024-06-10T00:00:00Z'],
    ['on a Saturday before hours', '2024-06-08T08:00:00', '2024-06-08 2024-06-10T00:00:00Z'],
    ['on a Saturday after hours', '2024-06-08T17:30:00', '2024-06-09 2024-06-10T00:00:00Z'],
    ['on a working day', '2024-06-05T10:00:00', '2024-06-05 2024-06-05T01:00:00Z'],
  ])('to the centre %s is requested when the centre answers (PN-I-1)', (_, tokyo, times) => {
    expect(timesOf(called(tokyo, { channel: 'customer-centre' }))).toBe(times);
  });

  it('by the web form is requested the same day, at any hour (PN-I-4)', () => {
    expect(timesOf(called('2024-06-08T23:59:59', { channel: 'web-form' }))).toBe(
      '2024-06-08 2024-06-10T00:00:00Z',
    );
  });

  it('keeps its first contact when it is handed over (PN-I-3)', () => {
    const handedOverAt = '2024-06-06T10:00:00+09:00';
    expect(timesOf(called('2024-06-05T10:00:00', { handedOverAt }))).toBe('2024-06-05 2024-06-05T01:00:00Z');
  });

  it('cites the clauses that kept the desk closed, and what it discloses', () => {
    const { fired } = called('2024-08-10T10:00:00', { byMobilePhone: true });
    expect(fired.map(({ clause }) => clause).toSorted()).toEqual([
      'PN-I-2',
      'PN-R-1',
      'PN-R-2',
      'PN-R-3',
      'PN-R-4',
    ]);
  });

  it.each([
    ['no calendar is set', packTerms({ calendar: undefined }), null],
    ['the year is not loaded', TERMS, 2025],
  ])('cannot be placed while %s', (_, terms, year) => {
    const call = () => called('2025-01-06T10:00:00', {}, terms);
    expect(call).toThrow(MissingTerms);
    expect(call).toThrow(expect.objectContaining({ table: 'programmes.panasonic-pack.calendar', year }));
  });
});

describe('the calendar of the desk', () => {
  it('is not configured so that it contradicts itself', () => {
    const calendar = { id: 'c', revision: '1', years: [2024], weekend: [8], closures: [] };
    expect(() => packTerms({ calendar })).toThrow('/programmes/panasonic-pack/calendar');
  });
});

describe('the target of a visit (PN-T-1)', () => {
  it('ends with the hours of the second business day, with a reminder on the first', () => {
    expect(target({ service: 'on-site', acceptedOn: '2024-08-09' }).outcome).toMatchObject({
      value: {
        lastDay: '2024-08-19',
        firesAt: '2024-08-19T08:30:00.000Z',
        warnsAt: '2024-08-16T00:00:00.000Z',
        calendarRevision: expect.stringMatching(/^desk@closures-1 with \S/),
      },
    });
  });

  it.each([
    ['2024-08-19T08:29:59.999Z', 'met'],
    ['2024-08-19T08:30:00.000Z', 'missed'],
    ['2024-08-19T08:30:00.001Z', 'missed'],
  ])('is judged at the moment it ends: %s', (doneAt, verdict) => {
    const visit = { service: 'on-site', firesAt: '2024-08-19T08:30:00.000Z', doneAt } as const;
    expect(inOneLine(judgeTarget(visit, TERMS, AT))).toBe(verdict);
  });
});

describe('the target of a carry-in repair (PN-T-3, PN-T-4)', () => {
  it.each([
    ['item', '2024-08-09', '2024-08-08', '2024-08-09'],
    ['sheet', '2024-08-08', '2024-08-09', '2024-08-09'],
  ])('counts from the later arrival, here of the %s', (_, itemArrivedOn, sheetArrivedOn, startsOn) => {
    expect(target({ service: 'carry-in', itemArrivedOn, sheetArrivedOn }).outcome).toMatchObject({
      value: { startsOn, lastDay: '2024-08-21', firesAt: '2024-08-21T15:00:00.000Z', warnsAt: null },
    });
  });

  it.each([
    ['2024-08-08', null, ['sheet']],
    [null, '2024-08-08', ['item']],
    [null, null, ['item', 'sheet']],
  ])('waits for what is not there: item %s, sheet %s', (itemArrivedOn, sheetArrivedOn, awaits) => {
    const waiting = target(
      { service: 'carry-in', itemArrivedOn, sheetArrivedOn },
      packTerms({ calendar: undefined }),
    );
    expect(waiting.outcome).toEqual({ kind: 'decided', value: { kind: 'awaits', awaits } });
  });

  it.each([
    ['2024-08-21T14:59:59.999Z', 'met'],
    ['2024-08-21T15:00:00.000Z', 'reported'],
    ['2024-08-21T15:00:00.001Z', 'reported'],
  ])('missed is reported, and no more (PN-T-6): %s', (doneAt, verdict) => {
    const repair = { service: 'carry-in', firesAt: '2024-08-21T15:00:00.000Z', doneAt } as const;
    expect(inOneLine(judgeTarget(repair, TERMS, AT))).toBe(verdict);
  });
});

describe('the freight of a carry-in repair (PN-T-5, PN-F-2)', () => {
  it.each([
    ['in', undefined, '{"payer":"customer","recharged":false}'],
    ['back', true, '{"payer":"vendor","recharged":false}'],
    ['back', false, 'person: {"payer":"vendor","recharged":false} by PN-T-5 A-PN-05'],
    ['back', undefined, 'asks repairIncluded'],
  ] as const)('%s, the repair included: %s', (leg, repairIncluded, answer) => {
    const parcel = { leg, collect: false, ...(repairIncluded === undefined ? {} : { repairIncluded }) };
    expect(inOneLine(carryInFreight(parcel, TERMS, AT))).toBe(answer);
  });
});
