import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Static, type TSchema, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { JsonObject } from '#kernel';
import { defineEvent, type SupersededVersion } from '../event-definition.js';
import type { Position, StoredEvent } from '../event-store.port.js';
import { EventRegistry } from './event-registry.js';
import {
  InvalidEvent,
  InvalidEventDefinition,
  InvalidStoredEvent,
  UnknownEventType,
} from './registry.errors.js';

const Ordered1 = Type.Object({ part: Type.String(), price: Type.String(), by: Type.String() });
const Ordered2 = Type.Object({ part: Type.String(), price: Type.Integer(), supplier: Type.String() });
const Ordered3 = Type.Object({
  lines: Type.Array(Type.Object({ part: Type.String(), price: Type.Integer() })),
  supplier: Type.String(),
});

const superseded: readonly SupersededVersion[] = [
  {
    version: 1,
    schema: Ordered1,
    upcast: ({ part, price, by }: Static<typeof Ordered1>) => ({ part, price: Number(price), supplier: by }),
  },
  {
    version: 2,
    schema: Ordered2,
    upcast: ({ part, price, supplier }: Static<typeof Ordered2>) => ({ lines: [{ part, price }], supplier }),
  },
];

const partOrdered = defineEvent('workshop', 'part-ordered', 3, Ordered3, {
  superseded,
  aliases: ['workshop.spare-requested'],
});

const partArrived = defineEvent(
  'workshop',
  'part-arrived',
  1,
  Type.Object({
    part: Type.String(),
    shelf: Type.Optional(Type.Object({ row: Type.Integer({ minimum: 1 }) })),
  }),
);

const registry = new EventRegistry([partOrdered, partArrived]);

function kept(version: number): JsonObject {
  return JSON.parse(
    readFileSync(join(import.meta.dirname, `fixtures/part-ordered.v${version}.json`), 'utf8'),
  );
}

function stored(type: string, data: JsonObject): StoredEvent {
  return {
    id: '5f1d3a52-7c1e-5f0b-9a54-000000000001',
    type,
    stream: 'workshop-1',
    revision: 4,
    position: 'p' as Position,
    data,
    meta: {},
    storedAt: '2024-05-31T02:15:30.123Z',
  };
}

describe('writing an event', () => {
  it('stores it under its frozen name and version', () => {
    expect(registry.storedTypeOf('workshop', 'part-ordered')).toBe('workshop.part-ordered.v3');
    expect(registry.encode('workshop', 'part-arrived', { part: 'fan-unit' })).toEqual({
      type: 'workshop.part-arrived.v1',
      data: { part: 'fan-unit' },
    });
  });

  it.each([
    ['a member it does not name', { part: 'x', colour: 'red' }, '(colour)'],
    ['a member it does not name, deep inside', { part: 'x', shelf: { row: 1, lane: 2 } }, '/shelf'],
    ['a missing member', {}, '(part)'],
    ['a wrong type', { part: 7 }, '/part must be string'],
    ['a value out of bounds', { part: 'x', shelf: { row: 0 } }, '/shelf/row'],
    ['no object', 'x', '/ must be object'],
  ])('refuses %s and names its path', (_, data, named) => {
    expect(() => registry.encode('workshop', 'part-arrived', data)).toThrow(InvalidEvent);
    expect(() => registry.encode('workshop', 'part-arrived', data)).toThrow(named);
  });

  it('says nothing of the values it refuses', () => {
    expect(() => registry.encode('workshop', 'part-arrived', { part: ['Yamada'] })).not.toThrow('Yamada');
  });

  it.each([
    ['spare-requested', 'is superseded by workshop.part-ordered.v3'],
    ['part-ordered.v1', 'is superseded by workshop.part-ordered.v3'],
    ['part-lost', 'is not registered'],
  ])('refuses %s: it %s', (name, reason) => {
    expect(() => registry.encode('workshop', name, {})).toThrow(reason);
    expect(() => registry.storedTypeOf('workshop', name)).toThrow(InvalidEvent);
  });
});

