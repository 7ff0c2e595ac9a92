import type { StoredEvent } from '#event-store';
import type { ForeignViews, ParkedStream } from '#projections';
import type { Unanswered } from './settled.js';

/** What an engine says beside its work, for logs. */
export type AutomationProblem =
  /** There was no checkpoint: the automation answers the log from its first event. */
  | { readonly kind: 'begun'; readonly automation: string }
  /** One event could not be answered: its stream is parked for one automation, everything else goes on. */
  | { readonly kind: 'parked'; readonly parked: ParkedStream }
  /** One event is settled without an answer: the command was refused, or a person has to do it. */
  | {
      readonly kind: 'unanswered';
      readonly automation: string;
      readonly event: StoredEvent;
      readonly unanswered: Unanswered;
    }
  /** Something that passes by itself; tried again until it goes through. Told once. */
  | {
      readonly kind: 'interrupted';
      readonly automation: string;
      readonly error: unknown;
      readonly retryInMs: number;
    }
  /** What was waited for has passed, after so many failures. */
  | { readonly kind: 'went-on'; readonly automation: string; readonly failures: number }
  /** The automation has given up: its checkpoint is of another store. */
  | { readonly kind: 'failed'; readonly automation: string; readonly error: ForeignViews }
  /** The store's subscription reported something and goes on. */
  | { readonly kind: 'noticed'; readonly automation: string; readonly error: unknown };

/** No automation of that name is run here. */
export class UnknownAutomation extends Error {
  readonly kind = 'unknown-automation';
  constructor(readonly automation: string) {
    super(`there is no automation ${automation}`);
    this.name = 'UnknownAutomation';
  }
}
