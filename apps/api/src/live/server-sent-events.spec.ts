import fc from 'fast-check';
import { EventStreamParser } from '../../../cli/src/watch/event-stream.js';
import { heartbeatText, messageText } from './server-sent-events.js';

describe('a message of an event stream', () => {
  it.each([
    [{ data: '{}' }, 'data: {}\n\n'],
    [
      { id: 'p-1', event: 'recorded', data: '{}', retryMs: 2_000 },
      'retry: 2000\nid: p-1\nevent: recorded\ndata: {}\n\n',
    ],
    [{ data: 'a\nb\r\nc\rd' }, 'data: a\ndata: b\ndata: c\ndata: d\n\n'],
    [{ data: '' }, 'data: \n\n'],
  ])('is written as the standard says: %j', (message, text) => {
    expect(messageText(message)).toBe(text);
  });

  it.each(['a\nb', 'a\rb', 'a\0b'])('has no id or name of more than one line: %j', (id) => {
    expect(() => messageText({ id, data: '' })).toThrow(TypeError);
    expect(() => messageText({ event: id, data: '' })).toThrow(TypeError);
  });

  it('comes through as it was meant, whatever its data', () => {
    const data = fc.string().filter((text) => !text.includes('\r'));
    fc.assert(
      fc.property(fc.array(data), (all) => {
        const parser = new EventStreamParser();
        const sent = all.map((one, index) => messageText({ id: `p-${index}`, event: 'recorded', data: one }));
        expect(parser.add(sent.join('')).map((one) => one.data)).toEqual(all);
      }),
    );
  });
});

describe('a heartbeat', () => {
  it('is no message, yet the client knows the id from then on', () => {
    const parser = new EventStreamParser();
    expect(parser.add(heartbeatText('p-7'))).toEqual([]);
    expect(parser.lastEventId).toBe('p-7');
  });
});
