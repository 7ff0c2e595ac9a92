import {
  InvalidAppend,
  MAX_APPEND_BYTES,
  MAX_APPEND_EVENTS,
  MAX_EVENT_BYTES,
  MAX_NAME_BYTES,
  TooLarge,
} from '#event-store';
import type { Check } from '../support/harness.js';
import { anEvent, asData, bigEvent } from '../support/sample-events.js';

const UNFIT: readonly (readonly [string, () => unknown])[] = [
  ['a bigint', () => ({ amount: 1n })],
  ['undefined', () => undefined],
  ['undefined in a list', () => ({ list: [undefined] })],
  ['a function', () => ({ call: () => 1 })],
  ['a symbol', () => ({ mark: Symbol('x') })],
  ['not a number', () => ({ amount: Number.NaN })],
  ['infinity', () => ({ amount: Number.POSITIVE_INFINITY })],
  ['a date', () => ({ on: Temporal.PlainDate.from('2024-01-31') })],
  ['a map', () => ({ map: new Map() })],
  ['U+0000', () => ({ lines: ['whole', 'a\0b'] })],
  ['U+0000 in a name', () => ({ lines: { 'a\0b': 1 } })],
  ['a list', () => []],
  ['null', () => null],
  ['text', () => 'text'],
  [
    'a cycle',
    () => {
      const cycle: Record<string, unknown> = {};
      cycle.self = cycle;
      return cycle;
    },
  ],
];