describe('reading an event', () => {
  it.each([1, 2, 3])('brings kept data of version %i to the newest shape', (version) => {
    expect(registry.decode(stored(`workshop.part-ordered.v${version}`, kept(version)))).toEqual({
      context: 'workshop',
      name: 'part-ordered',
      data: kept(3),
    });
  });

  it('knows a renamed event by its former name', () => {
    const { name, data } = registry.decode(stored('workshop.spare-requested.v1', kept(1)));
    expect([name, data]).toEqual(['part-ordered', kept(3)]);
  });

  it.each(['workshop.part-lost.v1', 'workshop.part-arrived.v2', 'workshop.part-arrived', 'part-arrived.v1'])(
    'refuses type %s, which no one has registered',
    (type) => {
      expect(() => registry.decode(stored(type, {}))).toThrow(UnknownEventType);
    },
  );

  it('refuses stored data that is not of the version it claims, naming stream and revision', () => {
    const newer = stored('workshop.part-ordered.v1', kept(2));
    expect(() => registry.decode(newer)).toThrow(InvalidStoredEvent);
    expect(() => registry.decode(newer)).toThrow('event 4 of workshop-1, workshop.part-ordered.v1');
  });

  it('refuses what an upcast makes when it is not of the newest shape', () => {
    const price = stored('workshop.part-ordered.v1', { ...kept(1), price: '24.5' });
    expect(() => registry.decode(price)).toThrow('/lines/0/price');
  });

  it('refuses an event whose upcast throws, and keeps the cause', () => {
    const cause = new Error('no supplier');
    const throwing = defineEvent('workshop', 'part-ordered', 2, Ordered2, {
      superseded: [
        {
          version: 1,
          schema: Ordered1,
          upcast: () => {
            throw cause;
          },
        },
      ],
    });
    const read = () => new EventRegistry([throwing]).decode(stored('workshop.part-ordered.v1', kept(1)));
    expect(read).toThrow(expect.objectContaining({ name: 'InvalidStoredEvent', cause }));
  });
});

describe('building the registry', () => {
  const one = Type.Object({});
  const define = (schema: TSchema) => [defineEvent('workshop', 'swept', 1, schema)];

  it.each([
    ['a name registered twice', [partArrived, partArrived], 'registered twice'],
    [
      'a name that another event had before',
      [partOrdered, defineEvent('workshop', 'spare-requested', 1, one)],
      'registered twice',
    ],
    [
      'a gap in the versions',
      [defineEvent('workshop', 'swept', 3, one, { superseded: superseded.slice(0, 1) })],
      'versions 1, 3',
    ],
    ['a first version other than 1', [defineEvent('workshop', 'swept', 2, one)], 'versions 2'],
    ['a name not in kebab-case', [defineEvent('workshop', 'Swept', 1, one)], 'kebab-case'],
    ['a context with a dot', [defineEvent('work.shop', 'swept', 1, one)], 'kebab-case'],
    ['data that is no object', define(Type.String()), 'is no object'],
    [
      'an object left open',
      define(Type.Object({ deep: Type.Array(Type.Object({}, { additionalProperties: true })) })),
      'workshop.swept.v1/properties/deep/items is an open object',
    ],
    ['an intersection', define(Type.Object({ both: Type.Intersect([one, one]) })), 'allOf'],
    [
      'a rule in code',
      define(Type.Object({ odd: Type.Refine(Type.Integer(), (n) => n % 2 === 1) })),
      'a rule in code',
    ],
  ])('refuses %s', (_, definitions, reason) => {
    expect(() => new EventRegistry(definitions)).toThrow(InvalidEventDefinition);
    expect(() => new EventRegistry(definitions)).toThrow(reason);
  });

  it('tells outsiders the schema of every stored type, former names and versions too, every object closed', () => {
    const schemas = registry.jsonSchemas();
    expect(Object.keys(schemas)).toEqual([
      'workshop.part-ordered.v1',
      'workshop.part-ordered.v2',
      'workshop.part-ordered.v3',
      'workshop.spare-requested.v1',
      'workshop.spare-requested.v2',
      'workshop.spare-requested.v3',
      'workshop.part-arrived.v1',
    ]);
    const newest = Compile(JSON.parse(JSON.stringify(schemas['workshop.part-ordered.v3'])));
    expect(newest.Check(kept(3))).toBe(true);
    expect(newest.Check({ ...kept(3), more: 1 })).toBe(false);
    expect(newest.Check({ ...kept(3), lines: [{ part: 'x', price: 1, more: 1 }] })).toBe(false);
  });
});
