import { erasureDisclosed, type PinnedRegulation, regulationsInForce, type Terms } from '#policy';
import type { AcknowledgementShape } from '../events/acknowledgement.shape.js';
import type { RepairCaseEventData } from '../events/index.js';

/** What a customer acknowledges, and who said so for him. */
export interface Acknowledges {
  readonly of: AcknowledgementShape['of'];
  /** Default: the customer himself. */
  readonly by?: AcknowledgementShape['by'];
}

/** How, when and by what it reached the house. */
type Reached = Pick<AcknowledgementShape, 'channel' | 'givenOn' | 'evidenceId'>;

/** An acknowledgement in the wording of the texts that the customer was told by. */
export function acknowledged(
  { of, by = 'customer' }: Acknowledges,
  reached: Reached,
  texts: readonly PinnedRegulation[],
): AcknowledgementShape {
  const { clauses, wording } = erasureDisclosed(texts);
  return { of, by, ...reached, wording, clauses: [...clauses] };
}

type Opened = RepairCaseEventData<'case-opened'>;

/** What a request acknowledges: by the way that it came, in the wording of the texts of its day (`YYYY-MM-DD`). */
export function acknowledgedWithRequest(
  asked: { readonly acknowledgement?: Acknowledges; readonly intake: Opened['intake'] },
  requestedOn: string,
  terms: Terms,
): Pick<Opened, 'acknowledgement'> {
  const { acknowledgement, intake } = asked;
  if (acknowledgement === undefined) return {};
  const reached = { channel: intake, givenOn: requestedOn, evidenceId: null };
  return { acknowledgement: acknowledged(acknowledgement, reached, regulationsInForce(requestedOn, terms)) };
}
