import type { ExpectedRevision } from '../event-store.port.js';
import { type AppendDecision, type AppendLog, decideAppend } from './decide-append.js';

/** One stream that holds events a, b, c, d at 0..3, whose positions are ten times the revision. */
const HELD = ['a', 'b', 'c', 'd'];

const eventOf = (id: string, meta = '{}') => ({ id, type: 't.v1', data: '{}', meta });

const place = (revision: number) => ({ stream: 'case-1', revision, position: revision * 10 });

const log: AppendLog = {
  lastRevision: (stream) => (stream === 'case-1' ? HELD.length - 1 : -1),
  placeAt: (stream, revision) => {
    const id = stream === 'case-1' ? HELD[revision] : undefined;
    return id === undefined ? undefined : { ...eventOf(id), position: revision * 10 };
  },
  recent: (id) => (HELD.includes(id) ? place(HELD.indexOf(id)) : undefined),
};

function decide(stream: string, expected: ExpectedRevision, ids: string): AppendDecision {
  const events = [...ids].map((id) => eventOf(id));
  return decideAppend({ stream, expected, events, length: 4 }, log);
}

const write = (from: number): AppendDecision => ({ kind: 'write', from });
const repeated = (revision: number): AppendDecision => ({
  kind: 'repeated',
  revision,
  position: revision * 10,
});
const conflict = (actual: number | 'none'): AppendDecision => ({ kind: 'conflict', actual });

describe('an append to a stream that does not exist', () => {
  it.each<[ExpectedRevision, AppendDecision]>([
    ['any', write(0)],
    ['no-stream', write(0)],
    ['stream-exists', conflict('none')],
    [0, conflict('none')],
    [5, conflict('none')],
  ])('expecting %s', (expected, decision) => {
    expect(decide('case-2', expected, 'x')).toEqual(decision);
    expect(decide('case-2', expected, 'a')).toEqual(decision);
  });
});

describe('an append of new ids to a stream at 3', () => {
  it.each<[ExpectedRevision, AppendDecision]>([
    ['any', write(4)],
    ['stream-exists', write(4)],
    ['no-stream', conflict(3)],
    [3, write(4)],
    [2, conflict(3)],
    [4, conflict(3)],
  ])('expecting %s', (expected, decision) => {
    expect(decide('case-1', expected, 'xy')).toEqual(decision);
  });
});

describe('an append of ids that the stream holds', () => {
  it.each<[string, ExpectedRevision, string, AppendDecision]>([
    ['all that followed the exact revision', 1, 'cd', repeated(3)],
    ['the first of what followed it', 1, 'c', repeated(2)],
    ['the beginning, as no-stream', 'no-stream', 'ab', repeated(1)],
    ['others than followed it', 0, 'cd', conflict(3)],
    ['in another order', 1, 'dc', conflict(3)],
    ['held ones and a new one', 1, 'cdx', conflict(3)],
    ['held ones and a new one within', 0, 'bxd', conflict(3)],
    ['at the last revision: ids are not looked at', 3, 'd', write(4)],
    ['beyond the last revision', 9, 'd', conflict(3)],
    ['any: all of them', 'any', 'bc', repeated(2)],
    ['stream-exists: all of them', 'stream-exists', 'bc', repeated(2)],
    ['any, in another order: the answer is the last given', 'any', 'cb', repeated(1)],
    ['any: held, then new', 'any', 'bx', conflict(3)],
    ['any: new, then held, since only the first counts', 'any', 'xb', write(4)],
  ])('%s', (_, expected, ids, decision) => {
    expect(decide('case-1', expected, ids)).toEqual(decision);
  });

  it('means nothing when it was another stream that held them', () => {
    expect(decide('case-2', 'any', 'ab')).toEqual(write(0));
  });
});
