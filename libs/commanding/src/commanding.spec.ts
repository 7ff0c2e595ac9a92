import { eventIdFor, isShuriError } from '#kernel';
import { close, write } from '../test/support/notebook.js';
import { A_NEW_STREAM, aRequest, makeWorld, STREAM, THE_STREAM, type World } from '../test/support/world.js';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

describe('who may send a command', () => {
  it('refuses a role that the table does not name, and writes nothing', async () => {
    await world.begin();
    const auditor = { id: 'actor-2', role: 'auditor', tokenId: 'token-2' } as const;
    const sent = world.loop().run(aRequest('a', ['second'], { actor: auditor }), THE_STREAM, write);
    await expect(sent).rejects.toMatchObject({
      code: 'AUTH.FORBIDDEN',
      fields: { command: 'attach-evidence', role: 'auditor' },
    });
    expect(await world.lines()).toStrictEqual(['first']);
  });

  it('refuses a command that the table does not hold', async () => {
    const sent = world.loop().run(aRequest('a', ['x'], { command: 'erase' }), A_NEW_STREAM, write);
    await expect(sent).rejects.toMatchObject({ code: 'AUTH.FORBIDDEN' });
    expect(await world.store.head()).toBeUndefined();
  });
});

describe('a stream that does not exist', () => {
  it('is answered with the error of its subject', async () => {
    const sent = world.loop().run(aRequest('a', ['x']), THE_STREAM, write);
    await expect(sent).rejects.toMatchObject({ code: 'REPAIR_CASE.UNKNOWN', fields: { stream: STREAM } });
  });

  it('is loaded as empty', async () => {
    expect((await world.loop().load(STREAM)).revision).toBe(-1);
    expect((await world.loop().loadAt(STREAM, () => true)).revision).toBe(-1);
  });
});

describe('a stream whose name follows from what it is about', () => {
  const named = { kind: 'named', stream: STREAM } as const;

  it('is begun by the first command and carried on by the next', async () => {
    const first = await world.loop().run(aRequest('a', ['first']), named, write);
    const second = await world.loop().run(aRequest('b', ['second']), named, write);
    expect([first.revision, second.revision]).toStrictEqual([0, 1]);
    expect(await world.lines()).toStrictEqual(['first', 'second']);
  });

  it('is begun once by two who begin it at the same time: the later one carries it on', async () => {
    const [one, other] = [world.loop(), world.loop()];
    await Promise.all([
      one.run(aRequest('a', ['first']), named, write),
      other.run(aRequest('b', ['second']), named, write),
    ]);
    expect([...(await world.lines())].sort()).toStrictEqual(['first', 'second']);
  });
});

describe('the answer', () => {
  it('names what was recorded and where', async () => {
    await world.begin();
    const answer = await world.loop().run(aRequest('a', ['second', 'third']), THE_STREAM, write);
    const stored = (await world.stored()).slice(1);
    expect(answer).toStrictEqual({
      stream: STREAM,
      revision: 2,
      position: stored[1]?.position,
      events: [
        { id: stored[0]?.id, name: 'line-written', revision: 1, data: { text: 'second' } },
        { id: stored[1]?.id, name: 'line-written', revision: 2, data: { text: 'third' } },
      ],
      warnings: [],
      repeated: false,
    });
  });

  it('says that nothing was written when it is already so', async () => {
    await world.begin();
    const position = (await world.stored()).at(-1)?.position;
    const answer = await world.loop().run(aRequest('a', []), THE_STREAM, write);
    const unchanged = { stream: STREAM, revision: 0, position, events: [], warnings: [], repeated: false };
    expect(answer).toStrictEqual(unchanged);
    expect(await world.lines()).toStrictEqual(['first']);
  });

  it('throws the refusal of decide as it is', async () => {
    await world.begin();
    await world.loop().run(aRequest('close', []), THE_STREAM, close);
    const sent = world.loop().run(aRequest('a', ['x']), THE_STREAM, write);
    await expect(sent).rejects.toMatchObject({ code: 'REPAIR_CASE.NOT_ALLOWED_NOW', clauses: ['N-1'] });
  });
});

