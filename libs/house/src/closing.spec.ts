import { Closing } from './closing.js';

describe('closing what was opened', () => {
  it('goes from the last to the first, and past a failure, which it tells', async () => {
    const closing = new Closing();
    const closed: string[] = [];
    closing.add('lock', (name) => void closed.push(name));
    closing.add('views', async () => Promise.reject(new Error('views are stuck')));
    closing.add('server', async (name) => void closed.push(name));

    await expect(closing.close()).rejects.toThrow('views are stuck');

    expect(closed).toEqual(['server', 'lock']);
  });

  it('happens once', async () => {
    const closing = new Closing();
    let times = 0;
    closing.add('store', () => void (times += 1));

    await closing.close();
    await closing.close();

    expect(times).toBe(1);
  });
});
