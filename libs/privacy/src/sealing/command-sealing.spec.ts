import { join } from 'node:path';
import { derivedId, type JsonObject } from '#kernel';
import { useTemporaryFolder } from '../../test/temporary-folder.js';
import type { PersonalDataStore } from '../personal-data-store.port.js';
import type { Sealed } from '../sealed.js';
import { openPersonalDataStore } from '../sqlite/sqlite-personal-data-store.js';
import { CommandSealing, type SealableCommand } from './command-sealing.js';

const FIELDS = { owner: 'contact', note: 'text' } as const;
const COMMAND = { commandId: derivedId('sealing', 1), payload: { owner: 'somebody', day: '2026-04-01' } };
const WRITTEN = { events: [1] };

class Refused extends Error {}

const folder = useTemporaryFolder();
let store: PersonalDataStore;
let sealing: CommandSealing;
beforeEach(() => {
  store = openPersonalDataStore({ file: join(folder(), 'personal.sqlite') });
  sealing = new CommandSealing(store, (error) => error instanceof Refused);
});
afterEach(() => store.close());

/** Sends the command and answers with the payload as it was sent. */
async function sentPayload(answer: () => Promise<{ events: readonly unknown[] }>): Promise<JsonObject> {
  let payload: JsonObject = {};
  const send = (command: SealableCommand) => {
    ({ payload } = command);
    return answer();
  };
  await sealing.send(COMMAND, FIELDS, send).catch(() => undefined);
  return payload;
}

describe('sealing a command', () => {
  it('sends what is personal sealed and everything else as it is', async () => {
    const payload = await sentPayload(() => Promise.resolve(WRITTEN));
    expect(payload).toEqual({ owner: expect.objectContaining({ version: 1 }), day: '2026-04-01' });
    const owner = payload['owner'] as unknown as Sealed;
    expect(await store.read(owner)).toEqual({ state: 'present', value: 'somebody' });
  });

  it.each([
    ['it was already so', () => Promise.resolve({ events: [] }), 'erased'],
    ['it was refused', () => Promise.reject(new Refused()), 'erased'],
    ['nobody can tell what became of it', () => Promise.reject(new Error('lost')), 'present'],
  ])('keeps a value only as long as an event may hold it: when %s', async (_what, answer, state) => {
    const owner = (await sentPayload(answer))['owner'] as unknown as Sealed;
    expect(await store.read(owner)).toMatchObject({ state });
  });

  it('never takes away what another attempt of the same command relies on', async () => {
    const seen: Sealed[] = [];
    const attempt = (answer: () => Promise<{ events: readonly unknown[] }>) =>
      sealing
        .send(COMMAND, FIELDS, (command: SealableCommand) => {
          seen.push(command.payload['owner'] as unknown as Sealed);
          return answer();
        })
        .catch(() => undefined);
    await Promise.all([
      attempt(() => Promise.reject(new Refused())),
      attempt(() => Promise.resolve(WRITTEN)),
    ]);
    const [, relied] = seen;
    expect(relied).toBeDefined();
    expect(relied && (await store.read(relied))).toEqual({ state: 'present', value: 'somebody' });
  });

  it('sends a command without personal fields untouched', async () => {
    const plain = { commandId: COMMAND.commandId, payload: { day: '2026-04-01' } };
    let sent: SealableCommand | undefined;
    await sealing.send(plain, FIELDS, (command) => {
      sent = command;
      return Promise.resolve(WRITTEN);
    });
    expect(sent).toBe(plain);
  });
});
