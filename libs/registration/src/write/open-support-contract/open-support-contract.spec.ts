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
