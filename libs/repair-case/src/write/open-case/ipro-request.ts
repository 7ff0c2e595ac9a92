import { type DecideContext, refuse, type Warning } from '#commanding';
import { decideIproRoute, type RequestRoute, type Terms } from '#policy';
import type { RepairCaseEventData } from '../../events/index.js';
import type { Opening } from './opening.js';

type Opened = RepairCaseEventData<'case-opened'>;
type Asked = Extract<NonNullable<Opened['request']>, { programme: 'ipro' }>;

/** Who turns to i-PRO, and for what. */
export interface IproRequest {
  readonly by: Asked['by'];
  /** Default: a repair. */
  readonly wants?: Asked['wants'];
  /** What was picked on the web page. */
  readonly topic?: NonNullable<Asked['topic']>;
  /** Whether the e-mail address is registered, which the web form asks for. */
  readonly emailRegistered?: boolean;
  /** Whether the shop it was bought from can take the request. */
  readonly sellerCanAct?: boolean;
}

/** By which way a request came, as the rules tell them apart. */
const CHANNELS = {
  web: 'web-form',
  phone: 'phone',
  chat: 'chat',
  parcel: 'in-person',
  desk: 'in-person',
} as const;

/**
 * IP-Q-9, A-IP-03: a partner opens a repair; an end user is sent to the partner, or consults i-PRO where the seller cannot
 * act. Whatever is asked without a repair is taken as an inquiry (IP-Q-2, IP-W-3). Nothing is taken by the web form before
 * the address is registered (IP-W-2).
 */
export function askedOfIpro(
  asked: IproRequest,
  intake: Opened['intake'],
  requestedOn: string,
  { now }: DecideContext,
  terms: Terms,
): Opening {
  const { by, emailRegistered, sellerCanAct, topic, wants = 'repair' } = asked;
  const facts = {
    channel: CHANNELS[intake],
    by,
    wants,
    ...(emailRegistered === undefined ? {} : { emailRegistered }),
    ...(sellerCanAct === undefined ? {} : { sellerCanAct }),
    ...(topic === undefined ? {} : { topic }),
  };
  const { fired, outcome } = decideIproRoute(facts, terms, { requestedOn, knownAt: now });
  const clauses = fired.filter(({ role }) => role !== 'overridden').map(({ clause }) => clause);
  if (outcome.kind !== 'decided') {
    const ask = outcome.kind === 'needs-facts' ? outcome.ask.map((fact) => `ipro.${fact}`) : [];
    const message = `where the request goes cannot be said without: ${ask.join(', ')}`;
    return { kind: 'refused', decision: refuse('COVERAGE.NEEDS_FACTS', message, { ask }, clauses) };
  }
  const route = outcome.value;
  if (route === 'register-first') {
    const message = 'the web form takes nothing before an e-mail address is registered';
    const problems = [{ field: 'ipro.emailRegistered', rule: 'must be true for a request by the web form' }];
    const fields = { missing: ['email'], problems };
    const decision = refuse('REPAIR_CASE.CONTACT_MISSING', message, fields, clauses);
    return { kind: 'refused', decision };
  }
  const told = overridden(fired);
  const request: Asked = {
    programme: 'ipro',
    by,
    wants,
    topic: topic ?? null,
    sellerCanAct: sellerCanAct ?? null,
    route,
    clauses,
  };
  return {
    kind: 'open',
    requestedOn,
    request,
    clauses: [...clauses, ...told],
    warnings: warned(route, clauses),
  };
}

/** The rules that gave way still say where the request would have gone. */
function overridden(fired: ReturnType<typeof decideIproRoute>['fired']): readonly string[] {
  return fired.filter(({ role }) => role === 'overridden').map(({ clause }) => clause);
}

function warned(
  route: Exclude<RequestRoute, 'register-first'>,
  clauses: readonly string[],
): readonly Warning[] {
  const message = ELSEWHERE[route];
  return message === null ? [] : [{ code: 'REPAIR_CASE.NO_REPAIR_OPENED', message, clauses }];
}

/** What becomes of a request that opens no repair. */
const ELSEWHERE: Readonly<Record<Exclude<RequestRoute, 'register-first'>, string | null>> = {
  'repair-case': null,
  'to-seller': 'no repair is opened for an end user: the request goes through the partner it was bought from',
  consultation: 'no repair is opened yet: the seller cannot act, so that a partner has to be assigned',
  inquiry: 'no repair is opened: the inquiry is answered',
  'to-after-sales': 'no repair is opened under this topic: it is asked for under after-sales',
};