/** Checks 11, 12 and 25 to 31: what is no append never reaches the backend. */
export function stateInput(check: Check): void {
  check(
    11,
    'Given a batch whose second event is invalid, when appended, then refused and none of it is visible',
    async ({ store }) => {
      await expect(store.append('case-1', 'any', [anEvent(), anEvent({ type: '' })])).rejects.toBeInstanceOf(
        InvalidAppend,
      );
      await expect(store.readStream('case-1')).rejects.toMatchObject({ kind: 'stream-not-found' });
    },
  );

  check(12, 'Given no events, when appended, then refused without a call to the backend', async (harness) => {
    const before = await harness.writeMark();
    await expect(harness.store.append('case-1', 'any', [])).rejects.toBeInstanceOf(InvalidAppend);
    expect(await harness.writeMark()).toBe(before);
  });

  check(25, 'Given one id twice in a single append, then refused', async ({ store }) => {
    const a = anEvent();
    const twice = [a, { ...anEvent(), id: a.id.toUpperCase() }];
    await expect(store.append('case-1', 'any', twice)).rejects.toBeInstanceOf(InvalidAppend);
  });

  check(
    26,
    'Given data that JSON cannot carry, then refused, nothing left unhandled, and the next append works',
    async ({ store }) => {
      const unhandled: unknown[] = [];
      const note = (reason: unknown) => unhandled.push(reason);
      process.on('unhandledRejection', note);
      for (const [what, data] of UNFIT) {
        const refused = store.append('case-1', 'any', [anEvent({ data: asData(data()) })]);
        await expect(refused.catch((error: unknown) => [what, error])).resolves.toEqual([
          what,
          expect.any(InvalidAppend),
        ]);
        const meta = store.append('case-1', 'any', [anEvent({ meta: asData(data()) })]);
        await expect(meta).rejects.toBeInstanceOf(InvalidAppend);
      }
      expect((await store.append('case-1', 'no-stream', [anEvent()])).revision).toBe(0);
      process.off('unhandledRejection', note);
      expect(unhandled).toEqual([]);
    },
  );

  check(
    27,
    'Given nested JSON with every script, emoji, empty strings and null, when read back, then equal',
    async ({ store }) => {
      const data = {
        'キー 🔧': ['修理', '한국어', '\\u0000', '\u2028', '👩‍🔧', '', null, true, 0, -1.5e-7, []],
        nested: { deep: { deeper: { list: [{ amount: '9007199254740993.000000000000000001' }] } } },
        lone: '\ud83d',
        __proto__: null,
      };
      await store.append('修理-🔧', 'no-stream', [anEvent({ type: '修理.終了.v1', data: asData(data) })]);
      const [stored] = await store.readStream('修理-🔧');
      expect(stored?.data).toEqual(data);
      expect(stored?.type).toBe('修理.終了.v1');
    },
  );

  check(
    28,
    'Given metadata with correlation and causation, when read back, then equal; none reads as an empty object',
    async ({ store }) => {
      const meta = { $correlationId: 'c-1', $causationId: 'c-2', actor: { id: 'p-1' } };
      await store.append('case-1', 'no-stream', [anEvent({ meta }), anEvent({ meta: {} })]);
      const read = await store.readStream('case-1');
      expect(read.map((event) => event.meta)).toEqual([meta, {}]);
    },
  );

  check(
    29,
    'Given an upper-case UUID, then it reads back in lower case; no UUID or an all-zero one is refused',
    async ({ store }) => {
      const id = 'A1B2C3D4-0000-5000-8000-00000000000F';
      await store.append('case-1', 'no-stream', [anEvent({ id })]);
      const [stored] = await store.readStream('case-1');
      expect(stored?.id).toBe(id.toLowerCase());
      expect((await store.append('case-1', 'no-stream', [anEvent({ id: id.toLowerCase() })])).revision).toBe(
        0,
      );
      for (const none of [
        '',
        'x',
        id.replaceAll('-', ''),
        `{${id}}`,
        '00000000-0000-0000-0000-000000000000',
      ]) {
        await expect(store.append('case-2', 'any', [anEvent({ id: none })])).rejects.toBeInstanceOf(
          InvalidAppend,
        );
      }
    },
  );

  check(
    30,
    'Given a stream or type that is empty, too long or begins with $, then refused',
    async ({ store }) => {
      for (const name of ['', '$', '$all', '$$case-1', 'half \ud83d', '修'.repeat(MAX_NAME_BYTES / 3 + 1)]) {
        await expect(store.append(name, 'any', [anEvent()])).rejects.toBeInstanceOf(InvalidAppend);
        await expect(store.append('case-1', 'any', [anEvent({ type: name })])).rejects.toBeInstanceOf(
          InvalidAppend,
        );
      }
      expect(await store.head()).toBeUndefined();
    },
  );

  check(
    31,
    'Given an event or an append over its limit, then refused before any write; at the limit it is taken',
    async (harness) => {
      const { store } = harness;
      const empty = anEvent({ data: { text: '' } });
      const spare = Buffer.byteLength(JSON.stringify(empty.data) + JSON.stringify(empty.meta));
      const full = MAX_EVENT_BYTES - spare;
      await store.append('case-1', 'no-stream', [bigEvent(full), bigEvent(full)]);
      const before = await harness.writeMark();
      const overEvent = store.append('case-1', 1, [bigEvent(full + 1)]);
      await expect(overEvent).rejects.toBeInstanceOf(TooLarge);
      await expect(overEvent).rejects.toMatchObject({ bytes: MAX_EVENT_BYTES + 1, limit: MAX_EVENT_BYTES });
      const wide = store.append('case-1', 1, [anEvent({ data: { text: '修'.repeat(MAX_EVENT_BYTES / 3) } })]);
      await expect(wide).rejects.toBeInstanceOf(TooLarge);
      const many = Array.from({ length: MAX_APPEND_EVENTS + 1 }, () => anEvent());
      await expect(store.append('case-1', 1, many)).rejects.toBeInstanceOf(InvalidAppend);
      const overAppend = store.append('case-1', 1, [bigEvent(full), bigEvent(full), anEvent()]);
      await expect(overAppend).rejects.toMatchObject({ kind: 'too-large', limit: MAX_APPEND_BYTES });
      expect(await harness.writeMark()).toBe(before);
    },
  );
}
