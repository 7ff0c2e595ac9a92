import { RecentIds } from './recent-ids.js';

const place = (revision: number) => ({ stream: 'case-1', revision, position: revision });

describe('the memory of recent ids', () => {
  it('finds the latest place of an id, whenever it is asked', () => {
    const ids = new RecentIds(10);
    ids.remember('a', place(0));
    expect(ids.find('a')).toEqual(place(0));
    ids.remember('a', place(1));
    expect(ids.find('a')).toEqual(place(1));
    expect(ids.find('b')).toBeUndefined();
  });

  it('keeps at least its size and at most twice as many', () => {
    const ids = new RecentIds(10);
    for (let count = 0; count < 100; count += 1) ids.remember(`id-${count}`, place(count));
    const known = Array.from({ length: 100 }, (_, count) => count).filter((count) => ids.find(`id-${count}`));
    expect(known.length).toBeGreaterThanOrEqual(10);
    expect(known.length).toBeLessThanOrEqual(20);
    expect(known.at(-1)).toBe(99);
  });
});
