import { RecentIds } from './recent-ids.js';

const stream = 'measured-0123456789';

describe('the memory of recent ids', () => {
  it('keeps an id over 100,000 further events, and has forgotten it after 200,000', () => {
    const recent = new RecentIds();
    recent.remember('first', { stream, revision: 0n });
    for (let index = 0; index < 100_000; index += 1) recent.remember(`${index}`, { stream, revision: 0n });
    expect(recent.placeOf('first')).toEqual({ stream, revision: 0n });
    for (let index = 100_000; index < 200_000; index += 1)
      recent.remember(`${index}`, { stream, revision: 0n });
    expect(recent.placeOf('first')).toBeUndefined();
  });

  it('keeps the first place of an id in a stream, and the last of its streams', () => {
    const recent = new RecentIds();
    recent.remember('id', { stream: 'a', revision: 3n });
    recent.remember('id', { stream: 'a', revision: 4n });
    expect(recent.placeOf('id')).toEqual({ stream: 'a', revision: 3n });
    recent.remember('id', { stream: 'b', revision: 0n });
    expect(recent.placeOf('id')).toEqual({ stream: 'b', revision: 0n });
  });
});
