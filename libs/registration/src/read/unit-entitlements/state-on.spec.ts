import { PACK_OF_FOUR_YEARS } from '../../../test/support/entitlements.js';
import type { Entitlement } from './entitlement.js';
import { stateOn } from './state-on.js';

const SUPPORT: Entitlement = {
  ...PACK_OF_FOUR_YEARS,
  kind: 'support-renewal',
  startsOn: '2025-04-01',
  lastDay: '2027-05-14',
  withoutSupport: [
    { startsOn: '2026-04-01', lastDay: '2026-05-14' },
    { startsOn: '2027-05-15', lastDay: '2027-06-13' },
  ],
};

describe('how an entitlement stands on a day', () => {
  it.each([
    ['2025-03-31', 'before-term'],
    ['2025-04-01', 'in-term'],
    ['2026-03-31', 'in-term'],
    ['2026-04-01', 'without-support'],
    ['2026-05-14', 'without-support'],
    ['2026-05-15', 'in-term'],
    ['2027-05-14', 'in-term'],
    ['2027-05-15', 'without-support'],
    ['2027-06-13', 'without-support'],
    ['2027-06-14', 'over'],
  ])('on %s: %s, both days of a term and of a gap counted', (on, state) => {
    expect(stateOn(SUPPORT, on)).toBe(state);
  });

  it('has stopped since the day of the transfer, until its term is over', () => {
    const stopped = { ...SUPPORT, withoutSupport: [], stoppedSince: '2025-06-01' };
    expect(
      ['2025-05-31', '2025-06-01', '2027-05-14', '2027-05-15'].map((on) => stateOn(stopped, on)),
    ).toEqual(['in-term', 'stopped', 'stopped', 'over']);
  });

  it('has passed on since the day of the exchange', () => {
    const exchanged = { ...SUPPORT, withoutSupport: [], passedOnSince: '2025-06-01' };
    expect(['2025-05-31', '2025-06-01'].map((on) => stateOn(exchanged, on))).toEqual([
      'in-term',
      'passed-on',
    ]);
  });
});
