import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StandIn, startStandIn } from '../support/eventstoredb/stand-in.js';
import { type TestDatabase, testDatabase } from '../support/postgres/databases.js';
import { rehearse } from './src/rehearse.js';
import { verdict } from './src/verdict.js';

describe('two processes of each role, each killed once under load', () => {
  let folder: string;
  let events: StandIn;
  let databases: readonly TestDatabase[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'shuri-rehearsal-'));
    events = await startStandIn();
    databases = await Promise.all([testDatabase(), testDatabase()]);
  });
  afterAll(async () => {
    await events.stop();
    await Promise.all(databases.map((one) => one.drop()));
    rmSync(folder, { recursive: true, force: true });
  });

  it('lose nothing, do nothing twice, fire every deadline once, and keep the views of a rebuild', async () => {
    const [views, emptyViews] = databases.map(({ url }) => url);
    const rehearsal = await rehearse({
      events: events.url,
      views: views ?? '',
      emptyViews: emptyViews ?? '',
      folder,
      callers: 4,
      answersPerScene: 20,
      rounds: 1,
      onScene: () => undefined,
    });
    const { figures, wrong } = verdict(rehearsal);
    expect(wrong).toEqual([]);
    expect(figures).toMatchObject({ kills: 6, lost: 0, doubled: 0, 'deadlines-missed': 0 });
  }, 300_000);
});

describe('the verdict', () => {
  const sound = {
    kills: 6,
    acknowledged: 100,
    repeats: 3,
    lost: 0,
    doubled: 0,
    deadlines: { fired: 5, missed: [], doubled: [], early: [] },
    differing: [],
    wrong: [],
  };

  it('finds fault with each loss, doubling, missed or early deadline, differing view, refusal, and with idleness', () => {
    expect(verdict(sound).wrong).toEqual([]);
    const { deadlines } = sound;
    for (const spoilt of [
      { lost: 1 },
      { doubled: 1 },
      { deadlines: { ...deadlines, missed: ['d/1'] } },
      { deadlines: { ...deadlines, doubled: ['d/1'] } },
      { deadlines: { ...deadlines, early: ['d/1'] } },
      { deadlines: { ...deadlines, fired: 0 } },
      { differing: ['case-queue'] },
      { wrong: ['GET /x: 500'] },
      { repeats: 0 },
    ]) {
      expect(verdict({ ...sound, ...spoilt }).wrong).toHaveLength(1);
    }
  });
});
