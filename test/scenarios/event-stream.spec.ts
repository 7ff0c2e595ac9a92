import fc from 'fast-check';
import { heartbeatText, messageText } from '../../apps/api/src/live/server-sent-events.js';
import { EventStreamParser } from '../../apps/cli/src/watch/event-stream.js';

describe('what one end of an event stream writes', () => {
  it('the other reads as it was meant, whatever the data and however it is cut', () => {
    const data = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r]/.test(text));
    fc.assert(
      fc.property(fc.array(data), fc.nat(200), (all, cut) => {
        const parser = new EventStreamParser();
        const messages = all.map((one, index) =>
          messageText({ id: `p-${index}`, event: 'recorded', data: one }),
        );
        const sent = messages.join(heartbeatText('p-0'));
        const read = [...parser.add(sent.slice(0, cut)), ...parser.add(sent.slice(cut))];

        expect(read).toEqual(
          all.map((one, index) => ({ lastEventId: `p-${index}`, event: 'recorded', data: one })),
        );
      }),
    );
  });

  it('tells with a heartbeat the id from which to go on, without a message', () => {
    const parser = new EventStreamParser();
    expect(parser.add(heartbeatText('p-7'))).toEqual([]);
    expect(parser.lastEventId).toBe('p-7');
  });
});
