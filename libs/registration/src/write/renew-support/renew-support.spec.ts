import { LEAD, sealed, TIMEKEEPER } from '../../../test/support/story.js';
import { CONTRACT_STREAM, givenNoContract, givenSupport } from '../../../test/support/subjects.js';
import type { ContractEventData } from '../../events/index.js';
import { deadlineIdOf } from '../deadlines.js';
import { orderedOtherwise } from './order.js';

/** A free year that ended on 31 March 2026; today is 15 June. */
const given = givenSupport('2025-04-01').at('2026-06-15');
const order = (orderedOn: string, more: object = {}) => ({ orderId: 'o-1', orderedOn, ...more });
const END = { deadlineId: deadlineIdOf(CONTRACT_STREAM, 'contract-end'), arming: 1 };

describe('renew-support', () => {
  it.each([
    ['before the end', '2026-03-15', 'on-time', null],
    ['on the last day', '2026-03-31', 'on-time', null],
    ['in the grace', '2026-04-20', 'late', { startsOn: '2026-04-01', lastDay: '2026-04-19' }],
    ['on its last day', '2026-04-30', 'late', { startsOn: '2026-04-01', lastDay: '2026-04-29' }],
  ])('ordered %s starts the day after the old end (SR-4-4)', (_what, on, timing, withoutSupport) => {
    given.at(on).records('renew-support', order(on), [
      [
        'support-renewed',
        {
          timing,
          startsOn: '2026-04-01',
          lastDay: '2027-03-31',
          chargedMonths: 12,
          retroactiveMonths: 0,
          withoutSupport,
        },
      ],
      ['deadline-armed', { kind: 'contract-end', arming: 2, lastDay: '2027-03-31' }],
    ]);
  });

  it.each([
    ['two months exactly', '2026-06-01', 2, '2026-05-31', '2027-05-31'],
    ['a day more', '2026-06-02', 3, '2026-06-01', '2027-06-01'],
  ])(
    'after the grace starts with the order and charges the gap, %s',
    (_what, on, months, gapEnd, lastDay) => {
      given.at(on).records('renew-support', order(on, { surchargeAccepted: true }), [
        [
          'support-renewed',
          {
            timing: 'retroactive',
            startsOn: on,
            lastDay,
            retroactiveMonths: months,
            withoutSupport: { startsOn: '2026-04-01', lastDay: gapEnd },
          },
        ],
        ['deadline-armed', {}],
      ]);
    },
  );

  it.each([
    ['two years', { orderedMonths: 24 }, { field: 'orderedMonths' }],
    ['until another day', { wishedEnd: '2028-03-31' }, { field: 'wishedEnd' }],
    ['on another day', { orderedOn: '2026-03-14' }, { field: 'orderedOn' }],
    ['at the raised price', { surchargeAccepted: true }, { field: 'surchargeAccepted' }],
  ])(
    'is told again in the same words only: not %s under the id of another order',
    (_what, other, problem) => {
      const renewed = given.at('2026-03-15').did('renew-support', { orderId: 'o-1' });
      renewed.records('renew-support', { orderId: 'o-1', orderedMonths: 12 }, []);
      const fields = renewed.refuses('renew-support', { orderId: 'o-1', ...other }, 'REQUEST.CONTRADICTORY');
      expect(fields).toMatchObject({ problems: [problem] });
    },
  );

  it('is not told apart by what an earlier release did not keep of it', () => {
    const { events } = given.at('2026-03-15').did('renew-support', { orderId: 'o-1' });
    const recorded = events.find(({ name }) => name === 'support-renewed')?.data;
    const { order: _unkept, ...known } = recorded as ContractEventData<'support-renewed'>;
    expect(orderedOtherwise(known, { orderId: 'o-1', orderedMonths: 24 })).toBeNull();
  });

  it('is barred after the grace without the surcharge (SR-5-1)', () => {
    const fields = given
      .at('2026-05-01')
      .refuses('renew-support', order('2026-05-01'), 'REGISTRATION.NOT_ALLOWED_NOW', ['SR-5-1']);
    expect(fields).toEqual({
      until: 'the customer accepts the surcharge',
      ground: 'too-late',
      orderBy: '2026-04-30',
    });
  });

  it('is for a year at least (SR-3-4)', () => {
    const short = order('2026-03-15', { orderedMonths: 11 });
    const fields = given.refuses('renew-support', short, 'REGISTRATION.NOT_ALLOWED_NOW', ['SR-3-4']);
    expect(fields).toMatchObject({ until: 'the order is for a year or more', ground: 'under-a-year' });
  });

  it('adds whole months to the year up to a wished end (SR-3-F2)', () => {
    given.at('2026-03-15').records('renew-support', order('2026-03-15', { wishedEnd: '2027-06-30' }), [
      ['support-renewed', { lastDay: '2027-06-30', chargedMonths: 15 }],
      ['deadline-armed', { lastDay: '2027-06-30' }],
    ]);
  });

  it('closes the window to renew when it had opened', () => {
    const ended = given.did('end-contract', END, TIMEKEEPER).at('2026-04-20');
    ended.records('renew-support', order('2026-04-20'), [
      ['support-renewed', { timing: 'late' }],
      ['deadline-disarmed', { kind: 'renewal-window', arming: 1 }],
      ['deadline-armed', { kind: 'contract-end', arming: 2 }],
    ]);
  });

  describe('entered later than it was ordered (D24)', () => {
    const window = { deadlineId: deadlineIdOf(CONTRACT_STREAM, 'renewal-window'), arming: 1 };
    const lapsed = given.did('end-contract', END, TIMEKEEPER).did('lapse-contract', window, TIMEKEEPER);
    const approved = { surchargeAccepted: true, approval: sealed(6) };

    it('counts as of the order, also after the lapse, where a lead says why', () => {
      const late = order('2026-04-30', { approval: sealed(6) });
      const after = lapsed.records(
        'renew-support',
        late,
        [
          ['support-renewed', { timing: 'late', lastDay: '2027-03-31', approval: sealed(6) }],
          ['deadline-armed', {}],
        ],
        LEAD,
      );
      expect(after.state).toMatchObject({ standing: 'active' });
      const fields = lapsed.refuses('renew-support', late, 'REGISTRATION.PERSON_DECIDES', ['SR-5-1']);
      expect(fields).toMatchObject({
        field: 'orderedOn',
        on: '2026-04-30',
        today: '2026-06-15',
        until: 'a lead approves it and says why',
      });
    });

    it.each([
      ['before the end, entered in the grace', '2026-03-31', '2026-04-01'],
      ['in the grace, entered after it', '2026-04-30', '2026-05-01'],
      ['for two raised months, entered in the third', '2026-06-01', '2026-06-02'],
    ])('is a lead’s to take, who says why: %s', (_what, on, entered) => {
      const late = given.at(entered);
      const { approval: _reason, ...unsaid } = approved;
      late.refuses('renew-support', order(on, approved), 'REGISTRATION.PERSON_DECIDES');
      late.refuses('renew-support', order(on, unsaid), 'REGISTRATION.PERSON_DECIDES', [], LEAD);
      late.records(
        'renew-support',
        order(on, approved),
        [
          ['support-renewed', { orderedOn: on, approval: sealed(6) }],
          ['deadline-armed', {}],
        ],
        LEAD,
      );
    });

    it.each([
      ['before the end', '2026-03-15', '2026-03-31'],
      ['in the grace', '2026-04-01', '2026-04-30'],
      ['for as many raised months', '2026-05-02', '2026-06-01'],
    ])('is taken from the desk where today costs as much: %s', (_what, on, entered) => {
      given.at(entered).records('renew-support', order(on, { surchargeAccepted: true }), [
        ['support-renewed', { orderedOn: on, approval: null }],
        ['deadline-armed', {}],
      ]);
    });
  });

  it('follows the last term when it is renewed again', () => {
    given
      .at('2026-03-16')
      .did('renew-support', order('2026-03-15'))
      .records('renew-support', { ...order('2026-03-16'), orderId: 'o-2' }, [
        ['support-renewed', { startsOn: '2027-04-01', lastDay: '2028-03-31' }],
        ['deadline-armed', { arming: 3 }],
      ]);
  });

  it('is a lead’s to grant as an exception, who says why (A-SR-07)', () => {
    const exception = { startsOn: '2026-05-15', lastDay: '2027-05-14', chargedMonths: 12 };
    const asked = order('2026-05-15', { exception });
    given.refuses('renew-support', asked, 'REGISTRATION.PERSON_DECIDES', ['A-SR-07'], LEAD);
    const approved = { ...asked, approval: sealed(4) };
    given.refuses('renew-support', approved, 'REGISTRATION.PERSON_DECIDES', ['A-SR-07']);
    given.records(
      'renew-support',
      approved,
      [
        [
          'support-renewed',
          {
            ...exception,
            timing: 'exception',
            approval: sealed(4),
            withoutSupport: { startsOn: '2026-04-01', lastDay: '2026-05-14' },
          },
        ],
        ['deadline-armed', {}],
      ],
      LEAD,
    );
  });

  it.each([
    ['from another day', { startsOn: '2026-05-16' }, 'exception.startsOn'],
    ['until another day', { lastDay: '2027-05-31' }, 'exception.lastDay'],
    ['for other months', { chargedMonths: 0 }, 'exception.chargedMonths'],
  ])('is granted once as an exception: not %s under the id of the same order', (_what, other, field) => {
    const exception = { startsOn: '2026-05-15', lastDay: '2027-05-14', chargedMonths: 12 };
    const approved = order('2026-05-15', { exception, approval: sealed(4) });
    const granted = given.did('renew-support', approved, LEAD);
    granted.records('renew-support', approved, [], LEAD);
    granted.records('renew-support', order('2026-05-15'), []);
    const again = { ...approved, exception: { ...exception, ...other } };
    const fields = granted.refuses('renew-support', again, 'REQUEST.CONTRADICTORY', [], LEAD);
    expect(fields).toMatchObject({ problems: [{ field }] });
  });

  it.each([
    ['for one day', { startsOn: '2026-05-15', lastDay: '2026-05-15' }, '2026-05-14'],
    ['a day after the end', { startsOn: '2026-04-02', lastDay: '2027-04-01' }, '2026-04-01'],
    ['from the day after the end', { startsOn: '2026-04-01', lastDay: '2027-03-31' }, null],
  ])('is granted as an exception %s', (_what, term, gapEnd) => {
    const exception = { ...term, chargedMonths: 12 };
    const approved = order('2026-05-15', { exception, approval: sealed(4) });
    const withoutSupport = gapEnd === null ? null : { startsOn: '2026-04-01', lastDay: gapEnd };
    given.records(
      'renew-support',
      approved,
      [
        ['support-renewed', { ...exception, withoutSupport }],
        ['deadline-armed', {}],
      ],
      LEAD,
    );
  });

  it.each([
    ['from the last day of the term before', { startsOn: '2026-03-31', lastDay: '2027-03-30' }],
    ['that ends before it begins', { startsOn: '2026-05-15', lastDay: '2026-05-14' }],
  ])('is granted as no exception %s', (_what, term) => {
    const exception = { ...term, chargedMonths: 12 };
    const approved = order('2026-05-15', { exception, approval: sealed(4) });
    given.refuses('renew-support', approved, 'REQUEST.CONTRADICTORY', [], LEAD);
  });

  it('is ordered on the day of delivery already', () => {
    const ordered = order('2025-04-01');
    given.at('2025-04-01').records('renew-support', ordered, [
      ['support-renewed', { startsOn: '2026-04-01', lastDay: '2027-03-31' }],
      ['deadline-armed', {}],
    ]);
  });

  it('is no order of tomorrow, of before the delivery, or for another kind of contract', () => {
    given.refuses('renew-support', order('2026-06-16'), 'REQUEST.CONTRADICTORY');
    given.refuses('renew-support', order('2025-03-31'), 'REQUEST.CONTRADICTORY');
    const camera = {
      unitId: 'u',
      model: 'CAM-1',
      partnerId: 'p',
      deliveredOn: '2024-04-01',
      memberSale: true,
      deliveryShown: true,
    };
    givenNoContract()
      .did('grant-five-year-warranty', camera)
      .refuses('renew-support', order('2026-03-15'), 'REGISTRATION.NOT_ALLOWED_NOW', ['SR-4-1']);
  });
});
