import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileClock } from './file-clock.js';

const NINE = Temporal.Instant.from('2024-04-01T00:00:00Z');
const TEN = NINE.add({ hours: 1 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-clock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a clock in a file', () => {
  it('is moved for everyone who holds the file, and never back', () => {
    const driver = FileClock.startingAt(join(folder, 'clock'), NINE);
    const other = new FileClock(join(folder, 'clock'));
    driver.advanceTo(TEN);
    expect(Temporal.Instant.compare(other.now(), TEN)).toBeGreaterThanOrEqual(0);
    expect(() => other.advanceTo(NINE)).toThrow(RangeError);
  });

  it('wakes a sleeper when somebody else moves it there, and at once when he is told to stop', async () => {
    const driver = FileClock.startingAt(join(folder, 'clock'), NINE);
    const other = new FileClock(join(folder, 'clock'));
    const asleep = other.sleepUntil(TEN, new AbortController().signal);
    driver.advanceTo(TEN);
    await asleep;
    const stop = new AbortController();
    const longer = other.sleepUntil(TEN.add({ hours: 1 }), stop.signal);
    stop.abort();
    await longer;
    expect(Temporal.Instant.compare(other.now(), TEN.add({ hours: 1 }))).toBeLessThan(0);
  });
});
