import type { ReadReq as ReadRequest } from '@eventstore/db-client/generated/streams_pb.js';
import type { StoredEvent } from './event-log.js';
import { handlerFailed, notAValid } from './refusal.js';

/** What the server takes when the request leaves the window to it. */
const DEFAULT_WINDOW = 32;
const FILTER_OPTIONS = 'ReadReq+Types+Options+Types+FilterOptions';

/** A filter over all events, and how often checkpoints are told. */
export interface EventFilter {
  matches(event: StoredEvent): boolean;
  /** Events looked at in one go while catching up. */
  readonly window: number;
  /** Events looked at from one checkpoint to the next. */
  readonly checkpointInterval: number;
}

/** Throws refusals. */
export function readFilter(options: ReadRequest.Options.FilterOptions): EventFilter {
  if (!options.hasMax() && !options.hasCount()) throw notAValid('None', `${FILTER_OPTIONS}+WindowOneofCase`);
  const window = options.hasMax() ? options.getMax() : DEFAULT_WINDOW;
  const checkpointInterval = window * options.getCheckpointintervalmultiplier();
  const byStream = options.getStreamIdentifier();
  const byType = options.getEventType();
  if (byStream) {
    const matches = expression(byStream);
    return { window, checkpointInterval, matches: ({ stream }) => matches(stream) };
  }
  if (byType) {
    const matches = expression(byType);
    return { window, checkpointInterval, matches: ({ type }) => matches(type) };
  }
  throw notAValid(asText(options), FILTER_OPTIONS);
}

/** Prefixes are alternatives; an expression that says nothing matches nothing. */
function expression(message: ReadRequest.Options.FilterOptions.Expression): (text: string) => boolean {
  const prefixes = message.getPrefixList();
  if (prefixes.length > 0) return (text) => prefixes.some((prefix) => text.startsWith(prefix));
  if (message.getRegex() === '') return () => false;
  const regex = regularExpression(message.getRegex());
  return (text) => regex.test(text);
}

function regularExpression(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch {
    throw handlerFailed();
  }
}

function asText(options: ReadRequest.Options.FilterOptions): string {
  const window = options.hasMax() ? `"max": ${options.getMax()}` : '"count": { }';
  return `{ ${window}, "checkpointIntervalMultiplier": ${options.getCheckpointintervalmultiplier()} }`;
}
