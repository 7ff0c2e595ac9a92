import {
  assess,
  decideInitialFailure,
  decideMissingItem,
  decideShortage,
  fourteenthDay,
  initialFailureArrival,
  initialFailureFreight,
  missingItemDeadline,
  MissingTerms,
  replacementContents,
  termAfterExchange,
} from '../src/index.js';
import { houseTerms } from './support/house-terms.js';

const TERMS = houseTerms();
const AT = { arrivedOn: '2024-03-20', knownAt: '2024-03-20T03:00:00.000Z' };
const START = '2024-03-01';
const claim = (facts: object) =>
  decideInitialFailure({ warrantyStartsOn: START, ...facts }, TERMS, AT).outcome;
const decided = (value: string) => ({ kind: 'decided', value });
const chosen = { kind: 'person-decides', proposal: 'exchange-or-repair' };

describe('the first days of a warranty', () => {
  it.each([
    ['2024-03-01', '2024-03-14'],
    ['2024-02-20', '2024-03-04'],
    ['2023-12-25', '2024-01-07'],
  ])('from %s end on %s, the start counted (A-G-1)', (start, last) => {
    expect(fourteenthDay(start)).toBe(last);
  });
});

describe('a failure in the first days (FW-W9)', () => {
  const ok = { failedOn: '2024-03-10', contactedOn: '2024-03-10', reachedOn: '2024-03-20' };

  it.each([
    ['2024-02-29', decided('ordinary-repair')],
    ['2024-03-01', chosen],
    ['2024-03-13', chosen],
    ['2024-03-14', chosen],
    ['2024-03-15', decided('ordinary-repair')],
  ])('that happened and was told on %s', (day, outcome) => {
    expect(claim({ failedOn: day, contactedOn: day, reachedOn: day })).toMatchObject(outcome);
  });

  it('that was told of after day 14 is an ordinary repair because of that (FW-W9-3)', () => {
    const facts = { ...ok, warrantyStartsOn: START, contactedOn: '2024-03-15' };
    const { fired } = decideInitialFailure(facts, TERMS, AT);

    expect(fired.filter(({ role }) => role === 'decided').map(({ clause }) => clause)).toEqual(['FW-W9-3']);
  });

  it.each<[string, object]>([
    ['failed after day 14', { failedOn: '2024-03-15', contactedOn: '2024-03-15' }],
    ['an exclusion takes away (A-FR-25)', { excluded: true }],
  ])(
    'that %s is an ordinary repair by the clause that says what an initial failure is (FW-W9-1)',
    (_, facts) => {
      const { fired } = decideInitialFailure({ ...ok, ...facts, warrantyStartsOn: START }, TERMS, AT);

      expect(fired).toContainEqual(expect.objectContaining({ clause: 'FW-W9-1', role: 'decided' }));
    },
  );

  it('that was told of a day after it happened, both too late, would be one with both days in time', () => {
    const late = {
      warrantyStartsOn: START,
      failedOn: '2024-03-15',
      contactedOn: '2024-03-16',
      reachedOn: null,
    };
    const request = {
      programme: 'frontier',
      question: 'initial-failure',
      ...AT,
      facts: late,
      wouldChange: true,
    };
    const { wouldChange } = assess(request, TERMS);
    const together = wouldChange?.found.map(({ changes }) => changes.map(({ fact, to }) => [fact, to]));

    expect(wouldChange?.complete).toBe(true);
    expect(together).toContainEqual([
      ['contactedOn', '2024-03-14'],
      ['failedOn', '2024-03-14'],
    ]);
  });

  it.each([
    ['2024-03-23', chosen],
    ['2024-03-24', chosen],
    ['2024-03-25', decided('repair')],
  ])('told on 2024-03-10 and here on %s', (reachedOn, outcome) => {
    expect(claim({ ...ok, reachedOn })).toMatchObject(outcome);
  });

  it.each<[string, object, object]>([
    ['not here yet', { reachedOn: null }, decided('awaiting-item')],
    ['of an outlet item', { outlet: true }, decided('repair')],
    ['that an exclusion takes away (A-FR-25)', { excluded: true }, decided('ordinary-repair')],
    ['failed in time, told too late', { contactedOn: '2024-03-15' }, decided('ordinary-repair')],
  ])('%s', (_, facts, outcome) => {
    expect(claim({ ...ok, ...facts })).toMatchObject(outcome);
  });

  it('asks for the days it goes by, but not for that of a failure which was told of in time', () => {
    expect(claim({})).toEqual({ kind: 'needs-facts', ask: ['contactedOn'] });
    expect(claim({ contactedOn: '2024-03-10' })).toEqual({ kind: 'needs-facts', ask: ['reachedOn'] });
    expect(claim({ failedOn: '2024-03-10', contactedOn: '2024-03-10' })).toEqual({
      kind: 'needs-facts',
      ask: ['reachedOn'],
    });
  });

  it('has to arrive 14 days after the contact, that day not counted (FW-W9-4a)', () => {
    expect(initialFailureArrival('2024-03-14')).toMatchObject({
      firstCountedDay: '2024-03-15',
      lastDay: '2024-03-28',
      firesAt: '2024-03-28T15:00:00.000Z',
      policyRevision: 'FW@2020-10-16',
    });
  });

  it.each<[string, object, string, boolean]>([
    ['by day 14', { dispatchedOn: '2024-03-14' }, 'company', false],
    ['after day 14 (A-FR-01)', { dispatchedOn: '2024-03-15' }, 'company', false],
    ['outlet, by day 14', { dispatchedOn: '2024-03-14', outlet: true }, 'company', false],
    ['outlet, after day 14 (A-FR-26)', { dispatchedOn: '2024-03-15', outlet: true }, 'customer', false],
    ['by another carrier', { dispatchedOn: '2024-03-10', carrier: 'carrier-two' }, 'customer', true],
  ])('travels, %s', (_, sent, payer, parcelMayBeRefused) => {
    const parcel = {
      warrantyStartsOn: START,
      dispatchedOn: START,
      carrier: 'carrier-one',
      outlet: false,
      ...sent,
    };
    expect(initialFailureFreight(parcel, TERMS)).toMatchObject({ payer, parcelMayBeRefused });
  });

  it('cannot be charged while the designated carriers are unset', () => {
    const parcel = { warrantyStartsOn: START, dispatchedOn: START, carrier: 'carrier-one', outlet: false };
    expect(() => initialFailureFreight(parcel, houseTerms({ designatedCarriers: undefined }))).toThrow(
      MissingTerms,
    );
  });
});

