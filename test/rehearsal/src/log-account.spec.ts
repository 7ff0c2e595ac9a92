import type { Position, StoredEvent } from '#event-store';
import type { JsonObject } from '#kernel';
import { deadlineAccount, doubled, halved, lost } from './log-account.js';

function event(id: string, name = 'contact-recorded', data: JsonObject = {}, channel = 'http'): StoredEvent {
  const position = id as Position;
  const stored = { stream: 'repairCase-A', revision: 0, position, storedAt: '2024-04-01T00:00:00.000Z' };
  return { id, type: `repair-case.${name}.v1`, data, meta: { channel }, ...stored };
}

const armed = (deadlineId: string, firesAt: string, arming = 1) =>
  event(`a-${deadlineId}-${arming}`, 'deadline-armed', { deadlineId, arming, firesAt });
const disarmed = (deadlineId: string) =>
  event(`d-${deadlineId}`, 'deadline-disarmed', { deadlineId, arming: 1 });
const lapsed = (deadlineId: string, observedAt: string, id = `l-${deadlineId}`) =>
  event(id, 'quote-lapsed', { deadline: { deadlineId, arming: 1, observedAt } }, 'timekeeper');

const NOON = '2024-04-01T12:00:00.000Z';
const ONE = '2024-04-01T13:00:00.000Z';
const acknowledged = [{ id: 'A', position: '1', eventIds: ['e1', 'e2'] }];

describe('the account of what was acknowledged', () => {
  it('misses an event that is not in the log', () => {
    expect(lost(acknowledged, [event('e1')])).toEqual(['e2']);
    expect(lost(acknowledged, [event('e1'), event('e2')])).toEqual([]);
  });

  it('sees an event that stands there twice, and one of a client that nobody was answered for', () => {
    const both = [event('e1'), event('e2')];
    expect(doubled(acknowledged, [...both, event('t1', 'quote-lapsed', {}, 'timekeeper')])).toEqual([]);
    expect(doubled(acknowledged, [...both, event('e2')])).toEqual(['e2']);
    expect(doubled(acknowledged, [...both, event('e3')])).toEqual(['e3']);
  });
});

describe('the account of appends', () => {
  const of = (commandId: string, name: string) => ({ ...event(name, name), meta: { commandId } });
  const issued = of('c1', 'quote-issued');
  const itsDeadline = of('c1', 'deadline-armed');

  it.each([
    ['quote-issued', 'deadline-armed'],
    ['quote-approved', 'deadline-disarmed'],
    ['support-contract-opened', 'deadline-armed'],
    ['contract-ended', 'deadline-armed'],
  ])('misses what %s brings along', (name, along) => {
    expect(halved([of('c1', name), of('c1', along)])).toEqual([]);
    expect(halved([of('c1', name)])).toEqual([`repairCase-A: ${name} without ${along}`]);
  });

  it('is not content with the deadline of another command, or of another case', () => {
    const ofAnotherCommand = { ...itsDeadline, meta: { commandId: 'c2' } };
    const ofAnotherCase = { ...itsDeadline, stream: 'repairCase-B' };
    expect(halved([issued, ofAnotherCommand, ofAnotherCase])).toHaveLength(1);
  });
});

describe('the account of deadlines', () => {
  it('is clear when each that was due and not disarmed fired once', () => {
    const log = [armed('x', NOON), lapsed('x', NOON), armed('y', NOON), disarmed('y'), armed('z', ONE)];
    expect(deadlineAccount(log, NOON)).toEqual({ fired: 1, missed: [], doubled: [], early: [] });
  });

  it('names one that did not fire, one that fired twice and one that fired early', () => {
    expect(deadlineAccount([armed('x', NOON)], NOON).missed).toEqual(['x/1']);
    const twice = [armed('x', NOON), lapsed('x', NOON), lapsed('x', ONE, 'again')];
    expect(deadlineAccount(twice, ONE).doubled).toEqual(['x/1']);
    expect(deadlineAccount([armed('x', ONE), lapsed('x', NOON)], ONE).early).toEqual(['x/1']);
  });
});
