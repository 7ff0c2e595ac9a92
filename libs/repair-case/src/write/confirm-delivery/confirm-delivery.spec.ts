import { event, expectAlreadySo, given, happened } from '../../../test/support/given-case.js';
import { REPAIRED_ON_SITE, VISITED } from '../../../test/support/visits.js';
import { LAPSED, PAID_UP, SHIPPED, UNDELIVERABLE } from '../../../test/support/history.js';

describe('confirm-delivery', () => {
  it('closes a repair: the customer has the item back', () => {
    const recorded = given(SHIPPED)
      .when('confirm-delivery', {})
      .thenRecords(event('item-delivered', { deliveredOn: '2026-04-15' }));
    expect(recorded.state).toMatchObject({ stage: 'returned', custody: 'delivered' });
    expectAlreadySo(recorded);
  });

  it('leaves a cancelled case cancelled', () => {
    const { state } = given(LAPSED, happened('payment-recorded', { amount: 4_400 }), happened('item-shipped'))
      .when('confirm-delivery', {})
      .thenRecords(event('item-delivered'));
    expect(state).toMatchObject({ stage: 'cancelled', custody: 'delivered' });
  });

  it('refuses a delivery of tomorrow, and one before the shipment', () => {
    given(SHIPPED)
      .when('confirm-delivery', { deliveredOn: '2026-04-16' })
      .thenRefused('REQUEST.CONTRADICTORY');
    given(SHIPPED)
      .when('confirm-delivery', { deliveredOn: '2026-04-14' })
      .thenRefused('REQUEST.CONTRADICTORY');
  });

  it('closes a repair at the site: nothing is shipped, the customer has the item for himself again', () => {
    const recorded = given(REPAIRED_ON_SITE)
      .when('confirm-delivery', {})
      .thenRecords(event('item-delivered', { deliveredOn: '2026-04-15' }));
    expect(recorded.state).toMatchObject({ stage: 'returned', custody: 'delivered', shipped: null });
    expectAlreadySo(recorded);
    given(REPAIRED_ON_SITE)
      .when('confirm-delivery', { deliveredOn: '2026-04-07' })
      .thenRefused('REQUEST.CONTRADICTORY');
  });

  it('does not close a visit while the work is going on', () => {
    const { fields } = given(VISITED).when('confirm-delivery', {}).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    expect(fields).toMatchObject({ until: 'it is repaired, cancelled or refused' });
  });

  it('is out of place unless the item is out for delivery', () => {
    given(PAID_UP).when('confirm-delivery', {}).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    given(UNDELIVERABLE).when('confirm-delivery', {}).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});
