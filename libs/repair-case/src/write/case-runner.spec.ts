import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Commanding, type CommandRequest } from '#commanding';
import { type EventStore, openSqliteEventStore, OutcomeUnknown } from '#event-store';
import { derivedId, type JsonObject, ShuriError, SimulatedClock } from '#kernel';
import { openPersonalDataStore, type PersonalDataStore } from '#privacy';
import { DESK, LEAD, type Sender } from '../../test/support/given-case.js';
import { registeredUnits } from '../../test/support/registered-units.js';
import { SAMPLES } from '../../test/support/sample.data.js';
import { TERMS } from '../../test/support/sample-terms.js';
import { parseCaseNumber } from './case-number.js';
import { CaseRunner } from './case-runner.js';
import { numberOfStream } from './open-case/open-case.decide.js';
import { repairCaseAggregate, repairCaseRegistry } from './repair-case.aggregate.js';

const SECRETS = ['山田花子', '090-1234-5678', '電源が入りません', '箱に小さな傷あり', '本人から電話'];
const [NAME, PHONE, FAULT, CONDITION, NOTE] = SECRETS;

let folder: string;
let events: EventStore;
let personal: PersonalDataStore;
let runner: CaseRunner;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-case-runner-'));
  const clock = new SimulatedClock(Temporal.Instant.from('2026-04-07T03:00:00Z'));
  events = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), clock });
  personal = openPersonalDataStore({ file: join(folder, 'personal.sqlite') });
  runner = runnerOver(events, clock);
});

afterEach(async () => {
  await events.close();
  await personal.close();
  rmSync(folder, { recursive: true, force: true });
});

function runnerOver(
  store: EventStore,
  clock = new SimulatedClock(Temporal.Instant.from('2026-04-07T03:00:00Z')),
) {
  const commanding = new Commanding({
    store,
    registry: repairCaseRegistry(),
    clock,
    aggregate: repairCaseAggregate,
    build: 'build-1',
    cachedStreams: 8,
    unknown: (stream) => new ShuriError('REPAIR_CASE.UNKNOWN', 'there is no such case', { stream }),
  });
  return new CaseRunner({
    commanding,
    registered: registeredUnits(store, clock),
    personal,
    terms: () => TERMS,
  });
}

/** A store that writes and then says nothing of it. */
function silent(store: EventStore): EventStore {
  return Object.assign(Object.create(store) as EventStore, {
    append: async (...args: Parameters<EventStore['append']>) => {
      await store.append(...args);
      throw new OutcomeUnknown(args[0], []);
    },
    readStream: (...args: Parameters<EventStore['readStream']>) => store.readStream(...args),
  });
}

function request(key: string, command: string, payload: JsonObject, by: Sender = DESK): CommandRequest {
  return {
    commandId: derivedId('case-runner', key),
    command,
    payload,
    actor: { ...by, tokenId: 'token-1' },
    channel: 'test',
    siteId: 'site-1',
    correlationId: 'correlation-1',
  };
}

const OPENING = request('open', 'open-case', {
  programme: 'frontier',
  intake: 'web',
  item: SAMPLES['case-opened'].item,
  contactGiven: ['name', 'phone', 'address'],
  contact: { name: NAME, phone: PHONE },
  fault: FAULT,
});
const ARRIVAL = {
  carrier: 'sagawa',
  freight: { terms: 'prepaid' },
  accessories: [],
  condition: CONDITION,
};

async function opened(): Promise<string> {
  const { stream } = await runner.open(OPENING);
  return numberOfStream(stream);
}

/** How many personal values are kept, read past the store itself. */
function personalRows(): number {
  const file = new DatabaseSync(join(folder, 'personal.sqlite'), { readOnly: true });
  const row = file.prepare('SELECT count(*) AS n FROM personal_value').get();
  file.close();
  return Number(row?.['n']);
}

/** The raw bytes of every file whose name begins so. */
function bytesOf(prefix: string): Buffer {
  const names = readdirSync(folder).filter((name) => name.startsWith(prefix));
  return Buffer.concat(names.map((name) => readFileSync(join(folder, name))));
}

