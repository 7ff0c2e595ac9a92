import { jest } from '@jest/globals';
import { pino } from 'pino';
import { Readiness } from './readiness.js';
import { Troubles } from './troubles.js';

function readinessWithLog() {
  const said: string[] = [];
  const write = (line: string) => void said.push((JSON.parse(line) as { msg: string }).msg);
  return { readiness: new Readiness(pino({ level: 'info' }, { write })), said };
}

describe('readiness', () => {
  it('is missing something until everything is put together, and from the moment it stops', async () => {
    const { readiness } = readinessWithLog();
    expect(await readiness.missing()).toEqual(['The process is still starting.']);
    readiness.expect('SHURI_VIEWS');
    expect(await readiness.missing()).toEqual(['SHURI_VIEWS: being opened.']);
    readiness.has('SHURI_VIEWS');
    readiness.started();
    expect(await readiness.missing()).toEqual([]);
    readiness.stop();
    expect(await readiness.missing()).toEqual(['The process is stopping.']);
  });

  it('says each change in the log once, however often it is looked at and whatever else wants the same', async () => {
    const { readiness, said } = readinessWithLog();
    readiness.started();
    let wrong: readonly string[] = ['It is away.'];
    readiness.keepChecking('SHURI_VIEWS', async () => wrong);
    readiness.keepChecking('SHURI_PERSONAL', async () => wrong);
    for (let look = 0; look < 3; look += 1) expect(await readiness.missing()).toEqual(['It is away.']);
    expect(said).toEqual(['It is away.']);
    wrong = [];
    expect(await readiness.missing()).toEqual([]);
    wrong = ['It is full.'];
    await readiness.missing();
    expect(said).toEqual([
      'It is away.',
      'SHURI_VIEWS: it can be used now.',
      'SHURI_PERSONAL: it can be used now.',
      'It is full.',
    ]);
  });

  it('counts a check that fails as something missing, and repeats nothing of an unforeseen error', async () => {
    const { readiness, said } = readinessWithLog();
    readiness.keepChecking('SHURI_VIEWS', () => Promise.reject(new TypeError('hush')));
    expect(await readiness.missing()).toEqual(['SHURI_VIEWS: it cannot be used just now.']);
    expect(said.join()).not.toContain('hush');
  });

  it('looks once for all who ask at the same moment', async () => {
    const { readiness } = readinessWithLog();
    let looks = 0;
    readiness.keepChecking('SHURI_VIEWS', async () => {
      looks += 1;
      return [];
    });
    await Promise.all([readiness.missing(), readiness.missing(), readiness.missing()]);
    expect(looks).toBe(1);
  });
});

describe('a trouble of work under way', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('lasts as long as was said, until it is said again or over', () => {
    const troubles = new Troubles();
    troubles.say('shard 0', 'It is full.', 8_000);
    troubles.say('shard 1', 'It is away.', 8_000);
    jest.advanceTimersByTime(7_999);
    troubles.say('shard 0', 'It is full.', 8_000);
    expect(troubles.lasting()).toEqual(['It is away.', 'It is full.']);
    jest.advanceTimersByTime(1);
    expect(troubles.lasting()).toEqual(['It is full.']);
    troubles.over('shard 0');
    expect(troubles.lasting()).toEqual([]);
  });
});
