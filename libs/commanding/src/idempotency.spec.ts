import { close, write } from '../test/support/notebook.js';
import {
  A_NEW_STREAM,
  aRequest,
  counted,
  makeWorld,
  STREAM,
  THE_STREAM,
  type World,
} from '../test/support/world.js';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

describe('the stream is the ledger of what was done', () => {
  it('answers a repeat with what the command did, and writes nothing', async () => {
    await world.begin();
    const request = aRequest('a', ['second', 'third']);
    const first = await world.loop().run(request, THE_STREAM, write);
    await world.loop().run(aRequest('b', ['fourth']), THE_STREAM, write);
    const decider = counted(write);
    const again = await world.loop().run(request, THE_STREAM, decider);
    expect(again).toStrictEqual({ ...first, repeated: true });
    expect(decider.asked).toBe(0);
    expect(await world.lines()).toStrictEqual(['first', 'second', 'third', 'fourth']);
  });

  it('answers a repeat even when the command would be refused by now', async () => {
    await world.begin();
    const request = aRequest('a', ['second']);
    await world.loop().run(request, THE_STREAM, write);
    await world.loop().run(aRequest('close', []), THE_STREAM, close);
    expect(await world.loop().run(request, THE_STREAM, write)).toMatchObject({ repeated: true, revision: 1 });
  });

  it.each([
    ['payload', { payload: { texts: ['other'] } }],
    ['command', { command: 'complete-diagnosis' }],
    ['customer', { onBehalfOf: 'customer-2' }],
    ['time of happening', { occurredAt: '2026-01-01T00:00:00.000Z' }],
  ])('refuses the same id with another %s', async (_what, other) => {
    await world.begin();
    await world.loop().run(aRequest('a', ['second']), THE_STREAM, write);
    const sent = world.loop().run({ ...aRequest('a', ['second']), ...other }, THE_STREAM, write);
    await expect(sent).rejects.toMatchObject({ code: 'IDEMPOTENCY.KEY_REUSED' });
    expect(await world.lines()).toStrictEqual(['first', 'second']);
  });

  it('does one of two that race under one id with different payloads, and refuses the other', async () => {
    await world.begin();
    const loop = world.loop();
    const outcomes = await Promise.allSettled([
      loop.run(aRequest('a', ['mine']), THE_STREAM, write),
      loop.run(aRequest('a', ['yours']), THE_STREAM, write),
    ]);
    expect(outcomes).toMatchObject([
      { status: 'fulfilled', value: { repeated: false, events: [{ data: { text: 'mine' } }] } },
      { status: 'rejected', reason: { code: 'IDEMPOTENCY.KEY_REUSED' } },
    ]);
    expect(await world.lines()).toStrictEqual(['first', 'mine']);
  });

  it('answers a repeat that overtakes the first with what the first has recorded', async () => {
    await world.begin();
    const loop = world.loop();
    const [first, again] = await Promise.all([
      loop.run(aRequest('a', ['second']), THE_STREAM, write),
      loop.run(aRequest('a', ['second']), THE_STREAM, write),
    ]);
    expect(again).toStrictEqual({ ...first, repeated: true });
  });

  it.each([
    ['token', { actor: { id: 'actor-1', role: 'technician', tokenId: 'token-9' } as const }],
    ['correlation', { correlationId: 'correlation-9' }],
    ['order of members', { payload: { texts: ['second'], page: 1 } }],
  ])('takes it for the same command when only its %s differs', async (_what, other) => {
    await world.begin();
    const request = aRequest('a', [], { payload: { page: 1, texts: ['second'] } });
    await world.loop().run(request, THE_STREAM, write);
    const again = await world.loop().run({ ...request, ...other }, THE_STREAM, write);
    expect(again.repeated).toBe(true);
  });

  it('does not remember a refusal: a repeat is decided anew', async () => {
    await world.begin();
    const request = aRequest('a', ['second']);
    const refusing = { decide: () => ({ kind: 'refused', error: new RangeError('not today') }) as never };
    await expect(world.loop().run(request, THE_STREAM, refusing)).rejects.toThrow('not today');
    expect(await world.loop().run(request, THE_STREAM, write)).toMatchObject({
      repeated: false,
      revision: 1,
    });
  });

  it('does not remember "already so": a repeat is decided anew', async () => {
    await world.begin();
    const loop = world.loop();
    await loop.run(aRequest('a', []), THE_STREAM, write);
    expect(await loop.run(aRequest('a', ['second']), THE_STREAM, write)).toMatchObject({ repeated: false });
  });
});

describe('beginning a stream', () => {
  it('finds the stream that its own command began', async () => {
    const request = aRequest('a', ['mine']);
    const first = await world.loop().run(request, A_NEW_STREAM, write);
    const again = await world.loop().run(request, A_NEW_STREAM, write);
    expect(first.stream).toBe(STREAM);
    expect(again).toStrictEqual({ ...first, repeated: true });
    expect(await world.store.readAll()).toHaveLength(1);
  });

  it('takes the next name when the first one is another’s', async () => {
    await world.begin();
    const answer = await world.loop().run(aRequest('a', ['mine']), A_NEW_STREAM, write);
    expect(answer).toMatchObject({ stream: 'notebook-2', revision: 0 });
    const again = await world.loop().run(aRequest('a', ['mine']), A_NEW_STREAM, write);
    expect(again).toMatchObject({ stream: 'notebook-2', repeated: true });
    expect(await world.lines()).toStrictEqual(['first']);
  });

  it('refuses another opening under the same id', async () => {
    await world.loop().run(aRequest('a', ['mine']), A_NEW_STREAM, write);
    const sent = world.loop().run(aRequest('a', ['yours']), A_NEW_STREAM, write);
    await expect(sent).rejects.toMatchObject({ code: 'IDEMPOTENCY.KEY_REUSED' });
    expect(await world.store.readAll()).toHaveLength(1);
  });

  it('opens one stream for ten openings at once under one id', async () => {
    const request = aRequest('a', ['mine']);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.loop().run(request, A_NEW_STREAM, write)),
    );
    expect(new Set(answers.map((answer) => answer.stream))).toStrictEqual(new Set([STREAM]));
    expect(await world.store.readAll()).toHaveLength(1);
  });

  it('opens as many streams as there are openings', async () => {
    const keys = Array.from({ length: 4 }, (_, index) => `k${index}`);
    const answers = await Promise.all(
      keys.map((key) => world.loop().run(aRequest(key, [key]), A_NEW_STREAM, write)),
    );
    expect(new Set(answers.map((answer) => answer.stream)).size).toBe(4);
  });
});
