import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEventStoreDb } from '#event-store';
import { freshId, SimulatedClock } from '#kernel';
import { openPersonalDataStore, openPostgresPersonalDataStore, type PersonalDataStore } from '#privacy';
import { run } from '../../apps/cli/src/run.js';
import { personalOver } from '../../apps/cli/src/verbs/personal.js';
import { word } from '../support/api.js';
import { startStandIn } from '../support/eventstoredb/stand-in.js';
import { testDatabase } from '../support/postgres/databases.js';
import { openBody } from '../support/sample-case.js';
import { ShuriServer } from '../support/shuri-server.js';

type Environment = Readonly<Record<string, string>>;

/** What `shuri personal sweep` answers. */
async function sweep(environment: Environment, ...args: readonly string[]) {
  return sweepOn(undefined, environment, ...args);
}

async function sweepOn(
  clock: SimulatedClock | undefined,
  environment: Environment,
  ...args: readonly string[]
) {
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    environment,
  };
  const code =
    clock === undefined
      ? await run(['personal', 'sweep', ...args], terminal)
      : await personalOver(clock).run(['sweep', ...args], terminal);
  return { code, ...said };
}

/** Seals a value as a process does that dies before its append. */
async function sealedAndLost(personal: PersonalDataStore, commandId = freshId()) {
  const { note } = await personal.sealAll(commandId, { note: { kind: 'text', value: 'unique words' } });
  return note.sealed;
}

describe('personal values of a data folder that a crash left without an event', () => {
  it('are listed without themselves, removed when told to, and no others', async () => {
    const server = await ShuriServer.start();
    const desk = await server.as('front-desk');
    const opened = await desk.post('/v1/repair-cases', openBody());
    const address = `/v1/repair-cases/${word(opened.json['number'])}`;
    const before = (await desk.get(address)).json;
    const environment = { SHURI_DATA: server.dataFolder };
    expect(await sweep(environment)).toMatchObject({ code: 1, out: '' });
    await server.standalone.stop();

    const personal = openPersonalDataStore({ file: path.join(server.dataFolder, 'personal.sqlite') });
    const lost = await sealedAndLost(personal);
    await personal.close();

    const shown = await sweep(environment);
    expect(shown.out).toBe(`${lost.ref}  version 1\n1 held by no event, 0 removed\n`);
    expect((await sweep(environment, '--remove')).out).toContain('1 held by no event, 1 removed');
    expect((await sweep(environment)).out).toBe('0 held by no event, 0 removed\n');

    const again = await ShuriServer.start({ dataFolder: server.dataFolder });
    const after = (await (await again.as('front-desk')).get(address)).json;
    await again.stop();
    expect(after['contact']).toEqual(before['contact']);
    expect(JSON.stringify(after)).toContain('架空 花子');
  });

  it.each([
    [['sweep', '--days', '3'], /--days belongs to --listed/],
    [['sweep', '--listed', 'x'], /--listed to --remove/],
    [['sweep', '--remove', '--listed', '/nowhere/x'], /cannot be read/],
    [['brush'], /is sweep/],
  ])('are not touched by %j, which makes no sense', async (args, text) => {
    let err = '';
    const terminal = {
      out: () => undefined,
      err: (said: string) => void (err += said),
      environment: { SHURI_DATA: '/nowhere' },
    };
    expect([await run(['personal', ...args], terminal), err]).toEqual([2, expect.stringMatching(text)]);
  });
});

describe('personal values of a cluster that a crash left without an event', () => {
  it('are removed a week after they were listed, those excepted that their command was given again', async () => {
    const [standIn, database] = await Promise.all([startStandIn(), testDatabase()]);
    const folder = await mkdtemp(path.join(tmpdir(), 'shuri-sweep-'));
    const environment = { SHURI_EVENTS: standIn.url, SHURI_VIEWS: database.url };
    const clock = new SimulatedClock(Temporal.Instant.from('2026-04-01T00:00:00Z'));
    const personal = await openPostgresPersonalDataStore({ url: database.url, setting: 'SHURI_VIEWS' });
    const store = openEventStoreDb({ url: standIn.url });
    const held = await sealedAndLost(personal);
    await store.append('case-1', 'no-stream', [
      { id: freshId(), type: 't.v1', data: { list: [{ note: { ...held } }] }, meta: {} },
    ]);
    const lost = await sealedAndLost(personal);
    const comesAgain = await sealedAndLost(personal, 'command');

    const listing = path.join(folder, 'listed.jsonl');
    await writeFile(listing, (await sweepOn(clock, environment, '--json')).out);
    await sealedAndLost(personal, 'command');
    const later = await sealedAndLost(personal);

    await expect(sweepOn(clock, environment, '--remove')).rejects.toThrow('--listed is needed here');
    const [early, week] = [['--remove', '--listed', listing], { hours: 7 * 24 }] as const;
    expect((await sweepOn(clock, environment, ...early)).out).toContain('0 removed');
    clock.advanceTo(clock.now().add(week));
    expect((await sweepOn(clock, environment, ...early)).out).toContain('1 removed');

    const left = await personal.readMany([held, lost, comesAgain, later]);
    expect(left.map(({ state }) => state)).toEqual(['present', 'erased', 'present', 'present']);
    await writeFile(listing, '{"ref":"x"}\n');
    await expect(sweepOn(clock, environment, ...early)).rejects.toThrow('line 1 of');

    await Promise.all([store.close(), personal.close()]);
    await Promise.all([standIn.stop(), database.drop(), rm(folder, { recursive: true })]);
  });
});
