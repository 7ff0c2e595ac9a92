import type { Automation, Reaction } from '#automations';
import type { StoredEvent } from '#event-store';
import type { DecodedEvent } from '#projections';
import type { Happened } from './happened.js';

/** What an automation makes of the last event of a history. */
export function reactionOf(automation: Automation, history: readonly Happened[]): Reaction {
  const decoded = history.map(({ name, data }, revision): DecodedEvent => ({
    stored: { revision } as StoredEvent,
    context: 'repair-case',
    name,
    data,
  }));
  const trigger = decoded.at(-1);
  if (trigger === undefined) throw new TypeError('nothing happened');
  return automation.react(trigger, decoded);
}
