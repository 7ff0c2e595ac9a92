import { givenPack, packApplication } from '../../test/support/packs.js';
import { LEAD, sealed } from '../../test/support/story.js';
import { givenNoContract, givenSupport, givenUnit } from '../../test/support/subjects.js';

const CONTRADICTORY = 'REQUEST.CONTRADICTORY';
const TRANSFER = { transferId: 't-1', transferredOn: '2026-04-01', owner: sealed(3) };
const CHANGE = {
  changeId: 'u-1',
  cause: 'upgrade',
  changedOn: '2026-02-01',
  removed: ['ssd-1'],
  added: ['ssd-2'],
};
const SALE = { seller: 'A shop', soldOn: '2026-03-01' };

const first = (fields: unknown) => (fields as { problems: readonly { field: string }[] }).problems[0]?.field;

/** A pack of which the second device was bought on another day. */
function packWith(purchasedOn: string, different: object = {}) {
  const { system, ...application } = packApplication();
  const [camera, recorder] = system;
  return { ...application, ...different, system: [camera, { ...recorder, purchasedOn }] };
}

describe('days that cannot be are refused, and nothing is recorded', () => {
  it.each([
    ['bought tomorrow', packWith('2026-04-16')],
    ['bought after it went into operation', packWith('2023-04-06')],
    ['bought after the pack was applied for', packWith('2023-04-11', { operationStartedOn: null })],
  ])('of a pack with a device %s', (_what, application) => {
    const fields = givenNoContract().refuses(
      'open-maintenance-pack',
      { ...application, approval: sealed(2) },
      CONTRADICTORY,
      [],
      LEAD,
    );
    expect(first(fields)).toBe('system.1.purchasedOn');
  });

  it('of a pack that is applied for when its term is over; on the last day it is sold', () => {
    const late = (appliedOn: string) => ({ ...packApplication(3), appliedOn, approval: sealed(2) });
    givenNoContract().did('open-maintenance-pack', late('2026-03-31'), LEAD);
    const fields = givenNoContract().refuses(
      'open-maintenance-pack',
      late('2026-04-01'),
      CONTRADICTORY,
      [],
      LEAD,
    );
    expect(first(fields)).toBe('appliedOn');
  });

  it('of support: an end user who had it before the maker delivered it (SR-1-2)', () => {
    const order = { units: ['unit-1'], makerDeliveredOn: '2026-03-10' };
    givenNoContract().refuses(
      'open-support-contract',
      { ...order, endUserDeliveredOn: '2026-03-09' },
      CONTRADICTORY,
    );
    givenNoContract().did('open-support-contract', { ...order, endUserDeliveredOn: '2026-03-10' });
  });

  it('of a transfer before the unit left the factory, or was sold', () => {
    givenUnit().did('transfer-ownership', { ...TRANSFER, transferredOn: '2026-02-01' });
    givenUnit().refuses('transfer-ownership', { ...TRANSFER, transferredOn: '2026-01-31' }, CONTRADICTORY);
    const sold = givenUnit().did('record-sale', SALE);
    sold.refuses('transfer-ownership', { ...TRANSFER, transferredOn: '2026-02-28' }, CONTRADICTORY);
    sold.did('transfer-ownership', { ...TRANSFER, transferredOn: '2026-03-01' });
  });

  it('of a change before the unit left the factory; and a change changes something', () => {
    givenUnit().did('change-configuration', CHANGE);
    givenUnit().refuses('change-configuration', { ...CHANGE, changedOn: '2026-01-31' }, CONTRADICTORY);
    givenUnit().refuses('change-configuration', { ...CHANGE, removed: [], added: [] }, CONTRADICTORY);
  });
});

describe('what is on record under a name is not told again with another content', () => {
  it('of a transfer', () => {
    const told = givenUnit().did('transfer-ownership', TRANSFER);
    told.findsItSo('transfer-ownership', TRANSFER);
    told.refuses('transfer-ownership', { ...TRANSFER, transferredOn: '2026-04-02' }, CONTRADICTORY);
  });

  it('of a guarantee, whose parts may be told in any order', () => {
    const repair = { caseNumber: 'CASE-1', parts: ['board', 'fan'], shippedOn: '2026-03-31' };
    const told = givenUnit().did('open-guarantee', repair);
    told.findsItSo('open-guarantee', { ...repair, parts: ['fan', 'board'] });
    told.refuses('open-guarantee', { ...repair, parts: ['board'] }, CONTRADICTORY);
  });

  it('of a visit for consumables', () => {
    const visit = { visitId: 'v-1', doneOn: '2026-04-10', playbackLossAcknowledged: true };
    const told = givenPack().at('2026-04-15').did('record-consumable-visit', visit);
    told.findsItSo('record-consumable-visit', visit);
    told.refuses('record-consumable-visit', { ...visit, doneOn: '2026-04-11' }, CONTRADICTORY);
  });

  it('of an order that the rules allow, for which nobody asks an exception', () => {
    const exception = { startsOn: '2027-01-01', lastDay: '2027-12-31', chargedMonths: 12 };
    const order = { orderId: 'o-1', exception, approval: sealed(4) };
    givenSupport('2025-06-01').refuses('renew-support', order, CONTRADICTORY, [], LEAD);
  });
});
