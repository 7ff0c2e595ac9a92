import { type EventStore, type StoredEvent, StoreUnavailable } from '#event-store';
import { exhaustive, type JsonObject } from '#kernel';
import type { DecodedEvent, EventDecoder, Views } from '#projections';
import type { Automation } from './automation.js';
import { failureOf } from './failure.js';
import { answerTo, type SendCommand } from './sending.js';
import type { Unanswered } from './settled.js';

const PAGE = 500;

/** What answering needs besides the automation. */
export interface AnsweringParts {
  readonly store: EventStore;
  readonly views: Views;
  readonly decoder: EventDecoder;
  readonly send: SendCommand;
}

/** What came of one event. */
export type Answer =
  /** The automation does not react to events of that name. */
  | { readonly kind: 'not-asked' }
  /** `already-so`: the command found nothing to do. `nothing`: none was sent. */
  | { readonly kind: 'done' | 'repeated' | 'already-so' | 'nothing' }
  | { readonly kind: 'unanswered'; readonly unanswered: Unanswered }
  | { readonly kind: 'fault'; readonly error: unknown };

/** What is left to note of an event that was settled without an answer. */
export function unansweredIn(came: Answer): Unanswered | undefined {
  return came.kind === 'unanswered' ? came.unanswered : undefined;
}

/**
 * Answers one event by the automation's command, if it asks for one. Doing it again does nothing twice: the command
 * keeps its id, and the stream it goes to is the ledger (D14).
 * @throws what passes by itself, for the caller to try again
 */
export async function answer(
  parts: AnsweringParts,
  automation: Automation,
  event: StoredEvent,
): Promise<Answer> {
  try {
    const trigger = decoded(parts.decoder, event);
    if (!automation.events.includes(trigger.name)) return { kind: 'not-asked' };
    const reaction = automation.react(trigger, await historyOf(parts, event));
    switch (reaction.kind) {
      case 'nothing':
        return { kind: 'nothing' };
      case 'left-to-person':
        return { kind: 'unanswered', unanswered: unanswered(reaction.kind, null, reaction.why) };
      case 'command':
        return await send(parts, automation, event, reaction);
      default:
        return exhaustive(reaction);
    }
  } catch (error) {
    return failed(parts, error);
  }
}

async function send(
  parts: AnsweringParts,
  automation: Automation,
  event: StoredEvent,
  said: { readonly command: string; readonly payload: JsonObject },
): Promise<Answer> {
  const { events, repeated } = await parts.send(answerTo(event, automation.name, said));
  if (repeated) return { kind: 'repeated' };
  return { kind: events.length === 0 ? 'already-so' : 'done' };
}

function failed(parts: AnsweringParts, error: unknown): Answer {
  const failure = failureOf(error, parts.views);
  switch (failure.kind) {
    case 'passing':
      throw error;
    case 'done-before':
      return { kind: 'repeated' };
    case 'refused': {
      const { code, message, clauses } = failure.error;
      return { kind: 'unanswered', unanswered: unanswered('refused', code, message, clauses) };
    }
    case 'poison':
      return { kind: 'fault', error };
    default:
      return exhaustive(failure);
  }
}

function unanswered(
  outcome: Unanswered['outcome'],
  code: string | null,
  reason: string,
  clauses: readonly string[] = [],
): Unanswered {
  return { outcome, code, reason, clauses };
}

/** The trigger's stream from its beginning, the trigger last. */
async function historyOf(
  { store, decoder }: AnsweringParts,
  { stream, revision }: StoredEvent,
): Promise<readonly DecodedEvent[]> {
  const history: DecodedEvent[] = [];
  while (history.length <= revision) {
    const limit = Math.min(PAGE, revision + 1 - history.length);
    const page = await store.readStream(stream, { from: history.length, limit });
    // In a cluster a read may lag behind the subscription.
    if (page.length === 0) throw new StoreUnavailable(`${stream} cannot be read up to ${revision} yet`);
    history.push(...page.map((event) => decoded(decoder, event)));
  }
  return history;
}

function decoded(decoder: EventDecoder, stored: StoredEvent): DecodedEvent {
  return { stored, ...decoder.decode(stored) };
}
