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

  it('lose nothing, do nothing twice, fire every deadline and answer every shipping once, and keep the views of a rebuild', async () => {
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
    expect(figures).toMatchObject({
      kills: 6,
      lost: 0,
      doubled: 0,
      halved: 0,
      'deadlines-missed': 0,
      'automations-missed': 0,
      'automations-doubled': 0,
    });
    // Many processes share what may be a slow machine; each wait in it has a bound of its own.
  }, 1_800_000);
});

describe('the verdict', () => {
  const sound = {
    kills: 6,
    acknowledged: 100,
    repeats: 3,
    lost: 0,
    doubled: 0,
    halved: [],
    deadlines: { fired: 5, missed: [], doubled: [], early: [] },
    automations: { ran: 4, missed: [], doubled: [] },
    takeovers: 1,
    contracts: { ran: 3, missed: [], doubled: [] },
    histories: [],
    left: [],
    differing: [],
    wrong: [],
  };

  it('finds fault with each loss, doubling, half append, omission, early deadline, differing view, refusal, and with idleness', () => {
    expect(verdict(sound).wrong).toEqual([]);
    const { deadlines, automations, contracts } = sound;
    for (const spoilt of [
      { lost: 1 },
      { doubled: 1 },
      { halved: ['repairCase-A: quote-issued without deadline-armed'] },
      { deadlines: { ...deadlines, missed: ['d/1'] } },
      { deadlines: { ...deadlines, doubled: ['d/1'] } },
      { deadlines: { ...deadlines, early: ['d/1'] } },
      { deadlines: { ...deadlines, fired: 0 } },
      { automations: { ...automations, missed: ['productUnit-a: the guarantee of A'] } },
      { automations: { ...automations, doubled: ['productUnit-a: the guarantee of A'] } },
      { automations: { ...automations, ran: 0 } },
      { takeovers: 0 },
      { contracts: { ...contracts, missed: ['contract-a: its end'] } },
      { contracts: { ...contracts, doubled: ['contract-a: its end'] } },
      { contracts: { ...contracts, ran: 0 } },
      { left: ['when-x-then-y has parked repairCase-A: a fault'] },
      { differing: ['case-queue'] },
      { wrong: ['GET /x: 500'] },
      { repeats: 0 },
    ]) {
      expect(verdict({ ...sound, ...spoilt }).wrong).toHaveLength(1);
    }
  });
});
