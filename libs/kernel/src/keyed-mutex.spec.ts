import { KeyedMutex } from './keyed-mutex.js';

/** A work that ends when told to, and says when it began. */
function held() {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  const work = { begun: false, end };
  return Object.assign(work, {
    run: async () => {
      work.begun = true;
      await done;
    },
  });
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('works of one key', () => {
  it('follow one another; those of another key do not wait', async () => {
    const mutex = new KeyedMutex();
    const [first, second, other] = [held(), held(), held()];
    const all = [mutex.run('a', first.run), mutex.run('a', second.run), mutex.run('b', other.run)];
    await turn();
    expect([first.begun, second.begun, other.begun]).toEqual([true, false, true]);
    first.end();
    await turn();
    expect(second.begun).toBe(true);
    second.end();
    other.end();
    await Promise.all(all);
  });

  it('go on after one that failed, and each is told its own end', async () => {
    const mutex = new KeyedMutex();
    const failing = mutex.run('a', () => Promise.reject(new RangeError('no')));
    const next = mutex.run('a', () => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });
});
