import { sealed } from '../../../test/support/story.js';
import type { Entitlement } from './entitlement.js';
import { stoppedByTransfer } from './stopped-by-transfer.js';

const PACK: Entitlement = {
  unitId: 'u',
  kind: 'panasonic-pack',
  startsOn: '2023-04-01',
  lastDay: '2027-03-31',
  standing: 'active',
  passedOnSince: null,
  stoppedSince: null,
  withoutSupport: [],
  contractId: 'c',
  clauses: [],
  detail: { appliedOn: '2023-04-10' },
};

describe('a pack whose unit went to a third party (PN-E-7, A-PN-12)', () => {
  it.each([
    ['2023-04-09', 'active'],
    ['2023-04-10', 'person-decides'],
    ['2023-04-11', 'stopped'],
    ['2027-03-31', 'stopped'],
    ['2027-04-01', 'active'],
  ])('on %s, the application on 2023-04-10 and the last day 2027-03-31: %s', (transferredOn, standing) => {
    const transfers = [{ transferId: 't-1', transferredOn, owner: sealed(1) }];
    expect(stoppedByTransfer(PACK, { transfers }).standing).toBe(standing);
  });
});
