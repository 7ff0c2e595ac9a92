import { parseCivilDate, wholeMonthsCovering } from '#civil-time';
import type { FrontierFacts } from '#policy';
import type { RegisteredUnit } from '#registration';
import type { OpenCase } from './state.js';
import { masterDataDay } from './visits.js';

/** A unit as it is on record, and the one that was sold where it took the place of that; `null`: it is that itself. */
interface RecordOfUnit {
  readonly unit: RegisteredUnit;
  readonly first: RegisteredUnit | null;
}

/** Those facts that tell by which exchange an item came, and with what term. */
export type ExchangeFacts = Pick<FrontierFacts, 'exchangedFor' | 'passedOnFrom' | 'passedOnMonths'>;

/** How a unit came in place of another, and the FRONTIER warranty that passed on to it by a swap (FW-W9-5, FW-W6-4, A-FR-35). */
export function cameByExchange({ takenOver, terms }: RegisteredUnit): ExchangeFacts {
  if (takenOver === null) return {};
  if (takenOver.cause === 'initial-failure') return { exchangedFor: 'initial-failure' };
  const { frontier } = terms;
  if (frontier?.startedBy !== 'swap') {
    return { exchangedFor: 'swap', passedOnFrom: null, passedOnMonths: null };
  }
  const { startsOn, lastDay } = frontier;
  const passedOnMonths = wholeMonthsCovering(parseCivilDate(startsOn), parseCivilDate(lastDay));
  return { exchangedFor: 'swap', passedOnFrom: startsOn, passedOnMonths };
}

/**
 * The day of delivery to the end user that counts for an i-PRO unit: the first one, whose term an exchange only passes on
 * (A-IP-15); `null`: none is on record.
 */
export function deliveryOnRecord({ first, unit }: RecordOfUnit): string | null {
  const { ipro } = unit.terms;
  if (ipro?.startedBy === 'swap') return ipro.startsOn;
  const { evidence } = unit.takenOver === null ? unit : (first ?? { evidence: [] });
  return evidence.findLast((one) => one.kind === 'delivery-note' && one.on !== null)?.on ?? null;
}

/** Whether a paper on the delivery of an i-PRO device is on that of the replacement, which starts no warranty (A-IP-15). */
export function isOnReplacement(replacedOn: string | undefined, deliveredOn: unknown): boolean {
  return replacedOn !== undefined && typeof deliveredOn === 'string' && deliveredOn >= replacedOn;
}

/** The exchange by which a unit was handed in before the item of the case came; `null`: there was none. */
export function handedInBefore(
  state: OpenCase,
  record: Pick<RecordOfUnit, 'unit'> | null,
): NonNullable<RegisteredUnit['exchanged']> | null {
  const exchanged = record?.unit.exchanged ?? null;
  return exchanged !== null && exchanged.exchangedOn <= masterDataDay(state) ? exchanged : null;
}
