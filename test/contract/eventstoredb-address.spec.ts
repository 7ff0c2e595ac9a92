import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import {
  AccessDenied,
  type EventStore,
  openEventStoreDb,
  StoreUnavailable,
  UnusableStoreUrl,
} from '#event-store';
import { type StandIn, startStandIn } from '../support/eventstoredb/stand-in.js';
import { Recorder } from './support/recorder.js';
import { anEvent, idsOf } from './support/sample-events.js';

const PASSWORD = 'geheim: 秘密';
const USERS = { shuri: { password: PASSWORD, admin: true }, bob: { password: PASSWORD, admin: false } };

let folder: string;
let server: StandIn;
let stores: EventStore[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shuri-address-'));
  server = await startStandIn({ users: USERS });
  writeFileSync(join(folder, 'ca.pem'), server.certificate ?? '');
  stores = [];
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await server.stop();
  rmSync(folder, { recursive: true });
});

function open(
  place: string,
  settings = `tlsCAFile=${encodeURIComponent(join(folder, 'ca.pem'))}`,
): EventStore {
  const store = openEventStoreDb({ url: `esdb://${place}?${settings}`, callMs: 20_000, patienceMs: 50 });
  stores.push(store);
  return store;
}

const as = (name: string, password = PASSWORD) =>
  `${name}:${encodeURIComponent(password)}@localhost:${server.port}`;

describe('an EventStoreDB with users and TLS', () => {
  it('serves who names user, password and certificate', async () => {
    const store = open(as('shuri'));
    const event = anEvent();
    await store.append('case-1', 'no-stream', [event]);
    expect(idsOf(await store.readStream('case-1'))).toEqual([event.id]);
    const recorder = new Recorder();
    const subscription = store.subscribe({ from: 'start' }, recorder);
    await recorder.received(1);
    await subscription.stop();
    expect(await store.isReady()).toBe(true);
  });

  it.each([
    ['a wrong password', () => as('shuri', 'wrong')],
    ['an unknown user', () => as('nobody')],
  ])('refuses %s at once, in a sentence without a password', async (_, place) => {
    const store = open(place());
    const calls = [store.append('case-2', 'any', [anEvent()]), store.readStream('case-2'), store.readAll()];
    const outcomes = await Promise.allSettled(calls);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(AccessDenied) });
      expect(inspect(outcome, { depth: 20 })).not.toMatch(/geheim|wrong/);
    }
    expect(await store.isReady()).toBe(false);
  });

  it('tells a user who may not read all events that it is so', async () => {
    const store = open(as('bob'));
    await store.append('case-3', 'any', [anEvent()]);
    await expect(store.readAll()).rejects.toBeInstanceOf(AccessDenied);
    const recorder = new Recorder();
    await store.subscribe({ from: 'start' }, recorder).ended;
    expect(recorder.problems).toEqual([{ error: expect.any(AccessDenied), fatal: true }]);
  });
});

describe('an address that leads nowhere', () => {
  it.each<[string, () => [place: string, settings?: string]]>([
    ['a server with TLS, asked without', () => [`127.0.0.1:${server.port}`, 'tls=false']],
    ['a certificate that nobody vouches for', () => [as('shuri'), 'tls=true']],
    ['a port without a server', () => ['127.0.0.1:1', 'tls=false']],
  ])('%s: not ready, every call refused, nothing crashes', async (_, address) => {
    const store = open(...address());
    expect(await store.isReady()).toBe(false);
    await expect(store.append('case-1', 'any', [anEvent()])).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.head()).rejects.toThrow(/EventStoreDB at (localhost|127\.0\.0\.1):\d+ cannot be read/);
  });

  it('a server of another kind: the same', async () => {
    const web = createServer((_, response) => response.end('hello'));
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    const store = open(`127.0.0.1:${(web.address() as AddressInfo).port}`, 'tls=false');
    expect(await store.isReady()).toBe(false);
    await expect(store.readAll()).rejects.toBeInstanceOf(StoreUnavailable);
    await store.close();
    await new Promise<void>((resolve) => web.close(() => resolve()));
  });

  it('a certificate file that is not there, or a setting that would print the password, is said at once', () => {
    expect(() => open(as('shuri'), 'tlsCAFile=/no/such/file.pem')).toThrow(UnusableStoreUrl);
    process.env.DEBUG = 'x,esdb:*';
    expect(() => open(as('shuri'))).toThrow(/DEBUG=esdb:\* would print/);
    delete process.env.DEBUG;
  });
});
