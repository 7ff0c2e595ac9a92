import { event, expectAlreadySo, given, TECHNICIAN } from '../../../test/support/given-case.js';
import { APPROVED, CHARGEABLE, COVERED, DIAGNOSED, QUOTED } from '../../../test/support/history.js';

describe('authorise-repair', () => {
  it('lets a free repair begin (FR-R3-1)', () => {
    const recorded = given(COVERED)
      .when('authorise-repair', {}, TECHNICIAN)
      .thenRecords(event('repair-authorised', { authorisedOn: '2026-04-15' }));
    expect(recorded.state).toMatchObject({ stage: 'approved', clock: 'running' });
    expectAlreadySo(recorded);
  });

  it('is refused for a paid repair: that needs a quote (FR-R4-1)', () => {
    given(CHARGEABLE)
      .when('authorise-repair', {}, TECHNICIAN)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R4-1']);
  });

  it('is refused before coverage is decided (FR-R2-4)', () => {
    given(DIAGNOSED)
      .when('authorise-repair', {}, TECHNICIAN)
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R2-4']);
  });

  it('is out of place where a quote stands or was approved', () => {
    given(QUOTED).when('authorise-repair', {}, TECHNICIAN).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
    given(APPROVED).when('authorise-repair', {}, TECHNICIAN).thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW');
  });
});
