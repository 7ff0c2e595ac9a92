import { PACK_OF_FOUR_YEARS as PACK } from '../../../test/support/entitlements.js';
import type { RegisteredUnit } from '../../decider/unit.state.js';
import { afterHandingIn, passedOnTo } from './after-exchange.js';
import type { Entitlement } from './entitlement.js';

const FIVE_YEAR: Entitlement = { ...PACK, kind: 'ipro-five-year' };
const STOPPED: Entitlement = { ...PACK, standing: 'stopped', stoppedSince: '2025-04-01' };

function exchanged(exchangedOn: string): NonNullable<RegisteredUnit['exchanged']> {
  const passesOn = { terms: [], plan: null };
  return { replacement: 'v', cause: 'swap', exchangedOn, passesOn, clauses: [], masterData: [] };
}

describe('what a unit was under by a contract when it was handed in', () => {
  it.each([
    ['a pack on its last day is a person’s (PN-N-5a)', PACK, '2027-03-31', 'person-decides', '2027-03-31'],
    ['a pack that was over stays so', PACK, '2027-04-01', 'active', null],
    ['a pack that a transfer stopped before', STOPPED, '2025-04-02', 'stopped', '2025-04-01'],
    ['a pack that a transfer stopped on that day', STOPPED, '2025-04-01', 'stopped', '2025-04-01'],
    ['a pack that a transfer stopped later', STOPPED, '2025-03-31', 'person-decides', '2025-03-31'],
    ['the 5-year warranty has passed on (A-IP-15)', FIVE_YEAR, '2027-03-31', 'passed-on', null],
    ['a 5-year warranty that was over stays so', FIVE_YEAR, '2027-04-01', 'active', null],
    ['its own warranty is none', { ...PACK, contractId: null }, '2025-04-01', 'active', null],
  ] as const)('%s', (_what, entitlement, day, standing, stoppedSince) => {
    expect(afterHandingIn(entitlement, { exchanged: exchanged(day) })).toMatchObject({
      standing,
      stoppedSince,
      passedOnSince: standing === 'passed-on' ? day : null,
    });
  });

  it('stays as it is while the unit is in use', () => {
    expect(afterHandingIn(PACK, { exchanged: null })).toBe(PACK);
  });

  it('goes to the replacement as far as it is the 5-year warranty', () => {
    expect([PACK, FIVE_YEAR].flatMap((one) => passedOnTo('v', one))).toEqual([
      { ...FIVE_YEAR, unitId: 'v', clauses: ['PN-P-1', 'IP-T-1', 'A-IP-15'] },
    ]);
  });
});
