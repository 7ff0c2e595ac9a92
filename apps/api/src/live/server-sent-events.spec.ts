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
});

describe('a heartbeat', () => {
  it('is no message, yet tells an id', () => {
    expect(heartbeatText('p-7')).toBe(': still here\nid: p-7\n\n');
  });
});
