/** One message of an event stream (WHATWG HTML, 9.2): what is left out is not said. */
export interface ServerSentEvent {
  /** What a client sends back as `Last-Event-ID`. */
  readonly id?: string;
  readonly event?: string;
  readonly data: string;
  /** How long a client waits before it connects again. */
  readonly retryMs?: number;
}

/** The media type of an event stream; its encoding is always UTF-8. */
export const EVENT_STREAM = 'text/event-stream';

const LINE_END = /\r\n|\r|\n/;

/** A message as it is sent; of an id or a name only one line can be. */
export function messageText({ id, event, data, retryMs }: ServerSentEvent): string {
  const lines = [
    ...(retryMs === undefined ? [] : [`retry: ${retryMs}`]),
    ...(id === undefined ? [] : [`id: ${oneLine(id)}`]),
    ...(event === undefined ? [] : [`event: ${oneLine(event)}`]),
    ...data.split(LINE_END).map((line) => `data: ${line}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

/**
 * Something that no client takes for a message: it keeps the connection from being taken for dead. Yet the client knows
 * the id from then on.
 */
export function heartbeatText(id: string): string {
  return `: still here\nid: ${oneLine(id)}\n\n`;
}

/** @throws TypeError for what would begin another line, or end an id for its reader (NUL) */
function oneLine(text: string): string {
  if (LINE_END.test(text) || text.includes('\0'))
    throw new TypeError('one line of an event stream is one line');
  return text;
}
