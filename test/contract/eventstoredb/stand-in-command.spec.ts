import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { EventStoreDBClient, START } from '@eventstore/db-client';
import { eventually } from '../../support/eventually.js';
import { event } from './support/bare-client.js';

const RUN = path.resolve(import.meta.dirname, '../../support/eventstoredb/run.mjs');

/** The command that `npm run eventstoredb:stand-in` runs, and what it has said. */
class Command {
  readonly #child: ChildProcess;
  #said = '';
  readonly ended: Promise<number | null>;

  constructor(...args: readonly string[]) {
    this.#child = spawn(process.execPath, [RUN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const out of [this.#child.stdout, this.#child.stderr]) {
      out?.on('data', (chunk: Buffer) => (this.#said += chunk.toString()));
    }
    this.ended = once(this.#child, 'close').then(([code]) => code as number | null);
  }

  get said(): string {
    return this.#said;
  }

  async url(): Promise<string> {
    await eventually('the stand-in answered', async () => /answers at esdb:/.test(this.#said));
    return /esdb:\S+/.exec(this.#said)![0];
  }

  async stop(): Promise<number | null> {
    this.#child.kill('SIGTERM');
    return this.ended;
  }
}

describe('the stand-in started alone', () => {
  it('serves any client at the connection string it prints, until it is stopped', async () => {
    const command = new Command('--port', '0');
    const client = EventStoreDBClient.connectionString(await command.url());
    const events = [event(), event()];
    await client.appendToStream('tried', events);
    const read: (string | undefined)[] = [];
    for await (const { event: one } of client.readStream('tried')) read.push(one?.id);
    const heard: (string | undefined)[] = [];
    const subscription = client.subscribeToStream('tried', { fromRevision: START });
    subscription.on('data', ({ event: one }) => heard.push(one?.id)).on('error', () => undefined);
    await eventually('both events were heard', async () => heard.length === 2);
    await client.dispose();

    expect(read).toEqual(events.map(({ id }) => id));
    expect(heard).toEqual(read);
    expect(await command.stop()).toBe(0);
  });

  it('says in a sentence why it cannot start', async () => {
    const first = new Command('--port', '0');
    const { port } = new URL(await first.url());
    const second = new Command('--port', port);
    expect(await second.ended).toBe(2);
    expect(second.said).toContain('another program answers at this port already');
    await first.stop();

    const third = new Command('--port', 'ninety');
    expect(await third.ended).toBe(2);
    expect(third.said).toContain('"ninety" is no port');
  });
});
