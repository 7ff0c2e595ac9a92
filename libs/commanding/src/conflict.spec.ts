import { type EventStore, OutcomeUnknown, StoreUnavailable } from '#event-store';
import { write, writeCount } from '../test/support/notebook.js';
import {
  A_NEW_STREAM,
  aRequest,
  aroundAppend,
  counted,
  makeWorld,
  STREAM,
  THE_STREAM,
  type World,
} from '../test/support/world.js';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
  await world.begin();
});
afterEach(() => world.close());

/** A store in which somebody else really writes before each of the first appends that it is asked for. */
function crowded(times: number): EventStore {
  let others = 0;
  return aroundAppend(world.store, async (real, ...args) => {
    if (others < times) {
      others += 1;
      await world.loop().run(aRequest(`other ${others}`, [`other ${others}`]), THE_STREAM, write);
    }
    return real(...args);
  });
}

/** A store that really writes and then loses its reply, so many times. */
function forgetful(times: number): EventStore & { appends: string[] } {
  let lost = 0;
  const appends: string[] = [];
  const store = aroundAppend(world.store, async (real, ...args) => {
    appends.push(JSON.stringify(args));
    const answer = await real(...args);
    if (lost >= times) return answer;
    lost += 1;
    throw new OutcomeUnknown(
      args[0],
      args[2].map((event) => event.id),
    );
  });
  return Object.assign(store, { appends });
}

describe('somebody else was faster', () => {
  it.each([1, 2, 3])('decides anew on fresh state after %d conflicts', async (times) => {
    const decider = counted(writeCount);
    const answer = await world.loop(crowded(times)).run(aRequest('a', []), THE_STREAM, decider);
    expect(answer).toMatchObject({ revision: times + 1, events: [{ data: { text: `line ${times + 2}` } }] });
    expect(decider.asked).toBe(times + 1);
  });

  it('gives up after three retries, and has written nothing', async () => {
    const decider = counted(writeCount);
    const sent = world.loop(crowded(4)).run(aRequest('a', []), THE_STREAM, decider);
    await expect(sent).rejects.toMatchObject({ code: 'REVISION.CONFLICT' });
    expect(decider.asked).toBe(4);
    expect(await world.lines()).toStrictEqual(['first', 'other 1', 'other 2', 'other 3', 'other 4']);
  });

  it('does not decide again for a caller who named the revision', async () => {
    const decider = counted(write);
    const request = aRequest('a', ['x'], { expectedRevision: 0 });
    await expect(world.loop(crowded(1)).run(request, THE_STREAM, decider)).rejects.toMatchObject({
      code: 'REVISION.MISMATCH',
      fields: { expected: 0, actual: 1 },
    });
    expect(decider.asked).toBe(1);
  });

  it('finds its own command in the stream when the other was its own repeat', async () => {
    const request = aRequest('a', ['once']);
    let first = true;
    const store = aroundAppend(world.store, async (real, ...args) => {
      if (first) {
        first = false;
        await world.loop().run(aRequest('b', ['other']), THE_STREAM, write);
        await world.loop().run(request, THE_STREAM, write);
      }
      return real(...args);
    });
    expect(await world.loop(store).run(request, THE_STREAM, write)).toMatchObject({
      repeated: true,
      revision: 2,
    });
    expect(await world.lines()).toStrictEqual(['first', 'other', 'once']);
  });

  it('takes the next name when another begins a stream under the first at that moment', async () => {
    let first = true;
    const store = aroundAppend(world.store, async (real, ...args) => {
      if (first) {
        first = false;
        await world.loop().run(aRequest('other', ['theirs']), A_NEW_STREAM, write);
      }
      return real(...args);
    });
    const answer = await world.loop(store).run(aRequest('a', ['mine']), A_NEW_STREAM, write);
    expect(answer.stream).toBe('notebook-3');
    expect(await world.lines('notebook-2')).toStrictEqual(['theirs']);
  });
});

