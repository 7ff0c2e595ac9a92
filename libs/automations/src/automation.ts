import type { JsonObject } from '#kernel';
import type { DecodedEvent, Follower } from '#projections';

/** What an automation makes of an event. */
export type Reaction =
  /** One ordinary command. */
  | { readonly kind: 'command'; readonly command: string; readonly payload: JsonObject }
  /** The event asks for nothing here. */
  | { readonly kind: 'nothing' }
  /** Something is to be done that only a person can do; `why` in one sentence without personal data. */
  | { readonly kind: 'left-to-person'; readonly why: string };

/**
 * What reacts to an event (D3): it answers with one ordinary command, or none. Its name says both,
 * `when-item-shipped-then-open-guarantee`. A changed meaning is a new generation, which goes through the log from the
 * start: what was done before under the same command id stays done once.
 */
export interface Automation extends Follower {
  /** Chart names of the events it reacts to, such as `item-shipped`. */
  readonly events: readonly string[];
  /**
   * Pure. An exception parks the event's stream for this automation.
   * @param history the events of the trigger's stream in their order, the trigger last
   */
  react(trigger: DecodedEvent, history: readonly DecodedEvent[]): Reaction;
}

export const NOTHING: Reaction = { kind: 'nothing' };
