import { event, expectRefusedAgain, given, happened, LEAD } from '../../../test/support/given-case.js';
import { ABANDONED, DISPOSABLE, LATE_CONTACT, UNDELIVERABLE } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';

const reason = sealed(8);

describe('decide-late-contact', () => {
  it('lets the disposal go on', () => {
    const recorded = given(DISPOSABLE, LATE_CONTACT)
      .when('decide-late-contact', { decision: 'disposal-goes-on', reason }, LEAD)
      .thenRecords(event('late-contact-decided', { reason }));
    expect(recorded.state).toMatchObject({ custody: 'stored', disposal: { kind: 'approved' } });
    given(recorded.history)
      .when('record-disposal', { method: 'recycling' }, undefined, '2026-07-23T03:00:00.000Z')
      .thenRecords(event('item-disposed'));
    expectRefusedAgain(recorded, 'REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('lets the item go back, and the approval falls away', () => {
    const recorded = given(DISPOSABLE, LATE_CONTACT)
      .when('decide-late-contact', { decision: 'item-goes-back', reason }, LEAD)
      .thenRecords(event('abandonment-lifted', { reason }));
    expect(recorded.state).toMatchObject({ custody: 'held', disposal: { kind: 'none' } });
    given(recorded.history, happened('item-shipped', { shippedOn: '2026-07-22' }))
      .when('confirm-delivery', {}, undefined, '2026-07-23T03:00:00.000Z')
      .thenRecords(event('item-delivered'));
    expectRefusedAgain(recorded, 'REPAIR_CASE.NOT_ALLOWED_NOW');
  });

  it('decides again when the customer turns up once more', () => {
    given(DISPOSABLE, LATE_CONTACT, happened('late-contact-decided'), LATE_CONTACT)
      .when('decide-late-contact', { decision: 'item-goes-back', reason }, LEAD)
      .thenRecords(event('abandonment-lifted'));
  });

  it('is out of place without such a contact', () => {
    const decision = 'item-goes-back';
    given(ABANDONED)
      .when('decide-late-contact', { decision, reason }, LEAD)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    given(UNDELIVERABLE, happened('contact-recorded', { reached: true }))
      .when('decide-late-contact', { decision, reason }, LEAD)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});
