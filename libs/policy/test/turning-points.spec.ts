import fc from 'fast-check';
import { DAYS, MINUTES, NUMBERS, placesIn, scaleOf } from '../src/kernel/scale.js';
import { turningPoints } from '../src/kernel/turning-points.js';
import { withReach } from '../src/kernel/reach.js';
import type { FactChange } from '../src/kernel/flip.js';

const PROBES = [-1000, -100, -10, -1, 0, 1, 10, 100, 1000];

describe('the places at which an answer turns', () => {
  it('is the first place beyond a threshold, wherever between two probes it lies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1000 }), (threshold) => {
        const turns = turningPoints(0, PROBES, (place) => (place >= threshold ? 'late' : 'in time'));
        expect(turns).toEqual([threshold]);
      }),
    );
  });

  it('is found on both sides, and more than once on one', () => {
    const answer = (place: number) =>
      place < -50 ? 'early' : place < 7 ? 'now' : place < 300 ? 'soon' : 'late';
    expect(turningPoints(0, PROBES, answer)).toEqual([7, 300, -51]);
  });

  it('is looked for with few questions', () => {
    let asked = 0;
    turningPoints(0, PROBES, (place) => {
      asked += 1;
      return place >= 777 ? 'late' : 'in time';
    });
    expect(asked).toBeLessThanOrEqual(PROBES.length + 2 + 10);
  });

  it('is none where nothing turns', () => {
    expect(turningPoints(0, PROBES, () => 'always')).toEqual([]);
  });
});

describe('a scale', () => {
  it.each([
    ['2024-02-29', DAYS, '2024-03-01'],
    ['2024-02-29T23:59:00.000Z', MINUTES, '2024-03-01T00:00:00.000Z'],
    [41, NUMBERS, 42],
  ])('steps from %s to the next', (value, scale, next) => {
    expect(scaleOf(value)).toBe(scale);
    expect(scale.write((scale.read(value) ?? 0) + 1)).toBe(next);
  });

  it('reads every day that an answer names, however deep, and no other text', () => {
    const answer = { term: [{ lastDay: '1970-01-03' }], kind: '2024', on: '1970-01-02' };
    expect(placesIn(answer, DAYS)).toEqual([2, 1]);
  });
});

describe('that a change holds beyond its value', () => {
  const to = '2024-06-01';
  const change: FactChange = { fact: 'on', from: { is: 'known', value: '2024-01-01' }, to, by: 'staff' };
  const reach = (holds: (day: string) => 'holds' | 'fails' | 'cannot-be', named: readonly string[] = []) =>
    withReach([change], {
      beside: () => [...named],
      holding: ([one]) => holds(typeof one?.to === 'string' ? one.to : ''),
    }).map((one) => one.reach);

  it('is claimed where it was tried, near and far', () => {
    expect(reach(() => 'holds')).toEqual(['or-more']);
  });

  it.each([
    ['the next day', (day: string) => day === '2024-06-02'],
    ['a day between', (day: string) => day > '2024-06-20' && day < '2024-07-20'],
    ['a far day', (day: string) => day > '2030-01-01'],
  ])('is not claimed where %s gives another answer', (_, fails) => {
    expect(reach((day) => (fails(day) ? 'fails' : 'holds'))).toEqual(['at-least']);
  });

  it('is not claimed beyond a day that another fact or the answer names', () => {
    const fails = (day: string) => (day === '2024-06-13' ? 'fails' : 'holds');
    expect(reach(fails)).toEqual(['or-more']);
    expect(reach(fails, ['2024-06-12'])).toEqual(['at-least']);
  });

  it('is claimed up to where a value cannot be, but not of a value or two', () => {
    expect(reach((day) => (day > '2024-07-15' ? 'cannot-be' : 'holds'))).toEqual(['or-more']);
    expect(reach((day) => (day > '2024-06-02' ? 'cannot-be' : 'holds'))).toEqual(['at-least']);
  });

  it('is claimed of one change only where two are told together', () => {
    const other: FactChange = { ...change, fact: 'until' };
    const both = withReach([change, other], { beside: () => [], holding: () => 'holds' });
    expect(both.map((one) => one.reach)).toEqual(['or-more', 'at-least']);
  });

  it('is claimed downwards where the value lies below the present one', () => {
    const less: FactChange = { ...change, from: { is: 'known', value: '2024-12-31' } };
    const [one] = withReach([less], { beside: () => [], holding: () => 'holds' });
    expect(one?.reach).toBe('or-less');
  });
});
