import { type EventMeta, metaOf, type StoredEvent } from '#event-store';
import { derivedId, type JsonObject } from '#kernel';

/** The ordinary command of an automation. The app adds the automation as actor and sends it. */
export interface AutomationCommand {
  readonly automation: string;
  /** The same for every attempt, whoever makes it (D15). */
  readonly commandId: string;
  readonly command: string;
  readonly payload: JsonObject;
  /** The id of the event that it answers. */
  readonly causationId: string;
  readonly correlationId: EventMeta['correlationId'];
  readonly siteId: EventMeta['siteId'];
}

/** What the command did: no events when it was already so; `repeated` when it had been done before under its id. */
export interface CommandOutcome {
  readonly events: readonly unknown[];
  readonly repeated: boolean;
}

/** Sends a command through the decision loop. Rejects with what the loop throws. */
export type SendCommand = (command: AutomationCommand) => Promise<CommandOutcome>;

/** The command id of an automation's answer: UUIDv5 of event id and automation name (D15). */
export function automationIdOf(eventId: string, automation: string): string {
  return derivedId(eventId, automation);
}

/** The command by which an automation answers an event. */
export function answerTo(
  event: StoredEvent,
  automation: string,
  said: { readonly command: string; readonly payload: JsonObject },
): AutomationCommand {
  const { correlationId, siteId } = metaOf(event);
  const { command, payload } = said;
  const commandId = automationIdOf(event.id, automation);
  return { automation, commandId, command, payload, causationId: event.id, correlationId, siteId };
}
