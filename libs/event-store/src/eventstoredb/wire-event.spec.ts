import fc from 'fast-check';
import { prepareAppend } from '../append-input.js';
import type { NewEvent } from '../event-store.port.js';
import type { ReceivedEvent, SentEvent } from './store-client.js';
import { fromWire, toWire } from './wire-event.js';

const ID = '0f0e0d0c-0b0a-5908-8706-050403020100';
const RECORD = {
  commandHash: '9f86',
  correlationId: 'c-1',
  causationId: 'd-1',
  recordedAt: '2024-01-01T00:00:00.000Z',
};

function sent(event: Partial<NewEvent>): SentEvent {
  const events = [{ id: ID, type: 't.v1', data: {}, meta: {}, ...event }];
  const [only] = toWire(prepareAppend('case-1', 'any', events), events);
  if (only === undefined) throw new Error('one event was given');
  return only;
}

function received(event: Partial<NewEvent>): ReceivedEvent {
  const { metadata, ...rest } = sent(event);
  const place = { stream: 'case-1', revision: 3, position: { commit: 5n, prepare: 5n } };
  return { ...rest, ...place, metadata: JSON.parse(metadata), createdAt: '2024-01-01T00:00:00.000Z' };
}

/** The way over the wire and back. */
function thereAndBack(event: Partial<NewEvent>) {
  return fromWire(received(event), '0a1b2c3d');
}

describe('an event on the wire', () => {
  it('comes back as it was, whatever its data and metadata are', () => {
    const jsonObject = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(jsonObject, jsonObject, fc.boolean(), (data, others, isRecord) => {
        const event = JSON.parse(
          JSON.stringify({ data, meta: isRecord ? { ...others, ...RECORD } : others }),
        );
        const { id, data: dataRead, meta } = thereAndBack(event);
        expect({ id, data: dataRead, meta }).toEqual({ id: ID, ...event });
      }),
    );
  });

  it('tells EventStoreDB its correlation and causation in EventStoreDB’s own keys (D6)', () => {
    const { metadata } = received({ meta: RECORD });
    expect(metadata).toMatchObject({ ...RECORD, $correlationId: 'c-1', $causationId: 'd-1' });
    expect(thereAndBack({ meta: RECORD }).meta).toEqual(RECORD);
  });

  it('keeps keys of EventStoreDB that the writer has given', () => {
    const meta = { $correlationId: 'c-1', $schema: 'x' };
    expect(thereAndBack({ meta }).meta).toEqual(meta);
  });

  it('goes under its own id, unless it records a command', () => {
    expect(sent({}).id).toBe(ID);
    expect(sent({ meta: RECORD }).id).not.toBe(ID);
  });

  it('that records a command has one id for one text, and another for another (D14)', () => {
    const { id } = sent({ meta: RECORD, data: { amount: 1 } });
    expect(sent({ meta: RECORD, data: { amount: 1 } }).id).toBe(id);
    const others = [
      { meta: RECORD, data: { amount: 2 } },
      { meta: { ...RECORD, commandHash: '60a3' }, data: { amount: 1 } },
      { meta: { ...RECORD, recordedAt: '2024-01-01T00:00:00.001Z' }, data: { amount: 1 } },
      { meta: RECORD, data: { amount: 1 }, type: 't.v2' },
    ];
    for (const other of others) expect(sent(other).id).not.toBe(id);
  });

  it.each<[string, unknown, object | undefined]>([
    ['data that is no JSON', undefined, {}],
    ['data that is text', 'broken {', {}],
    ['data that is a list', [], {}],
    ['no position', {}, { position: undefined }],
  ])('is refused with %s: nobody wrote it through the port', (_, data, place) => {
    expect(() => fromWire({ ...received({}), data, ...place }, '0a1b2c3d')).toThrow(
      expect.objectContaining({ kind: 'unreadable-event', stream: 'case-1', revision: 3 }),
    );
  });

  it('without metadata has none', () => {
    for (const metadata of [undefined, new Uint8Array([1])]) {
      expect(fromWire({ ...received({}), metadata }, '0a1b2c3d').meta).toEqual({});
    }
  });
});
