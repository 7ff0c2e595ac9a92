import { fireDeadline, type FoldedDeadline } from './fire.js';

const FIRES_AT = '2026-04-22T15:00:00.000Z';
const FIRING = { deadlineId: 'deadline-1', arming: 2 };
const ARMED: FoldedDeadline = {
  status: 'armed',
  armed: { ...FIRING, firesAt: FIRES_AT, clauses: ['FR-R4-4'] },
};

describe('a firing', () => {
  it.each([
    [FIRES_AT, 0],
    ['2026-04-22T15:00:01.500Z', 1_500],
  ])('finds its deadline past at %s, %d ms late', (now, latenessMs) => {
    expect(fireDeadline(ARMED, FIRING, now)).toEqual({
      kind: 'passed',
      deadline: { ...FIRING, firesAt: FIRES_AT, observedAt: now, latenessMs },
      clauses: ['FR-R4-4'],
    });
  });

  it('is refused before the deadline fires', () => {
    expect(fireDeadline(ARMED, FIRING, '2026-04-22T14:59:59.999Z')).toMatchObject({
      kind: 'answer',
      decision: { kind: 'refused', error: { code: 'DEADLINE.NOT_DUE', clauses: ['FR-R4-4'] } },
    });
  });

  it.each<[string, FoldedDeadline | undefined, object]>([
    ['was never armed', undefined, {}],
    ['is disarmed', { ...ARMED, status: 'disarmed' }, {}],
    ['has passed', { ...ARMED, status: 'passed' }, {}],
    ['was armed anew', ARMED, { arming: 1 }],
    ['is another', ARMED, { deadlineId: 'deadline-2' }],
  ])('writes nothing for a deadline that %s', (_what, known, other) => {
    expect(fireDeadline(known, { ...FIRING, ...other }, FIRES_AT)).toMatchObject({
      kind: 'answer',
      decision: { kind: 'accepted', events: [] },
    });
  });
});