describe('the term after an exchange (FW-W9-5, A-FR-35)', () => {
  const term = { startsOn: START, lastDay: '2025-02-28' };

  it.each([
    ['unit' as const, '2024-04-03', '2025-04-02', '2024-04-16'],
    ['part' as const, START, '2025-02-28', null],
    ['swap' as const, START, '2025-02-28', null],
    ['repaired' as const, START, '2025-02-28', null],
  ])('of a %s', (replaced, startsOn, lastDay, day14) => {
    const after = termAfterExchange({ replaced, term, months: 12, replacementShippedOn: '2024-04-03' });
    expect(after).toMatchObject({ term: { startsOn, lastDay }, fourteenthDay: day14 });
  });

  it.each([
    [
      ['a', 'b', 'c'],
      ['b', 'd'],
      ['a', 'c'],
    ],
    [['mouse', 'mouse', 'keyboard'], ['mouse'], ['mouse', 'keyboard']],
    [['mouse', 'mouse', 'keyboard'], ['mouse', 'mouse', 'mouse'], ['keyboard']],
  ])('leaves out what came not back, piece for piece (FW-W9-7): %j less %j', (belonging, missing, sent) => {
    expect(replacementContents({ belonging, missing }).contents).toEqual(sent);
  });
});

describe('a shortage (FW-W9-8)', () => {
  it.each([
    ['2024-03-13', 'company-pays'],
    ['2024-03-14', 'company-pays'],
    ['2024-03-15', 'customer-pays'],
  ])('reported on %s: %s', (reportedOn, answer) => {
    const { outcome } = decideShortage({ warrantyStartsOn: START, reportedOn }, TERMS, AT);
    expect(outcome).toEqual(decided(answer));
  });

  it('is none where the thing belongs to neither product nor accessories, be it to be had or not (FW-W9-8d)', () => {
    const stranger = { warrantyStartsOn: START, reportedOn: START, partOfProduct: false };
    const { outcome, fired } = decideShortage({ ...stranger, unobtainable: true }, TERMS, AT);
    expect(outcome).toEqual(decided('no-shortage'));
    expect(fired).toMatchObject([{ clause: 'FW-W9-8d', role: 'decided' }]);
  });

  it('that cannot be supplied is a person’s refusal', () => {
    const lacking = { warrantyStartsOn: START, reportedOn: START, unobtainable: true };
    expect(decideShortage(lacking, TERMS, AT).outcome).toMatchObject({
      kind: 'person-decides',
      proposal: 'not-supplied',
    });
  });
});

describe('a thing missing from a returned parcel (FR-R5-13)', () => {
  const thing = { dispatchedOn: '2024-06-10', enclosedOnArrival: true, category: null };
  const outcomeOf = (facts: object) =>
    decideMissingItem({ ...thing, reportedOn: '2024-06-12', ...facts }, TERMS, AT).outcome;

  it.each([
    ['2024-06-23', 'taken'],
    ['2024-06-24', 'taken'],
    ['2024-06-25', 'refused'],
  ])('reported on %s is %s', (reportedOn, answer) => {
    expect(outcomeOf({ reportedOn })).toEqual(decided(answer));
    expect(missingItemDeadline('2024-06-10')).toMatchObject({
      firstCountedDay: '2024-06-11',
      lastDay: '2024-06-24',
    });
  });

  it.each([
    ['was not enclosed', { enclosedOnArrival: false }],
    ['is a decoration', { category: 'decoration' }],
    ['is a thing to be taken off before sending (A-FR-39)', { category: 'enclosed-thing' }],
  ])('is no claim where it %s', (_, facts) => {
    expect(outcomeOf(facts)).toEqual(decided('refused'));
  });

  it('is asked about: what it is, and whether it came along', () => {
    expect(outcomeOf({ enclosedOnArrival: undefined, category: undefined })).toEqual({
      kind: 'needs-facts',
      ask: ['category', 'enclosedOnArrival'],
    });
  });
});
