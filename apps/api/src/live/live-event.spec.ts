import { MemoryLog } from '../../../../test/support/memory-log.js';
import { liveEventOf } from './live-event.js';

const stored = new MemoryLog(() => Promise.resolve()).append('repairCase-K7QF2M9XC', 'quote-issued');

describe('what a live stream tells of an event', () => {
  it('is that it happened, when, where and by which role, and nothing else', () => {
    const data = { note: { ref: 'r-1', version: 1, commitment: 'c' }, reason: 'free text' };
    expect(liveEventOf({ ...stored, data })).toEqual({
      number: 'K7QF2M9XC',
      event: 'quote-issued',
      revision: 0,
      position: 'p000001',
      recordedAt: '2024-04-10T01:00:00.000Z',
      role: 'front-desk',
      site: 'main',
    });
  });

  it('is told of an event that this process does not know', () => {
    expect(liveEventOf({ ...stored, type: 'repair-case.item-sung-to.v9' })?.event).toBe('item-sung-to');
  });

  it.each([
    ['a name of another kind', { type: 'SomethingElse' }],
    ['nobody who acted', { meta: { ...stored.meta, actor: null } }],
    ['no time', { meta: { ...stored.meta, recordedAt: 7 } }],
    ['no site', { meta: { recordedAt: '2024-04-10T01:00:00.000Z', actor: { role: 'lead' } } }],
  ])('is nothing where the house did not record it: %s', (_what, other) => {
    expect(liveEventOf({ ...stored, ...other })).toBeUndefined();
  });
});
