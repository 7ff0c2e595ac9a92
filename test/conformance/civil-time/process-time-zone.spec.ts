import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SCRIPT = join(import.meta.dirname, 'answers-of-a-process.mjs');

const ANSWERS = [
  {
    date: '2026-09-23',
    day1: '2026-09-24',
    month: '2026-10-23',
    firesAt: '2026-09-23T15:00:00.000Z',
    holiday: true,
    businessDay2: '2026-09-25',
  },
  {
    date: '2026-09-24',
    day1: '2026-09-24',
    month: '2026-10-24',
    firesAt: '2026-09-24T15:00:00.000Z',
    holiday: false,
    businessDay2: '2026-09-28',
  },
  {
    date: '2026-09-24',
    day1: '2026-09-25',
    month: '2026-10-24',
    firesAt: '2026-09-24T15:00:00.000Z',
    holiday: false,
    businessDay2: '2026-09-28',
  },
];

describe('the time zone of the process', () => {
  it.each([
    ['UTC', 0],
    ['Asia/Tokyo', 9 * 60],
    ['America/Los_Angeles', -7 * 60],
    ['Pacific/Kiritimati', 14 * 60],
  ])('changes no answer: %s', async (zone, offset) => {
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT], {
      env: { ...process.env, TZ: zone },
    });
    expect(JSON.parse(stdout)).toEqual({ offset, answers: ANSWERS });
  });
});
