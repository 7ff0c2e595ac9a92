import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTokens } from '#access';
import { type JsonObject, SystemClock } from '#kernel';
import { Api, itemsOf, word } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { namesIn, oldSupport, registeredSwitch, repaired, shipped, unitOf } from './src/field-work.js';
import { RealServer } from './src/real-server.js';

const ROUNDS = process.env['SHURI_LONG'] === '1' ? 20 : 2;
const CASES_PER_ROUND = 6;

let folder: string;
let server: RealServer;
let api: Api;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-crash-automations-'));
  await start();
});
afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  server = await RealServer.start(folder, '0');
  const tokens = await openTokens({ folder, clock: new SystemClock(), notice: () => undefined });
  api = new Api(server.url, await tokens.issue({ subject: 'lead-1', role: 'lead', siteId: 'site-1' }));
}

/** Ships everything at once and kills the server at the first answer; then ships again what was not answered. */
async function shipThroughAKill(paths: readonly string[]): Promise<void> {
  const sending = paths.map((path) => shipped(api, path));
  await Promise.race(sending);
  await server.kill();
  const answered = await Promise.all(sending);
  await start();
  const unanswered = paths.filter((_, index) => answered[index] !== true);
  for (const path of unanswered) expect(await shipped(api, path)).toBe(true);
}

/** The history of the one unit of a serial, as soon as it is guaranteed. */
async function guaranteed(serial: string): Promise<JsonObject> {
  let unit: JsonObject = {};
  await eventually(`the unit ${serial} is guaranteed`, async () => {
    unit = (await unitOf(api, serial)) ?? {};
    return ((unit['history'] ?? []) as readonly JsonObject[]).length >= 2;
  });
  return unit;
}

describe('a server that is killed while its automations and its clock are at work', () => {
  it('opens each guarantee once, and leaves out none', async () => {
    const serials: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const now = Array.from({ length: CASES_PER_ROUND }, (_, index) => `KILL-${round}-${index}`);
      serials.push(...now);
      await shipThroughAKill(await Promise.all(now.map((serial) => repaired(api, serial))));
    }
    for (const serial of serials) {
      const unit = await guaranteed(serial);
      expect(namesIn(unit['history'] as readonly JsonObject[])).toEqual([
        're-repair-guarantee-opened',
        'unit-registered',
      ]);
    }
    expect((await api.get('/health/ready')).json).toEqual({ ready: true, missing: [], attention: [] });
  });

  it('ends and lapses each contract once whose time is over', async () => {
    const unitIds: string[] = [];
    for (let index = 0; index < CASES_PER_ROUND; index += 1) {
      unitIds.push(await registeredSwitch(api, `SWITCH-${index}`));
    }
    const sending = unitIds.map((unitId) => oldSupport(api, unitId, `order-${unitId}`));
    await Promise.race(sending);
    await server.kill();
    await Promise.all(sending);
    await start();
    for (const unitId of unitIds) expect(await oldSupport(api, unitId, `order-${unitId}`)).toBe(true);

    let lapsed: readonly JsonObject[] = [];
    await eventually('the clock has ended and lapsed every contract', async () => {
      lapsed = itemsOf((await api.get('/v1/deadlines?status=fired&limit=200')).json);
      return lapsed.filter(({ kind }) => kind === 'renewal-window').length === unitIds.length;
    });
    const contracts = new Set(
      lapsed.flatMap(({ contractId }) => (contractId === null ? [] : [word(contractId)])),
    );
    expect(contracts.size).toBe(unitIds.length);
    for (const contractId of contracts) {
      const { json } = await api.get(`/v1/contracts/${contractId}/history`);
      expect(namesIn(itemsOf(json))).toEqual([
        'contract-ended',
        'contract-lapsed',
        'deadline-armed',
        'deadline-armed',
        'support-contract-opened',
      ]);
    }
  });
});
