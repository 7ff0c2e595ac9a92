import type { Decision } from '#commanding';
import type { Ruling } from '../../decider/ruling.js';
import type { ContractEventData } from '../../events/index.js';
import type { Sealed, Span } from '../../events/shapes.js';
import { beforeDay } from '../moments.js';
import { contradiction, type RegistrationContext } from '../registration-command.js';
import { leadApproves, leftToLead } from '../settle.js';

/** The days that a lead gives where no text that is held says them, and the months that were paid for. */
export type SupportException = Span & { readonly chargedMonths: number };

/** The term of a new contract, and what it stands on. */
type SupportTerm = Pick<
  ContractEventData<'support-contract-opened'>,
  'startsOn' | 'lastDay' | 'movableUntil' | 'wishedEnd' | 'chargedMonths' | 'clauses' | 'policyRevision'
>;

/** The term of an order, or why it has none. */
export type OrderedTerm =
  | { readonly kind: 'ordered'; readonly term: SupportTerm }
  | { readonly kind: 'answer'; readonly decision: Decision };

/** What is ordered, as far as a lead who grants days goes by it. */
interface Order {
  readonly makerDeliveredOn: string;
  readonly wishedEnd?: string;
  readonly orderedMonths?: number;
  readonly exception?: SupportException;
  readonly approval?: Sealed;
}

/**
 * The term that a lead grants, who says why, where the rules leave it to a person and propose nothing: the text of the day of
 * delivery is not held (D25, A-G-7).
 */
export function grantedTerm(
  order: Order,
  { because, clauses, policyRevision }: Extract<Ruling<unknown>, { readonly kind: 'person-decides' }>,
  context: RegistrationContext,
): OrderedTerm {
  const answer = (decision: Decision) => ({ kind: 'answer', decision }) as const;
  const { approval, exception } = order;
  const missing = Object.entries({ exception, approval }).flatMap(([field, value]) =>
    value === undefined ? [field] : [],
  );
  if (exception === undefined) return answer(leftToLead(because, null, missing));
  const wrong = wrongDays(order, exception);
  if (wrong !== null) return answer(wrong);
  if (!leadApproves(order, context)) return answer(leftToLead(because, null, missing));
  const { startsOn, lastDay, chargedMonths } = exception;
  return {
    kind: 'ordered',
    term: {
      startsOn,
      lastDay,
      movableUntil: startsOn,
      wishedEnd: chargedMonths > 0 ? lastDay : null,
      chargedMonths,
      clauses: [...new Set([...clauses, ...because])],
      policyRevision,
    },
  };
}

/** A refusal of days that cannot be granted, or are asked for in another way besides; `null`: they can. */
function wrongDays(
  { makerDeliveredOn, wishedEnd, orderedMonths }: Order,
  { startsOn, lastDay }: SupportException,
): Decision | null {
  const said = Object.entries({ wishedEnd, orderedMonths }).find(([, value]) => value !== undefined);
  if (said !== undefined) return contradiction(said[0], 'is said by the exception');
  if (lastDay < startsOn) return contradiction('exception.lastDay', 'it ends before it begins');
  return beforeDay({ 'exception.startsOn': startsOn }, { makerDeliveredOn });
}
