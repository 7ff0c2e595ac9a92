import {
  event,
  expectAlreadySo,
  given,
  happened,
  LEAD,
  OTHER_LEAD,
} from '../../../test/support/given-case.js';
import { ABANDONED, LATE_CONTACT, PROPOSED } from '../../../test/support/history.js';

describe('approve-disposal', () => {
  it('is approved by a lead who is another person (D24)', () => {
    const recorded = given(PROPOSED)
      .when('approve-disposal', {}, LEAD)
      .thenRecords(event('disposal-approved', { reason: null }));
    expect(recorded.state.disposal).toStrictEqual({
      kind: 'approved',
      proposedBy: 'desk-1',
      approvedBy: 'lead-1',
    });
    expectAlreadySo(recorded);
  });

  it('is refused to the lead who proposed it, and open to another', () => {
    const history = [...ABANDONED, happened('disposal-proposed', {}, LEAD.id)];
    const { fields } = given(history)
      .when('approve-disposal', {}, LEAD)
      .thenRefused('FOUR_EYES.SAME_PERSON', ['FR-R5-14']);
    expect(fields).toStrictEqual({ proposedBy: 'lead-1' });
    given(history).when('approve-disposal', {}, OTHER_LEAD).thenRecords(event('disposal-approved'));
  });

  it('is out of place without a proposal', () => {
    given(ABANDONED)
      .when('approve-disposal', {}, LEAD)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R5-14']);
  });

  it('waits while a contact after abandonment is undecided', () => {
    given(PROPOSED, LATE_CONTACT)
      .when('approve-disposal', {}, LEAD)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R5-14']);
    given(PROPOSED, LATE_CONTACT, happened('late-contact-decided'))
      .when('approve-disposal', {}, LEAD)
      .thenRecords(event('disposal-approved'));
  });
});