describe('personal data of a command', () => {
  it('never reaches the events: not one byte of it lies in their file', async () => {
    const number = await opened();
    await runner.run(number, request('arrive', 'record-arrival', ARRIVAL));
    await runner.run(number, request('call', 'record-contact', { reached: true, note: NOTE }));
    const stored = bytesOf('events.sqlite');
    expect(stored.includes('case-opened')).toBe(true);
    for (const secret of SECRETS) {
      expect(stored.includes(secret)).toBe(false);
      expect(bytesOf('personal.sqlite').includes(secret)).toBe(true);
    }
  });

  it('is sealed where the event holds it, and can be read back', async () => {
    const { events: recorded } = await runner.open(OPENING);
    const contact = recorded[0]?.data['contact'] as unknown as Parameters<PersonalDataStore['read']>[0];
    expect(Object.keys(contact).sort()).toStrictEqual(['commitment', 'ref', 'version']);
    expect(await personal.read(contact)).toStrictEqual({
      state: 'present',
      value: { name: NAME, phone: PHONE },
    });
  });

  it.each([
    ['out of place', 'approve-disposal', { reason: NOTE }, LEAD],
    ['forbidden', 'approve-disposal', { reason: NOTE }, DESK],
    ['contradictory', 'record-contact', { reached: true, contactedOn: '2026-04-08', note: NOTE }, DESK],
    ['malformed', 'record-contact', { reached: 'perhaps', note: NOTE }, DESK],
  ])('leaves no row when the command is %s', async (_what, command, payload, by) => {
    const number = await opened();
    const before = personalRows();
    await expect(runner.run(number, request('no', command, payload, by))).rejects.toBeInstanceOf(Error);
    expect(personalRows()).toBe(before);
    expect(bytesOf('personal.sqlite').includes(String(NOTE))).toBe(false);
  });

  it('leaves no row when no case is opened, and none for a case that does not exist', async () => {
    const { payload } = OPENING;
    const nameless = { ...OPENING, payload: { ...payload, contactGiven: ['name'] } };
    await expect(runner.open(nameless)).rejects.toMatchObject({ code: 'REPAIR_CASE.CONTACT_MISSING' });
    const arrival = request('arrive', 'record-arrival', ARRIVAL);
    await expect(runner.run('TESTCASE0', arrival)).rejects.toMatchObject({ code: 'REPAIR_CASE.UNKNOWN' });
    expect(personalRows()).toBe(0);
  });

  it('leaves no row when it is already so', async () => {
    const number = await opened();
    await runner.run(number, request('arrive', 'record-arrival', ARRIVAL));
    const before = personalRows();
    const again = await runner.run(number, request('scan', 'record-arrival', ARRIVAL));
    expect(again).toMatchObject({ events: [], repeated: false });
    expect(personalRows()).toBe(before);
  });

  it('is sealed the same for a repeat, which writes nothing', async () => {
    const first = await runner.open(OPENING);
    const again = await runner.open(OPENING);
    expect(again).toStrictEqual({ ...first, repeated: true });
    expect(personalRows()).toBe(2);
  });

  it('makes it another request when it differs, and leaves no row of that', async () => {
    await opened();
    const other = { ...OPENING, payload: { ...OPENING.payload, fault: '別の故障' } };
    await expect(runner.open(other)).rejects.toMatchObject({ code: 'IDEMPOTENCY.KEY_REUSED' });
    expect(personalRows()).toBe(2);
  });

  it('stays while it is unknown whether the events were written, and the repeat finds them', async () => {
    await expect(runnerOver(silent(events)).open(OPENING)).rejects.toMatchObject({
      code: 'STORE.OUTCOME_UNKNOWN',
    });
    expect(personalRows()).toBe(2);
    expect(await runner.open(OPENING)).toMatchObject({ repeated: true });
  });

  it('survives ten attempts at once under one key', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => runner.open(OPENING)));
    expect(new Set(answers.map((answer) => answer.stream)).size).toBe(1);
    expect(personalRows()).toBe(2);
    expect(await events.readAll()).toHaveLength(1);
  });
});

describe('the runner of cases', () => {
  it('opens a case under a number with its check character', async () => {
    const number = await opened();
    expect(parseCaseNumber(number)).toBe(number);
  });

  it('does not know other commands', async () => {
    const number = await opened();
    await expect(runner.run(number, request('x', 'toString', {}))).rejects.toMatchObject({
      code: 'REQUEST.MALFORMED',
    });
    await expect(runner.run(number, request('y', 'open-case', OPENING.payload))).rejects.toMatchObject({
      code: 'REQUEST.MALFORMED',
    });
  });

  it.each([
    ['attach-evidence', { kind: 'photo' }],
    ['record-contact', { reached: false }],
    ['record-arrival', ARRIVAL],
  ])('writes nothing the second time under one key: %s', async (command, payload) => {
    const number = await opened();
    const first = await runner.run(number, request('once', command, payload));
    const again = await runner.run(number, request('once', command, payload));
    expect(again).toStrictEqual({ ...first, warnings: [], repeated: true });
  });

  it('takes one of two payments under one key, and both under two', async () => {
    const number = await opened();
    await runner.run(
      number,
      request('arrive', 'record-arrival', { ...ARRIVAL, freight: { terms: 'collect', amount: 900 } }),
    );
    const half = { amount: 450, method: 'cash' };
    await runner.run(number, request('pay', 'record-payment', half));
    expect(await runner.run(number, request('pay', 'record-payment', half))).toMatchObject({
      repeated: true,
    });
    expect(await runner.run(number, request('pay again', 'record-payment', half))).toMatchObject({
      repeated: false,
    });
  });
});