describe('a store that does not say whether it wrote', () => {
  it.each([1, 2, 3])(
    'is asked again byte for byte after %d lost replies, and one copy is there',
    async (times) => {
      const store = forgetful(times);
      const decider = counted(write);
      const answer = await world.loop(store).run(aRequest('a', ['once']), THE_STREAM, decider);
      expect(answer).toMatchObject({ revision: 1, repeated: false, events: [{ data: { text: 'once' } }] });
      expect(decider.asked).toBe(1);
      expect(store.appends).toHaveLength(times + 1);
      expect(new Set(store.appends).size).toBe(1);
      expect(await world.lines()).toStrictEqual(['first', 'once']);
    },
  );

  it('leads to an open outcome in the end, and a later repeat tells', async () => {
    const request = aRequest('a', ['once']);
    const sent = world.loop(forgetful(9)).run(request, THE_STREAM, write);
    await expect(sent).rejects.toMatchObject({
      code: 'STORE.OUTCOME_UNKNOWN',
      fields: { stream: STREAM, eventIds: [expect.any(String)] },
    });
    expect(await world.loop().run(request, THE_STREAM, write)).toMatchObject({ repeated: true, revision: 1 });
    expect(await world.lines()).toStrictEqual(['first', 'once']);
  });

  it('begins one stream only, when it is the beginning that went unanswered', async () => {
    const answer = await world.loop(forgetful(1)).run(aRequest('a', ['mine']), A_NEW_STREAM, write);
    expect(answer).toMatchObject({ stream: 'notebook-2', revision: 0 });
    expect(await world.store.readAll()).toHaveLength(2);
  });

  it('recognises its own events although others followed them before the repeat', async () => {
    let first = true;
    const store = aroundAppend(world.store, async (real, ...args) => {
      const answer = await real(...args);
      if (!first) return answer;
      first = false;
      await world.loop().run(aRequest('b', ['other']), THE_STREAM, write);
      throw new OutcomeUnknown(args[0], []);
    });
    const answer = await world.loop(store).run(aRequest('a', ['once']), THE_STREAM, write);
    expect(answer).toMatchObject({ revision: 1, events: [{ revision: 1, data: { text: 'once' } }] });
    expect(await world.lines()).toStrictEqual(['first', 'once', 'other']);
  });

  it('leaves the outcome open when it takes no calls afterwards', async () => {
    let calls = 0;
    const store = aroundAppend(world.store, async (real, ...args) => {
      calls += 1;
      if (calls > 1) throw new StoreUnavailable('away');
      await real(...args);
      throw new OutcomeUnknown(args[0], []);
    });
    await expect(world.loop(store).run(aRequest('a', ['once']), THE_STREAM, write)).rejects.toMatchObject({
      code: 'STORE.OUTCOME_UNKNOWN',
    });
  });
});

it('says that a store which took no call wrote nothing', async () => {
  const store = aroundAppend(world.store, () => Promise.reject(new StoreUnavailable('away')));
  await expect(world.loop(store).run(aRequest('a', ['x']), THE_STREAM, write)).rejects.toMatchObject({
    code: 'STORE.UNAVAILABLE',
  });
});

it('brings 50 commands at once to one stream, each once, each on what the others left', async () => {
  const loops = [world.loop(), world.loop()];
  const send = async (index: number): Promise<void> => {
    const loop = loops[index % 2] ?? world.loop();
    await loop.run(aRequest(`k${index}`, []), THE_STREAM, writeCount).catch((error: { code?: string }) => {
      if (error.code !== 'REVISION.CONFLICT') throw error;
      return send(index);
    });
  };
  await Promise.all(Array.from({ length: 50 }, (_, index) => send(index)));
  const expected = Array.from({ length: 50 }, (_, index) => `line ${index + 2}`);
  expect(await world.lines()).toStrictEqual(['first', ...expected]);
});
