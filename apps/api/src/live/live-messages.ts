import type { LiveEvent } from './live-event.js';
import type { LiveEnd, LiveReader } from './live-reader.js';
import { messageText } from './server-sent-events.js';

/** How long a client waits before it connects again. */
const RETRY_MS = 2_000;

/** The first message: after which place the events follow, and up to where they had happened before. */
export function readyMessage({ after, liveFrom }: LiveReader): string {
  return messageText({
    retryMs: RETRY_MS,
    id: after,
    event: 'ready',
    data: JSON.stringify({ after, liveFrom }),
  });
}

/** An event of a case; its id is its position. */
export function recordedMessage(event: LiveEvent): string {
  return messageText({ id: event.position, event: 'recorded', data: JSON.stringify(event) });
}

/** The last message. It has no id: a client goes on from the last event. */
export function endedMessage(because: LiveEnd): string {
  return messageText({ event: 'ended', data: JSON.stringify({ because }) });
}
