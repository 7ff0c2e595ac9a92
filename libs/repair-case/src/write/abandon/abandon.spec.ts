import {
  event,
  expectAlreadySo,
  given,
  happened,
  STREAM,
  TIMEKEEPER,
} from '../../../test/support/given-case.js';
import {
  ABANDONED,
  QUOTED,
  SHIPPED,
  STORAGE_ARMED,
  STORAGE_FIRES_AT,
  UNDELIVERABLE,
  UNREACHABLE,
} from '../../../test/support/history.js';
import { deadlineIdOf } from '../deadlines.js';

const FIRING = { deadlineId: deadlineIdOf(STREAM, 'storage'), arming: 1 };

describe('abandon', () => {
  it.each([
    ['cannot be delivered', UNDELIVERABLE],
    ['belongs to somebody unreachable', UNREACHABLE],
  ])('deems an item given up that %s, after three months (FR-R5-14)', (_what, history) => {
    const recorded = given(history)
      .when('abandon', FIRING, TIMEKEEPER, '2026-07-16T15:00:01.000Z')
      .thenRecords(
        event('deemed-abandoned', {
          deadline: { ...FIRING, firesAt: STORAGE_FIRES_AT, latenessMs: 1_000 },
          clauses: ['FR-R5-14'],
        }),
      );
    expect(recorded.effectiveAt).toBe(STORAGE_FIRES_AT);
    expect(recorded.state).toMatchObject({
      stage: 'abandoned',
      custody: 'stored',
      disposal: { kind: 'none' },
      deadlines: { storage: { status: 'passed' } },
    });
    expectAlreadySo(recorded);
  });

  it('disarms what else runs, so that nothing lapses after it', () => {
    const { state } = given(QUOTED, happened('customer-unreachable'), STORAGE_ARMED)
      .when('abandon', FIRING, TIMEKEEPER, STORAGE_FIRES_AT)
      .thenRecords(event('deemed-abandoned'), event('deadline-disarmed', { kind: 'quote-answer' }));
    expect(Object.values(state.deadlines).map((one) => one.status)).not.toContain('armed');
  });

  it('is refused early', () => {
    given(UNDELIVERABLE)
      .when('abandon', FIRING, TIMEKEEPER, '2026-07-16T14:59:59.999Z')
      .thenRefused('DEADLINE.NOT_DUE', ['FR-R5-14']);
  });

  it('writes nothing when the item is no longer stored, given up already, or another arming is meant', () => {
    const ended = [
      happened('storage-ended'),
      happened('deadline-disarmed', { kind: 'storage', deadlineId: FIRING.deadlineId }),
    ];
    given(UNDELIVERABLE, ended).when('abandon', FIRING, TIMEKEEPER, STORAGE_FIRES_AT).thenNothing();
    given(ABANDONED).when('abandon', FIRING, TIMEKEEPER, STORAGE_FIRES_AT).thenNothing();
    given(SHIPPED).when('abandon', FIRING, TIMEKEEPER, STORAGE_FIRES_AT).thenNothing();
    given(UNDELIVERABLE)
      .when('abandon', { ...FIRING, arming: 2 }, TIMEKEEPER, STORAGE_FIRES_AT)
      .thenNothing();
  });
});
