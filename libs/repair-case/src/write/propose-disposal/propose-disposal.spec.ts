import { event, expectAlreadySo, given, happened } from '../../../test/support/given-case.js';
import { ABANDONED, DISPOSABLE, UNDELIVERABLE } from '../../../test/support/history.js';
import { sealed } from '../../../test/support/sample.data.js';

const reason = sealed(7);

describe('propose-disposal', () => {
  it('proposes to dispose of everything that was sent in, and names who proposed it (FR-R5-14)', () => {
    const recorded = given(ABANDONED, happened('contact-recorded'))
      .when('propose-disposal', { reason })
      .thenRecords(
        event('disposal-proposed', {
          reason,
          inventory: [
            { kind: 'FR-100', count: 1 },
            { kind: 'ac-adapter', count: 1 },
          ],
          contactAttempts: 1,
        }),
      );
    expect(recorded.state.disposal).toMatchObject({ kind: 'proposed', proposedBy: 'desk-1' });
    expect(recorded.state.stage).toBe('abandoned');
    expectAlreadySo(recorded);
  });

  it('is out of place before the item is deemed abandoned', () => {
    given(UNDELIVERABLE)
      .when('propose-disposal', { reason })
      .thenRefused('REPAIR_CASE.NOT_ALLOWED_NOW', ['FR-R5-14']);
  });

  it('changes nothing once approved', () => {
    given(DISPOSABLE).when('propose-disposal', { reason }).thenNothing();
  });
});
