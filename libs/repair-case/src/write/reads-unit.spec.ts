import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Commanding, type CommandRequest } from '#commanding';
import { type EventStore, openSqliteEventStore } from '#event-store';
import { derivedId, isShuriError, type JsonObject, ShuriError, SimulatedClock } from '#kernel';
import { openPersonalDataStore, type PersonalDataStore } from '#privacy';
import { LEAD } from '../../test/support/given-case.js';
import { PROGRAMME_TERMS } from '../../test/support/programme-terms.js';
import { registeredUnits } from '../../test/support/registered-units.js';
import { SAMPLES } from '../../test/support/sample.data.js';
import { CaseRunner } from './case-runner.js';
import { numberOfStream } from './open-case/open-case.decide.js';
import { repairCaseAggregate, repairCaseRegistry } from './repair-case.aggregate.js';

const PROGRAMMES = {
  frontier: {},
  ipro: { ipro: { by: 'partner' } },
  'panasonic-pack': { pack: { service: 'carry-in', channel: 'maintenance-desk' } },
} as const;

const PARCEL = { carrier: 'sagawa', freight: { terms: 'prepaid' }, accessories: [], condition: 'dented' };
const VISIT = { on: '2024-06-06' };
const DONE = { outcome: 'done' };
const SHEET = { kind: 'confirmation-sheet' };
const ALL = Object.keys(PROGRAMMES) as readonly (keyof typeof PROGRAMMES)[];

let folder: string;
let events: EventStore;
let personal: PersonalDataStore;
let runner: CaseRunner;
let unitsRead: number;
let sent = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-reads-unit-'));
  const clock = new SimulatedClock(Temporal.Instant.from('2024-06-04T03:00:00Z'));
  events = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), clock });
  personal = openPersonalDataStore({ file: join(folder, 'personal.sqlite') });
  unitsRead = 0;
  const registered = registeredUnits(events, clock);
  const load = (stream: string) => {
    unitsRead += 1;
    return registered.units.load(stream);
  };
  const commanding = new Commanding({
    store: events,
    registry: repairCaseRegistry(),
    clock,
    aggregate: repairCaseAggregate,
    build: 'build-1',
    cachedStreams: 8,
    unknown: (stream) => new ShuriError('REPAIR_CASE.UNKNOWN', stream),
  });
  const terms = () => PROGRAMME_TERMS;
  runner = new CaseRunner({ commanding, registered: { ...registered, units: { load } }, personal, terms });
});

afterEach(async () => {
  await events.close();
  await personal.close();
  rmSync(folder, { recursive: true, force: true });
});

function request(command: string, payload: JsonObject): CommandRequest {
  sent += 1;
  return {
    commandId: derivedId('reads-unit', sent),
    command,
    payload,
    actor: { ...LEAD, tokenId: 'token-1' },
    channel: 'test',
    siteId: 'site-1',
    correlationId: 'correlation-1',
  };
}

/** Sends a command to a fresh case; what the rules say to it is no matter here. @returns how many units were read for it */
async function readFor(programme: keyof typeof PROGRAMMES, command: string, payload: JsonObject) {
  const { stream } = await runner.open(
    request('open-case', {
      programme,
      intake: 'phone',
      item: SAMPLES['case-opened'].item,
      contactGiven: ['name', 'phone', 'address'],
      contact: { name: '架空 太郎' },
      fault: '電源が入らない',
      ...PROGRAMMES[programme],
    }),
  );
  await runner.run(numberOfStream(stream), request(command, payload)).catch((error: unknown) => {
    if (!isShuriError(error)) throw error;
  });
  return unitsRead;
}

describe('the registered unit of a case', () => {
  it.each<[string, JsonObject, readonly string[]]>([
    ['decide-coverage', {}, ['frontier', 'ipro', 'panasonic-pack']],
    ['schedule-visit', VISIT, ['ipro', 'panasonic-pack']],
    ['record-visit', DONE, ['panasonic-pack']],
    ['record-arrival', PARCEL, ['frontier', 'panasonic-pack']],
    ['attach-evidence', SHEET, ['panasonic-pack']],
    ['attach-evidence', { kind: 'receipt', purchasedOn: '2024-06-01' }, ['frontier']],
    ['attach-evidence', { kind: 'warranty-card' }, ['frontier']],
    ['attach-evidence', { kind: 'photo' }, []],
    ['record-contact', { reached: false }, []],
    ['complete-diagnosis', { findings: 'x', properUse: true, faultParts: [] }, []],
  ])('is read for %s %j under %j only', async (command, payload, programmes) => {
    for (const programme of ALL) {
      unitsRead = 0;
      expect([programme, await readFor(programme, command, payload)]).toEqual([
        programme,
        programmes.includes(programme) ? 1 : 0,
      ]);
    }
  });
});
