import fc from 'fast-check';
import { BARE_TERMS } from '../../../test/support/sample-terms.js';
import { LEAD, sealed } from '../../../test/support/story.js';
import { givenNoContract, givenSupport } from '../../../test/support/subjects.js';
import type { SupportContract } from '../../decider/contract.state.js';

const ORDER = { units: ['unit-1', 'unit-2'], makerDeliveredOn: '2026-03-10' };

describe('open-support-contract', () => {
  it('counts the free year from the maker’s delivery and arms its end (SR-1-1, SR-1-F1)', () => {
    givenNoContract().records('open-support-contract', { ...ORDER, user: sealed(1) }, [
      [
        'support-contract-opened',
        {
          units: ['unit-1', 'unit-2'],
          startsOn: '2026-03-10',
          lastDay: '2027-03-09',
          movableUntil: '2026-04-09',
          chargedMonths: 0,
          user: sealed(1),
          policyRevision: 'SR@undated',
        },
      ],
      [
        'deadline-armed',
        {
          kind: 'contract-end',
          arming: 1,
          startFact: 'startsOn',
          lastDay: '2027-03-09',
          firesAt: '2027-03-09T15:00:00.000Z',
        },
      ],
    ]);
  });

  it('keeps the end user’s date and counts nothing from it (SR-1-2)', () => {
    const order = { ...ORDER, endUserDeliveredOn: '2026-04-01' };
    givenNoContract().records('open-support-contract', order, [
      ['support-contract-opened', { endUserDeliveredOn: '2026-04-01', startsOn: '2026-03-10' }],
      ['deadline-armed', {}],
    ]);
  });

  it('charges begun months whole and ends the cover on the day asked for (SR-3-3, A-SR-06)', () => {
    givenNoContract().records('open-support-contract', { ...ORDER, wishedEnd: '2027-05-10' }, [
      ['support-contract-opened', { lastDay: '2027-05-10', chargedMonths: 3 }],
      ['deadline-armed', { lastDay: '2027-05-10' }],
    ]);
  });

  it('trusts the dates, not a number of months beside them (A-SR-01)', () => {
    const order = { ...ORDER, wishedEnd: '2027-06-09', orderedMonths: 14 };
    givenNoContract().refuses('open-support-contract', order, 'REQUEST.CONTRADICTORY', ['A-SR-01']);
  });

  it('never takes from the free year', () => {
    const order = { ...ORDER, wishedEnd: '2027-03-08' };
    givenNoContract().refuses('open-support-contract', order, 'REGISTRATION.NOT_ALLOWED_NOW');
  });

  it.each([
    ['a unit twice', { units: ['unit-1', 'unit-1'] }],
    ['a delivery that is not yet', { makerDeliveredOn: '2026-04-16' }],
  ])('takes no %s', (_what, different) => {
    givenNoContract().refuses('open-support-contract', { ...ORDER, ...different }, 'REQUEST.CONTRADICTORY');
  });

  it('goes to a person while nobody has said from when the slides govern', () => {
    givenNoContract()
      .under(BARE_TERMS)
      .refuses('open-support-contract', ORDER, 'REGISTRATION.PERSON_DECIDES', ['A-G-7'], LEAD);
  });

  describe('for a delivery before the text of that day is in force (D25, A-G-7)', () => {
    const old = { units: ['unit-1'], makerDeliveredOn: '2015-12-31' };
    const exception = { startsOn: '2025-12-01', lastDay: '2026-11-30', chargedMonths: 12 };
    const granted = { ...old, exception, approval: sealed(2) };
    const given = givenNoContract();

    it('is a lead’s to open for the days that he grants, who says why', () => {
      const told = given.refuses(
        'open-support-contract',
        old,
        'REGISTRATION.PERSON_DECIDES',
        ['A-G-7'],
        LEAD,
      );
      expect(told).toMatchObject({ missing: ['exception', 'approval'] });
      given.refuses('open-support-contract', granted, 'REGISTRATION.PERSON_DECIDES');
      const { approval: _why, ...unsaid } = granted;
      given.refuses('open-support-contract', unsaid, 'REGISTRATION.PERSON_DECIDES', [], LEAD);
      const opened = given.records(
        'open-support-contract',
        granted,
        [
          [
            'support-contract-opened',
            {
              ...exception,
              makerDeliveredOn: '2015-12-31',
              movableUntil: '2025-12-01',
              wishedEnd: '2026-11-30',
              approval: sealed(2),
              clauses: ['A-G-7'],
              policyRevision: 'SR@not-held',
            },
          ],
          ['deadline-armed', { kind: 'contract-end', lastDay: '2026-11-30' }],
        ],
        LEAD,
      );
      // From then on it is a contract like any other.
      const order = { orderId: 'o-1', orderedOn: '2026-04-15' };
      opened.records('renew-support', order, [
        ['support-renewed', { startsOn: '2026-12-01', lastDay: '2027-11-30' }],
        ['deadline-armed', {}],
      ]);
    });

    it('is granted free of charge, and for one day', () => {
      const oneDay = { startsOn: '2015-12-31', lastDay: '2015-12-31', chargedMonths: 0 };
      given.records(
        'open-support-contract',
        { ...granted, exception: oneDay },
        [
          ['support-contract-opened', { ...oneDay, wishedEnd: null }],
          ['deadline-armed', {}],
        ],
        LEAD,
      );
    });

    it.each([
      ['from before the delivery', { exception: { ...exception, startsOn: '2015-12-30' } }],
      ['that ends before it begins', { exception: { ...exception, lastDay: '2025-11-30' } }],
      ['and ordered up to a day besides', { wishedEnd: '2026-11-30' }],
      ['and ordered by months besides', { orderedMonths: 12 }],
    ])('is granted no term %s', (_what, different) => {
      const asked = { ...granted, ...different };
      given.refuses('open-support-contract', asked, 'REQUEST.CONTRADICTORY', [], LEAD);
    });

    it('is granted nothing where the rules say the term themselves', () => {
      const inForce = { ...granted, makerDeliveredOn: '2016-01-01' };
      given.refuses('open-support-contract', inForce, 'REQUEST.CONTRADICTORY', [], LEAD);
      given.records(
        'open-support-contract',
        { ...old, makerDeliveredOn: '2016-01-01' },
        [
          ['support-contract-opened', { lastDay: '2016-12-31' }],
          ['deadline-armed', {}],
        ],
        LEAD,
      );
    });
  });

  it('pays for as many months as it takes to reach the wished end, and for no more', () => {
    const delivery = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(delivery, fc.integer({ min: 0, max: 1_500 }), (delivered, beyond) => {
        const made = Temporal.PlainDate.from('2020-02-27').add({ days: delivered });
        const free = givenSupport(made.toString()).state as SupportContract;
        const wishedEnd = Temporal.PlainDate.from(free.lastDay).add({ days: beyond }).toString();
        const { lastDay, opened } = givenSupport(made.toString(), { wishedEnd }).state as SupportContract;
        expect(lastDay).toBe(wishedEnd);
        const paid = givenSupport(made.toString(), { orderedMonths: 12 + opened.chargedMonths });
        expect((paid.state as SupportContract).lastDay >= wishedEnd).toBe(true);
        if (opened.chargedMonths === 0) return;
        const less = givenSupport(made.toString(), { orderedMonths: 11 + opened.chargedMonths });
        expect((less.state as SupportContract).lastDay < wishedEnd).toBe(true);
      }),
      // From a leap day, the months bought begin after the free year and end later than those counted in one go.
      { numRuns: 60, examples: [[2, 639]] },
    );
  });
});
