import { accept, type DecideContext, type Decision, refuse } from '#commanding';
import { exhaustive } from '#kernel';
import { erasureToAcknowledge, type Terms } from '#policy';
import type { RepairCaseEventData } from '../../events/index.js';
import { acknowledgedWithRequest, type Acknowledges } from '../acknowledged.js';
import { event, type SealedFields, wrongFields } from '../case-command.js';
import { dayOf, futureDay, wrongOrder } from '../moments.js';
import { askedOfIpro, type IproRequest } from './ipro-request.js';
import { askedUnderPack, otherThanContact, type PackRequest } from './pack-request.js';
import type { Opening } from './opening.js';

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
  /** What the customer acknowledges with the request, by the way that it came (FR-R5-6b). */
  readonly acknowledgement?: Acknowledges;
  /** Who turned to i-PRO, and for what; with the programme `ipro`, and then always. */
  readonly ipro?: IproRequest;
  /** How the request reached the vendor; with the programme `panasonic-pack`, and then always. */
  readonly pack?: PackRequest;
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

/** Opens a case, as the rules of its programme let it be opened. */
export function decideOpenCase(payload: OpenCase, context: DecideContext, terms: Terms): Decision {
  const requestedOn = payload.requestedOn ?? dayOf(context.now);
  const { factoryShippedOn } = payload.item;
  const future =
    futureDay('requestedOn', requestedOn, context.now) ??
    (factoryShippedOn === null ? null : futureDay('item.factoryShippedOn', factoryShippedOn, context.now));
  if (future !== null) return future;
  const opening = openingOf(payload, requestedOn, context, terms);
  if (opening.kind === 'refused') return opening.decision;
  const { clauses, request, warnings } = opening;
  const wrong =
    (factoryShippedOn === null
      ? null
      : wrongOrder(
          { field: 'item.factoryShippedOn', day: factoryShippedOn },
          { field: 'requestedOn', day: opening.requestedOn },
        )) ?? otherThanContact(payload, opening.requestedOn, context.now);
  if (wrong !== null) return wrong;
  return accept(
    [
      event('case-opened', {
        number: numberOfStream(context.stream),
        programme: payload.programme,
        intake: payload.intake,
        requestedOn: opening.requestedOn,
        ...(request === null ? {} : { request }),
        item: payload.item,
        reference: payload.reference ?? null,
        contact: payload.contact,
        fault: payload.fault,
        ...acknowledgedWithRequest(payload, opening.requestedOn, terms),
        clauses: [...clauses],
      }),
    ],
    { warnings },
  );
}

/** What the programme makes of the request. */
function openingOf(payload: OpenCase, requestedOn: string, context: DecideContext, terms: Terms): Opening {
  const { acknowledgement, ipro, pack, programme } = payload;
  const strangers = [
    ...(acknowledgement !== undefined && erasureToAcknowledge(programme).length === 0
      ? ['acknowledgement']
      : []),
    ...(ipro !== undefined && programme !== 'ipro' ? ['ipro'] : []),
    ...(pack !== undefined && programme !== 'panasonic-pack' ? ['pack'] : []),
  ];
  if (strangers.length > 0) return no(strangers, 'belongs to another programme');
  if (programme !== 'frontier' && !payload.contactGiven.includes('name')) return nameless();
  switch (programme) {
    case 'frontier':
      return underFrontier(payload, requestedOn);
    case 'ipro':
      if (ipro === undefined) return no(['ipro'], 'is needed with the programme');
      return askedOfIpro(ipro, payload.intake, requestedOn, context, terms);
    case 'panasonic-pack':
      if (pack === undefined) return no(['pack'], 'is needed with the programme');
      return askedUnderPack(pack, requestedOn, context, terms);
    default:
      return exhaustive(programme);
  }
}

/** FR-R1-7, FW-W1-5: whoever asks for warranty gives name, phone and address; without them no case is opened. */
function underFrontier({ contactGiven, intake }: OpenCase, requestedOn: string): Opening {
  const missing = CONTACT_WANTED.filter((field) => !contactGiven.includes(field));
  if (intake === 'chat') return no(['intake'], 'is no way to ask under this programme');
  if (missing.length === 0)
    return { kind: 'open', requestedOn, request: null, clauses: OPENED_UNDER, warnings: [] };
  const clauses = ['FR-R1-7', 'FW-W1-5'];
  return contactMissing('name, phone and address are needed', missing, clauses);
}

/** Their rules ask for no address; somebody has to be answered all the same. */
function nameless(): Opening {
  return contactMissing('the name of who asks is needed', ['name'], []);
}

function contactMissing(message: string, missing: readonly string[], clauses: readonly string[]): Opening {
  const problems = missing.map((one) => ({ field: `contact.${one}`, rule: 'is needed' }));
  const decision = refuse('REPAIR_CASE.CONTACT_MISSING', message, { missing, problems }, clauses);
  return { kind: 'refused', decision };
}

function no(fields: readonly string[], rule: string): Opening {
  const problems = fields.map((field) => ({ field, rule }));
  return { kind: 'refused', decision: wrongFields('the request does not fit its programme', problems) };
}
