import fc from 'fast-check';
import { LEAD, sealed } from '../../../test/support/story.js';
import { givenNoContract, givenSupport } from '../../../test/support/subjects.js';
import type { SupportContract } from '../../decider/contract.state.js';

const DELIVERED = '2026-03-20';
const WISH = { wishedStart: '2026-04-10', channel: 'web-registration', askedOn: '2026-04-01' };
const NOT_NOW = 'REGISTRATION.NOT_ALLOWED_NOW';

describe('change-support-start', () => {
  it('moves the free year to the wished day and its end with it (SR-2-1)', () => {
    givenSupport(DELIVERED).records('change-support-start', WISH, [
      ['support-start-changed', { startsOn: '2026-04-10', lastDay: '2027-04-09', approval: null }],
      ['deadline-armed', { kind: 'contract-end', arming: 2, lastDay: '2027-04-09' }],
    ]);
  });

  it('moves it to the 30th day after delivery at most, and keeps the wish (SR-2-3)', () => {
    givenSupport(DELIVERED).records('change-support-start', { ...WISH, wishedStart: '2026-06-01' }, [
      ['support-start-changed', { wishedStart: '2026-06-01', startsOn: '2026-04-19', lastDay: '2027-04-18' }],
      ['deadline-armed', {}],
    ]);
  });

  it.each([
    ['by phone', { channel: 'other' }, 'not-registered', 'SR-2-2'],
    ['for a day before delivery', { wishedStart: '2026-03-19' }, 'before-delivery', 'SR-2-2'],
  ])('is refused %s', (_what, different, change, clause) => {
    const wish = { ...WISH, ...different };
    const fields = givenSupport(DELIVERED).refuses('change-support-start', wish, NOT_NOW, [clause]);
    expect(fields).toEqual({ change });
  });

  it('is taken on the 30th day after delivery, and no later (A-SR-05)', () => {
    const at = (askedOn: string) => ({ ...WISH, askedOn });
    const given = givenSupport('2026-03-01').at('2026-04-01');
    given
      .at('2026-03-31')
      .records('change-support-start', { ...at('2026-03-31'), wishedStart: '2026-03-31' }, [
        ['support-start-changed', { startsOn: '2026-03-31' }],
        ['deadline-armed', {}],
      ]);
    const fields = given.refuses('change-support-start', at('2026-04-01'), NOT_NOW, ['SR-2-1']);
    expect(fields).toEqual({ change: 'too-late' });
  });

  it('is a lead’s to take of a day in time once it is too late, who says why (D24)', () => {
    const late = givenSupport('2026-03-01').at('2026-04-01');
    const wish = { ...WISH, askedOn: '2026-03-31', wishedStart: '2026-03-20' };
    const approved = { ...wish, approval: sealed(7) };
    const fields = late.refuses('change-support-start', approved, 'REGISTRATION.PERSON_DECIDES', ['SR-2-1']);
    expect(fields).toMatchObject({ field: 'askedOn', on: '2026-03-31', today: '2026-04-01' });
    late.refuses('change-support-start', wish, 'REGISTRATION.PERSON_DECIDES', [], LEAD);
    late.records(
      'change-support-start',
      approved,
      [
        ['support-start-changed', { askedOn: '2026-03-31', startsOn: '2026-03-20', approval: sealed(7) }],
        ['deadline-armed', {}],
      ],
      LEAD,
    );
  });

  it('grants a second wish only by a lead, who says why (A-SR-16)', () => {
    const second = { ...WISH, wishedStart: '2026-04-12' };
    const given = givenSupport(DELIVERED).did('change-support-start', WISH);
    given.refuses('change-support-start', second, 'REGISTRATION.PERSON_DECIDES', ['A-SR-16']);
    given.records(
      'change-support-start',
      { ...second, approval: sealed(5) },
      [
        ['support-start-changed', { startsOn: '2026-04-12', approval: sealed(5) }],
        ['deadline-armed', { arming: 3 }],
      ],
      LEAD,
    );
  });

  it('leaves the end of cover that was bought where it is, and counts its months anew', () => {
    givenSupport(DELIVERED, { wishedEnd: '2027-06-19' }).records('change-support-start', WISH, [
      ['support-start-changed', { startsOn: '2026-04-10', lastDay: '2027-06-19', chargedMonths: 3 }],
      ['deadline-armed', { lastDay: '2027-06-19' }],
    ]);
  });

  it.each([
    ['2027-04-01', '2027-04-09', 0],
    ['2027-04-09', '2027-04-09', 0],
    ['2027-04-10', '2027-04-10', 1],
  ])(
    'of months bought until %s leaves none where the free year reaches as far',
    (bought, lastDay, months) => {
      givenSupport(DELIVERED, { wishedEnd: bought }).records('change-support-start', WISH, [
        ['support-start-changed', { lastDay, chargedMonths: months }],
        ['deadline-armed', {}],
      ]);
    },
  );

  it('is about the free year alone', () => {
    const given = givenSupport('2026-04-01').did('renew-support', { orderId: 'o-1' });
    given.refuses('change-support-start', WISH, NOT_NOW, ['SR-2-1']);
    givenNoContract().refuses('change-support-start', WISH, 'REGISTRATION.UNKNOWN');
  });

  it('starts on no day before delivery or after the 30th day, whatever is wished', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 26 }), fc.integer({ min: 0, max: 400 }), (asked, wished) => {
        const made = Temporal.PlainDate.from(DELIVERED);
        const limit = made.add({ days: 30 }).toString();
        const day = (days: number) => made.add({ days }).toString();
        const wish = { ...WISH, askedOn: day(asked), wishedStart: day(wished) };
        const { state } = givenSupport(DELIVERED).did('change-support-start', wish);
        const { startsOn } = state as SupportContract;
        expect(startsOn).toBe(day(wished) < limit ? day(wished) : limit);
      }),
      { numRuns: 60 },
    );
  });
});
