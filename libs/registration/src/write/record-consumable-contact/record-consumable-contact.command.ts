import type { ContactChannel, Sealed } from '../../events/shapes.js';
import type { SaidOutcome } from './contact-outcome.js';

/**
 * Somebody contacted the customer of a pack for the replacement of consumables, or tried to (PN-X-4); or it was agreed, or given
 * up, on a repair case of one of its devices.
 */
export interface RecordConsumableContact extends SaidOutcome {
  readonly contactId: string;
  /** Default: today in Tokyo. */
  readonly contactedOn?: string;
  readonly channel: ContactChannel;
  /** What the customer said. For good it is given up, or taken up again, by a lead who says why (PN-X-7). */
  readonly reason?: Sealed;
}
