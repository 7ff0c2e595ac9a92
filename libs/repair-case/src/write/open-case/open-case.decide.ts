import type { DecideContext, Decision } from '#commanding';
import { refuse } from '#commanding';
import type { RepairCaseEventData } from '../../events/index.js';
import { event, record, type SealedFields } from '../case-command.js';
import { dayOf, futureDay } from '../moments.js';

type Opened = RepairCaseEventData<'case-opened'>;

/** Opens a case: who asks, for which item, what is wrong. */
export interface OpenCase {
  readonly programme: Opened['programme'];
  readonly intake: Opened['intake'];
  /** Default: today in Tokyo. */
  readonly requestedOn?: string;
  readonly item: Opened['item'];
  readonly reference?: string;
  /** Which contact details were given; their values are sealed. */
  readonly contactGiven: readonly string[];
  readonly contact: Opened['contact'];
  readonly fault: Opened['fault'];
}

export const openCaseSealed: SealedFields = { contact: 'contact', fault: 'text' };

const CONTACT_WANTED = ['name', 'phone', 'address'];
/** What may be asked for, and that whoever asks says who he is. */
const OPENED_UNDER = ['FR-R1-1', 'FR-R1-7', 'FW-W1-5'];
/** How the names of the streams of cases begin (D4). */
export const CASE_STREAMS = 'repairCase-';

/** The stream of a case (D4). */
export function streamOfCase(number: string): string {
  return `${CASE_STREAMS}${number}`;
}

/** The number of the case a stream belongs to. */
export function numberOfStream(stream: string): string {
  return stream.slice(CASE_STREAMS.length);
}

/** FR-R1-7, FW-W1-5: whoever asks for warranty gives name, phone and address; without them no case is opened. */
export function decideOpenCase(payload: OpenCase, context: DecideContext): Decision {
  const missing = CONTACT_WANTED.filter((field) => !payload.contactGiven.includes(field));
  if (missing.length > 0) {
    const clauses = ['FR-R1-7', 'FW-W1-5'];
    return refuse('REPAIR_CASE.CONTACT_MISSING', 'name, phone and address are needed', { missing }, clauses);
  }
  const requestedOn = payload.requestedOn ?? dayOf(context.now);
  const { factoryShippedOn } = payload.item;
  const future =
    futureDay('requestedOn', requestedOn, context.now) ??
    (factoryShippedOn === null ? null : futureDay('item.factoryShippedOn', factoryShippedOn, context.now));
  if (future !== null) return future;
  return record(
    event('case-opened', {
      number: numberOfStream(context.stream),
      programme: payload.programme,
      intake: payload.intake,
      requestedOn,
      item: payload.item,
      reference: payload.reference ?? null,
      contact: payload.contact,
      fault: payload.fault,
      clauses: OPENED_UNDER,
    }),
  );
}
