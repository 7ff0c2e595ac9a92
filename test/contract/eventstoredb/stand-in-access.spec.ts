import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventStoreDBClient, jsonEvent, START } from '@eventstore/db-client';
import { type StandIn, startStandIn } from '../../support/eventstoredb/stand-in.js';
import { event } from './support/bare-client.js';

const USERS = {
  admin: { password: 'changeit', admin: true },
  bob: { password: 'p:w/ä @', admin: false },
  alice: { password: 'a', admin: false },
};
const DENIED = { type: 'access-denied' };

describe('the stand-in with users', () => {
  let folder: string;
  let standIn: StandIn;
  const clients: EventStoreDBClient[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'shuri-stand-in-'));
    standIn = await startStandIn({ users: USERS });
    writeFileSync(path.join(folder, 'ca.pem'), standIn.certificate ?? '');
  });
  afterAll(async () => {
    for (const client of clients) await client.dispose();
    await standIn.stop();
    rmSync(folder, { recursive: true });
  });

  function as(name?: string, password = ''): EventStoreDBClient {
    const user = name === undefined ? '' : `${name}:${encodeURIComponent(password)}@`;
    const url = standIn.url.replace('esdb://', `esdb://${user}`);
    const client = EventStoreDBClient.connectionString(
      `${url}&tlsCAFile=${encodeURIComponent(path.join(folder, 'ca.pem'))}`,
    );
    clients.push(client);
    return client;
  }
  const asUser = (name: keyof typeof USERS): EventStoreDBClient => as(name, USERS[name].password);

  async function read(client: EventStoreDBClient, stream: string): Promise<number> {
    let count = 0;
    for await (const { event: one } of client.readStream(stream)) if (one) count += 1;
    return count;
  }

  /** Classic and batch: the one with credentials per call, the other with those of the connection. */
  async function appendBothWays(name: keyof typeof USERS, stream: string): Promise<void> {
    const credentials = { username: name, password: USERS[name].password };
    await asUser(name).appendToStream(stream, event(), { credentials });
    await asUser(name).appendToStream(stream, event());
  }

  async function readAllOf(client: EventStoreDBClient): Promise<number> {
    let count = 0;
    for await (const { event: one } of client.readAll()) if (one) count += 1;
    return count;
  }

  it('lets a plain user append to and read ordinary streams, and set their metadata', async () => {
    await appendBothWays('bob', 'ordinary');
    await asUser('bob').setStreamMetadata('ordinary', { maxCount: 10 });
    expect(await read(asUser('bob'), 'ordinary')).toBe(2);
  });

  it('refuses a wrong password and an unknown user with status 16', async () => {
    const refused = { ...DENIED, code: 16 };
    await expect(read(as('bob', 'wrong'), 'ordinary')).rejects.toMatchObject(refused);
    await expect(read(as('nobody', 'x'), 'ordinary')).rejects.toMatchObject(refused);
    const credentials = { username: 'bob', password: 'wrong' };
    const append = asUser('bob').appendToStream('refused', event(), { credentials });
    await expect(append).rejects.toMatchObject(refused);
    expect(standIn.state.log.eventsOf('refused')).toEqual([]);
  });

  it('refuses whoever does not say who they are, by both ways of appending and by reading', async () => {
    await expect(read(as(), 'ordinary')).rejects.toMatchObject({ ...DENIED, code: 7 });
    await expect(as().appendToStream('refused', event())).rejects.toMatchObject(DENIED);
  });

  it('keeps system streams and all events together for administrators', async () => {
    const bob = asUser('bob');
    await expect(bob.appendToStream('$system', event())).rejects.toMatchObject(DENIED);
    await expect(readAllOf(bob)).rejects.toMatchObject(DENIED);
    const failed = new Promise((resolve) => bob.subscribeToAll({ fromPosition: START }).on('error', resolve));
    expect(await failed).toMatchObject(DENIED);
    await appendBothWays('admin', '$system');
    expect(await readAllOf(asUser('admin'))).toBeGreaterThan(0);
  });

  it('goes by the access list of a stream, which binds no administrator', async () => {
    const acl = { $acl: { $r: ['alice'], $w: 'alice', $d: ['alice'] } };
    await asUser('admin').appendToStream('$$guarded', jsonEvent({ type: '$metadata', data: acl }));
    await appendBothWays('alice', 'guarded');
    await appendBothWays('admin', 'guarded');
    await expect(appendBothWays('bob', 'guarded')).rejects.toMatchObject(DENIED);
    await expect(read(asUser('bob'), 'guarded')).rejects.toMatchObject(DENIED);
    await expect(asUser('bob').deleteStream('guarded')).rejects.toMatchObject(DENIED);
    expect(await read(asUser('alice'), 'guarded')).toBe(4);
  });

  it('shows all events to a plain user once the access list of $all names them', async () => {
    const acl = { $acl: { $r: ['bob'] } };
    await asUser('admin').appendToStream('$$$all', jsonEvent({ type: '$metadata', data: acl }));
    expect(await readAllOf(asUser('bob'))).toBeGreaterThan(0);
    await expect(readAllOf(asUser('alice'))).rejects.toMatchObject(DENIED);
  });

  it('is not reached without TLS, nor by who does not know its certificate', async () => {
    const open = EventStoreDBClient.connectionString(standIn.url.replace('tls=true', 'tls=false'));
    const strange = EventStoreDBClient.connectionString(standIn.url);
    clients.push(open, strange);
    await expect(read(open, 'ordinary')).rejects.toMatchObject({ code: 14 });
    await expect(read(strange, 'ordinary')).rejects.toMatchObject({ code: 14 });
  });
});
