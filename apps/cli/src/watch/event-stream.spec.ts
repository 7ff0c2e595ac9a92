import fc from 'fast-check';
import { EventStreamParser } from './event-stream.js';

function parsed(...pieces: readonly string[]) {
  const parser = new EventStreamParser();
  return pieces.flatMap((piece) => parser.add(piece));
}

const message = (data: string, event = 'message', lastEventId = '') => ({ lastEventId, event, data });

describe('an event stream', () => {
  // The examples of the standard itself, 9.2.6.
  it.each([
    ['data: YHOO\ndata: +2\ndata: 10\n\n', [message('YHOO\n+2\n10')]],
    [
      ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n',
      [message('first event', 'message', '1'), message('second event'), message(' third event')],
    ],
    ['data\n\ndata\ndata\n\ndata:', [message(''), message('\n')]],
    ['data:test\n\ndata: test\n\n', [message('test'), message('test')]],
    ['event: add\ndata: 73857293\n\n', [message('73857293', 'add')]],
    ['event: add\n\ndata: x\n\n', [message('x')]],
    ['id: 7\n\ndata: x\n\n', [message('x', 'message', '7')]],
    ['\uFEFFdata: x\r\rid: a\0b\rdata: y\r\n\r\n', [message('x'), message('y')]],
    ['unknown: x\ndata: y\nDATA: z\n\n', [message('y')]],
    ['data: not whole\n', []],
  ])('is read as the standard says: %j', (text, expected) => {
    expect(parsed(text)).toEqual(expected);
  });

  it('is read alike wherever it is cut into pieces', () => {
    const text = fc
      .array(fc.constantFrom('data: a', 'id: 1', 'id: 2', 'event: b', ': c', '', '\r', '\n', '\r\n', '\n\n'))
      .map((parts) => `${parts.join('')}\n\n`);
    fc.assert(
      fc.property(text, fc.array(fc.nat(60)), (whole, cuts) => {
        const at = [0, ...cuts.filter((cut) => cut < whole.length), whole.length].sort((a, b) => a - b);
        const pieces = at.slice(1).map((end, index) => whole.slice(at[index], end));
        expect(parsed(...pieces)).toEqual(parsed(whole));
      }),
    );
  });

  it.each([
    ['retry: 2000\n\n', 2000],
    ['retry: 20x\n\n', undefined],
    ['data: x\n\n', undefined],
  ])('says when to connect again: %j', (text, expected) => {
    const parser = new EventStreamParser();
    parser.add(text);
    expect(parser.retryMs).toBe(expected);
  });
});