describe('what is written', () => {
  it('carries its whole metadata, and ids that follow from the command', async () => {
    world.clock.at = Temporal.Instant.from('2026-02-03T04:05:06.789123Z');
    const request = aRequest('a', ['x', 'y'], {
      onBehalfOf: 'customer-1',
      causationId: 'cause-1',
      occurredAt: '2026-02-01T00:00:00.000Z',
    });
    await world.loop().run(request, A_NEW_STREAM, write);
    const stored = await world.stored();
    expect(stored.map((event) => event.id)).toStrictEqual([
      eventIdFor(request.commandId, 0),
      eventIdFor(request.commandId, 1),
    ]);
    for (const event of stored) {
      expect(event.type).toBe('notebook.line-written.v1');
      expect(event.meta).toStrictEqual({
        commandId: request.commandId,
        command: 'attach-evidence',
        commandHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        correlationId: 'correlation-1',
        causationId: 'cause-1',
        actor: { id: 'actor-1', role: 'technician', tokenId: 'token-1' },
        onBehalfOf: 'customer-1',
        channel: 'test',
        siteId: 'site-1',
        occurredAt: '2026-02-01T00:00:00.000Z',
        effectiveAt: '2026-02-03T04:05:06.789Z',
        recordedAt: '2026-02-03T04:05:06.789Z',
        build: 'build-1',
      });
    }
  });

  it('is caused by the command itself when nothing else is known', async () => {
    const request = aRequest('a', ['x']);
    await world.loop().run(request, A_NEW_STREAM, write);
    expect((await world.stored())[0]?.meta['causationId']).toBe(request.commandId);
  });

  it('takes the moment of law from decide', async () => {
    await world.begin();
    const effectiveAt = '2026-01-01T00:00:00.000Z';
    await world.loop().run(aRequest('a', []), THE_STREAM, {
      decide: () => ({ kind: 'accepted', events: [{ name: 'closed', data: {} }], warnings: [], effectiveAt }),
    });
    expect((await world.stored())[1]?.meta).toMatchObject({
      effectiveAt,
      recordedAt: '2026-01-05T00:00:00.000Z',
    });
  });

  it('never goes back in time within a stream, and decide sees the same moment', async () => {
    await world.begin();
    world.clock.at = Temporal.Instant.from('2026-01-04T23:00:00Z');
    const seen: string[] = [];
    await world.loop().run(aRequest('a', ['second']), THE_STREAM, {
      decide(payload, state, context) {
        seen.push(context.now);
        return write.decide(payload, state, context);
      },
    });
    expect(seen).toStrictEqual(['2026-01-05T00:00:00.000Z']);
    expect((await world.stored())[1]?.meta['recordedAt']).toBe('2026-01-05T00:00:00.000Z');
  });

  it('is of the shape that the registry holds, or nothing is written', async () => {
    await world.begin();
    const sent = world.loop().run(aRequest('a', []), THE_STREAM, {
      decide: () => ({ kind: 'accepted', events: [{ name: 'line-written', data: {} }], warnings: [] }),
    });
    await expect(sent).rejects.toMatchObject({ name: 'InvalidEvent' });
    expect(await world.stored()).toHaveLength(1);
  });

  it('can be folded, or nothing is written: a stream is never closed by its own decision', async () => {
    await world.begin();
    const sent = world.loop().run(aRequest('a', []), THE_STREAM, {
      decide: () => ({
        kind: 'accepted',
        events: [
          { name: 'closed', data: {} },
          { name: 'line-written', data: { text: 'after the end' } },
        ],
        warnings: [],
      }),
    });
    await expect(sent).rejects.toThrow('line-written has no place here');
    expect(await world.stored()).toHaveLength(1);
    expect((await world.loop().load(STREAM)).revision).toBe(0);
  });
});

describe('If-Match', () => {
  it('lets a command through that saw the last revision', async () => {
    await world.begin();
    const answer = await world.loop().run(aRequest('a', ['x'], { expectedRevision: 0 }), THE_STREAM, write);
    expect(answer.revision).toBe(1);
  });

  it('says what has changed since and by whom', async () => {
    await world.begin();
    await world.loop().run(aRequest('other', ['second', 'third']), THE_STREAM, write);
    const sent = world.loop().run(aRequest('a', ['x'], { expectedRevision: 0 }), THE_STREAM, write);
    const change = {
      name: 'line-written',
      command: 'attach-evidence',
      by: 'actor-1',
      role: 'technician',
      recordedAt: '2026-01-05T00:00:00.000Z',
    };
    await expect(sent).rejects.toMatchObject({
      code: 'REVISION.MISMATCH',
      fields: {
        expected: 0,
        actual: 2,
        changes: [
          { revision: 1, ...change },
          { revision: 2, ...change },
        ],
      },
    });
    expect(await world.stored()).toHaveLength(3);
  });

  it('refuses a revision that does not exist yet', async () => {
    await world.begin();
    const sent = world.loop().run(aRequest('a', ['x'], { expectedRevision: 5 }), THE_STREAM, write);
    await expect(sent).rejects.toMatchObject({
      code: 'REVISION.MISMATCH',
      fields: { expected: 5, actual: 0, changes: [] },
    });
  });

  it('does not keep a repeat from its answer', async () => {
    await world.begin();
    const request = aRequest('a', ['x'], { expectedRevision: 0 });
    const first = await world.loop().run(request, THE_STREAM, write);
    const again = await world.loop().run(request, THE_STREAM, write);
    expect(again).toStrictEqual({ ...first, repeated: true });
  });
});

describe('a state of long ago', () => {
  it('is folded up to the first event that is not wanted', async () => {
    await world.begin();
    await world.loop().run(aRequest('a', ['second', 'third']), THE_STREAM, write);
    const then = await world.loop().loadAt(STREAM, ({ revision }) => revision <= 1);
    expect(then).toMatchObject({ revision: 1, state: { lines: ['first', 'second'] } });
  });

  it('is asked for by the moment of recording too', async () => {
    await world.begin();
    world.clock.at = Temporal.Instant.from('2026-01-06T00:00:00Z');
    await world.loop().run(aRequest('a', ['second']), THE_STREAM, write);
    const then = await world.loop().loadAt(STREAM, (event) => event.recordedAt < '2026-01-06');
    expect(then.state.lines).toStrictEqual(['first']);
  });

  it('reads a stream of several pages to its end', async () => {
    const texts = Array.from({ length: 600 }, (_, index) => `line ${index}`);
    await world.loop().run(aRequest('many', texts), A_NEW_STREAM, write);
    const loaded = await world.loop().load(STREAM);
    expect(loaded.revision).toBe(599);
    expect(loaded.ledger.get(aRequest('many', []).commandId)).toMatchObject({
      firstRevision: 0,
      lastRevision: 599,
    });
    expect(loaded.state.lines).toStrictEqual(texts);
  });
});

it('every refusal is one of the house, with a stable code', async () => {
  const refused = await world
    .loop()
    .run(aRequest('a', ['x']), THE_STREAM, write)
    .catch((error: unknown) => error);
  expect(isShuriError(refused)).toBe(true);
});
