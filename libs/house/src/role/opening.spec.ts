import { pino } from 'pino';
import { Closing } from '../closing.js';
import { Opening, StoppedWhileOpening } from './opening.js';
import { Readiness } from './readiness.js';

const silent = pino({ level: 'silent' });

describe('opening a store', () => {
  let stopping: AbortController;
  let closing: Closing;
  let readiness: Readiness;
  let opening: Opening;
  beforeEach(() => {
    [stopping, closing, readiness] = [new AbortController(), new Closing(), new Readiness(silent)];
    opening = new Opening(readiness, silent, closing, stopping.signal);
    readiness.started();
  });

  it('is tried until it succeeds, and readiness says meanwhile what is missing', async () => {
    const said: (readonly string[])[] = [];
    const opened = opening.insistOn('SHURI_X', async () => {
      said.push(await readiness.missing());
      if (said.length < 2) throw new TypeError('hush-hush');
      return 'a store';
    });

    expect(await opened).toBe('a store');
    expect(said).toEqual([['SHURI_X: being opened.'], ['SHURI_X: it cannot be opened (TypeError).']]);
    expect(await readiness.missing()).toEqual([]);
  });

  it('sets nothing to work that was opened when the process was to stop already, and closes it', async () => {
    const closed: string[] = [];
    const opened = opening.insistOn(
      'SHURI_X',
      async () => {
        stopping.abort();
        return 'a store';
      },
      (store) => void closed.push(store),
    );

    await expect(opened).rejects.toBeInstanceOf(StoppedWhileOpening);
    await opening.settled();
    await closing.close();
    expect(closed).toEqual(['a store']);
  });
});
