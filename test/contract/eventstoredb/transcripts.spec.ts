import { Client, credentials } from '@grpc/grpc-js';
import { type StandIn, startStandIn } from '../../support/eventstoredb/stand-in.js';
import { note } from '../support/notes.js';
import { alterations } from './support/alterations.js';
import { type Comparing, differences } from './support/compare.js';
import { Player } from './support/player.js';
import { PositionMap } from './support/position-map.js';
import { type Answer, type RecordedCall, readLeftOut, readScenarios } from './support/transcripts.js';

const SUITE = 'the stand-in for EventStoreDB answers what a real server answered';
/** The real server waits 2 s; a recorded silence after it tells that nothing more comes. */
const WRITE_TIMEOUT_MS = 100;
/** Recorded silences last a minute in all. Against a server in this process a twentieth of each tells as much. */
const quietFactor = process.env['SHURI_LONG'] === '1' ? 1 : 0.05;

const scenarios = readScenarios();
const leftOut = readLeftOut();
const played = scenarios.filter(({ name }) => !(name in leftOut));

/** Every id that a request of the file gives. */
function givenIds(): ReadonlySet<string> {
  const requests = JSON.stringify(scenarios.flatMap(({ calls }) => calls.map((call) => call.requests)));
  const ids = requests.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi) ?? [];
  return new Set(ids.map((id) => id.toLowerCase()));
}

/** The server's clock, which a scenario can set forward. */
class Clock {
  #aheadMs = 0;

  readonly setForward = (ms: number): void => {
    this.#aheadMs += ms;
  };

  readonly ticks = (): bigint => {
    const micros = (performance.timeOrigin + performance.now() + this.#aheadMs) * 1000;
    return BigInt(Math.round(micros)) * 10n;
  };
}

describe('the stand-in for EventStoreDB answers what a real server answered', () => {
  const comparing: Comparing = { positions: new PositionMap(), givenIds: givenIds() };
  const answers: [RecordedCall, Answer][] = [];
  const clock = new Clock();
  let found: string[] = [];
  let standIn: StandIn;
  let client: Client;
  let player: Player;

  beforeAll(async () => {
    standIn = await startStandIn({ ticks: clock.ticks, writeTimeoutMs: WRITE_TIMEOUT_MS });
    client = new Client(`127.0.0.1:${standIn.port}`, credentials.createInsecure());
    player = new Player({
      client,
      quietFactor,
      positions: comparing.positions,
      wait: clock.setForward,
      answered: (recorded, answer) => {
        answers.push([recorded, answer]);
        found.push(
          ...differences(recorded, answer, comparing).map((text) => `step ${recorded.step}: ${text}`),
        );
      },
    });
    for (const [name, reason] of Object.entries(leftOut)) note(SUITE, `left out: ${reason} – ${name}`);
  });
  afterAll(async () => {
    client.close();
    await standIn.stop();
  });

  it.each(played.map((scenario) => ({ name: scenario.name, scenario })))('$name', async ({ scenario }) => {
    found = [];
    await player.play(scenario);
    expect(found).toEqual([]);
  });

  it('leaves out nothing but persistent subscriptions, and every call of the rest was made', () => {
    expect(scenarios).toHaveLength(222);
    expect(Object.keys(leftOut).filter((name) => !name.startsWith('persistent-'))).toEqual([]);
    expect(scenarios.filter(({ name }) => name in leftOut)).toHaveLength(Object.keys(leftOut).length);
    expect(answers).toHaveLength(played.flatMap(({ calls }) => calls).length);
  });

  it('is caught when a message comes before its time', async () => {
    const scenario = scenarios.find(({ name }) => name === 'sub-stream-end')!;
    const calls = scenario.calls.map((call) => ({
      ...call,
      script: call.script?.map((line) => ('quietMs' in line ? { ...line, await: line.await - 1 } : line)),
    }));
    await expect(player.play({ ...scenario, calls })).rejects.toThrow(
      '1 messages were recorded by then, 2 came',
    );
  });

  it('is caught when any one recorded value were another', () => {
    let tried = 0;
    const missed: string[] = [];
    for (const [recorded, answer] of answers) {
      for (const { at, call } of alterations(recorded, comparing.givenIds)) {
        tried += 1;
        const again = { ...comparing, positions: comparing.positions.copy() };
        if (differences(call, answer, again).length === 0) missed.push(at);
      }
    }
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(10_000);
  });
});
