import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AutomationEngine } from '#automations';
import { type Aggregate, Commanding } from '#commanding';
import { EventRegistry, type EventStore, openSqliteEventStore, type StoredEvent } from '#event-store';
import { derivedId, ShuriError, SimulatedClock } from '#kernel';
import { openPersonalDataStore, type PersonalDataStore } from '#privacy';
import { openViews, type Views } from '#projections';
import {
  contractAggregate,
  partnerAggregate,
  productUnitAggregate,
  REGISTRATION_EVENTS,
  RegistrationRunner,
  streamOfUnit,
  unitIdOf,
} from '#registration';
import { REPAIR_CASE_AUTOMATIONS, REPAIR_CASE_EVENTS, streamOfCase } from '../src/index.js';
import { type Happened, happened } from './support/given-case.js';
import { SHIPPED } from './support/history.js';
import { SAMPLES } from './support/sample.data.js';
import { TERMS } from './support/sample-terms.js';

const EVENTS = 500;
const UNITS = 12;

const registry = new EventRegistry([...Object.values(REPAIR_CASE_EVENTS), ...REGISTRATION_EVENTS]);
const clock = new SimulatedClock(Temporal.Instant.from('2026-06-01T00:00:00Z'));
let folder: string;
let store: EventStore;
let personal: PersonalDataStore;
let opened: Views[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-guarantees-'));
  store = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), clock });
  personal = openPersonalDataStore({ file: join(folder, 'personal.sqlite') });
  opened = [];
});
afterEach(async () => {
  await store.close();
  await personal.close();
  for (const views of opened) await views.close();
  rmSync(folder, { recursive: true });
});

/** A case of one of the units, shipped later the later the case. */
function caseOf(index: number): readonly Happened[] {
  const { item } = SAMPLES['case-opened'];
  const [number, serial] = [`CASE${index}`, `SN-${index % UNITS}`];
  const shippedOn = Temporal.PlainDate.from('2026-04-10').add({ days: index }).toString();
  return SHIPPED.map((one) => {
    if (one.name === 'case-opened') return happened(one.name, { number, item: { ...item, serial } });
    return one.name === 'item-shipped' ? happened(one.name, { shippedOn }) : one;
  });
}

/** Appends whole cases until the log has that many events; how many cases there are. */
async function appendCases(): Promise<number> {
  for (let index = 0, events = 0; ; index += 1) {
    const happenings = caseOf(index);
    await store.append(
      streamOfCase(`CASE${index}`),
      'no-stream',
      happenings.map(({ name, data }, place) => ({
        id: derivedId('guarantees', index, place),
        ...registry.encode('repair-case', name, data),
        meta: { correlationId: `c-${index}`, siteId: 'site-1', recordedAt: '2026-06-01T00:00:00.000Z' },
      })),
    );
    events += happenings.length;
    if (events >= EVENTS) return index + 1;
  }
}

function registration(): RegistrationRunner {
  const unknown = (stream: string) => new ShuriError('REGISTRATION.UNKNOWN', stream);
  const loop = <State>(aggregate: Aggregate<State>) =>
    new Commanding({ store, registry, clock, aggregate, build: 'test', cachedStreams: 10, unknown });
  return new RegistrationRunner({
    units: loop(productUnitAggregate),
    contracts: loop(contractAggregate),
    partners: loop(partnerAggregate),
    personal,
    contractsOn: () => Promise.resolve([]),
    terms: () => TERMS,
  });
}

/** Runs the automations over views in that file until they have answered everything, through the real decision loop. */
async function run(viewsFile: string) {
  const views = openViews({ file: join(folder, viewsFile) });
  opened.push(views);
  const runner = registration();
  const engine = new AutomationEngine({
    store,
    views,
    decoder: registry,
    automations: REPAIR_CASE_AUTOMATIONS,
    send: ({ automation, ...command }) =>
      runner.openGuarantee({
        ...command,
        actor: { id: automation, role: 'automation', tokenId: 'internal' },
        channel: 'automation',
      }),
    onProblem: () => undefined,
  });
  const head = await store.head();
  if (head === undefined) throw new Error('nothing was appended');
  await engine.start();
  await engine.waitFor(head, new AbortController().signal);
  await engine.stop();
  expect(await engine.desk.parked()).toEqual([]);
  expect(await engine.desk.settled()).toEqual([]);
  return engine.metrics()[0];
}

/** The events of the unit that has that serial. */
function unitEvents(serial: string): Promise<readonly StoredEvent[]> {
  const { maker, model } = SAMPLES['case-opened'].item;
  return store.readStream(streamOfUnit(unitIdOf({ maker, model, serial })));
}

describe(`over a log of ${EVENTS} events of cases`, () => {
  it('each repair that went back opened one guarantee, on a unit that became known by it', async () => {
    const cases = await appendCases();
    expect(await run('views.sqlite')).toMatchObject({ done: cases, repeated: 0 });
    const units = await Promise.all(Array.from({ length: UNITS }, (_, index) => unitEvents(`SN-${index}`)));
    for (const [first, ...others] of units) {
      expect(first?.type).toBe('product-unit.unit-registered.v1');
      expect(new Set(others.map(({ type }) => type))).toEqual(
        new Set(['product-unit.re-repair-guarantee-opened.v1']),
      );
    }
    expect(units.flat()).toHaveLength(cases + UNITS);
  });

  it('a lost checkpoint repeats commands that the ledger knows, and writes nothing', async () => {
    const cases = await appendCases();
    await run('views.sqlite');
    const before = await store.head();
    const again = await run('views-made-anew.sqlite');
    expect(again).toMatchObject({ done: 0, repeated: cases, alreadySo: 0, unanswered: 0, faults: 0 });
    expect(await store.head()).toBe(before);
  });
});
