import { PACK_OF_FOUR_YEARS } from '../../../test/support/entitlements.js';
import { sealed } from '../../../test/support/story.js';
import { stoppedByTransfer } from './stopped-by-transfer.js';

const PACK = { ...PACK_OF_FOUR_YEARS, detail: { appliedOn: '2023-04-10' } };

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
