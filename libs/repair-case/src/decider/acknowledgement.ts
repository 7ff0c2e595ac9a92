import type { AcknowledgementShape } from '../events/acknowledgement.shape.js';
import type { RepairCaseEventData as Data } from '../events/index.js';

/** Whether the customer knows that his data may be erased, or a lead goes on without his word (FR-R5-6b). */
export type AcknowledgementState =
  | { readonly kind: 'none' }
  /** `recordedBy`: the actor who put it on record. */
  | { readonly kind: 'given'; readonly recordedBy: string; readonly given: AcknowledgementShape }
  | { readonly kind: 'waived'; readonly waivedBy: string; readonly waived: Data<'acknowledgement-waived'> };

/** What the request acknowledged. @param actorId who put it on record */
export function acknowledgedWith(
  { acknowledgement }: Data<'case-opened'>,
  actorId: string,
): AcknowledgementState {
  if (acknowledgement === undefined) return { kind: 'none' };
  return { kind: 'given', recordedBy: actorId, given: acknowledgement };
}
