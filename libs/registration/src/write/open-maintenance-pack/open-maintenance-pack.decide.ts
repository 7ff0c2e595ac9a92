import { alreadySo, type Decision } from '#commanding';
import { canonicalJson } from '#kernel';
import type { Admission } from '#policy';
import { dayOf } from '../../decider/days.js';
import { spanOf } from '../../decider/opened-contract.js';
import { admission, type PackApplication } from '../../decider/pack-application.js';
import type { Ruling } from '../../decider/ruling.js';
import type { Sealed } from '../../events/shapes.js';
import { backDated } from '../back-dated.js';
import type { ContractBeginning } from '../contract-command.js';
import { arm, contractEnd } from '../deadlines.js';
import { contractEvent } from '../events.js';
import { afterDay, futureDay } from '../moments.js';
import { contactPlanned } from '../plan-consumable-contact/contact-planned.js';
import { contradiction, record, type RegistrationContext } from '../registration-command.js';
import { approvalOf, settle } from '../settle.js';
import { contractIdOfStream } from '../streams.js';
import { notSold } from './not-sold.js';
import { type Promised, promisedTo } from './promised.js';

/** An application for a pack, with every device of the system it is for. */
export interface OpenMaintenancePack extends PackApplication {
  /** Default: today in Tokyo. It picks the text for the whole term (A-IP-20). One that gives more than today is a lead’s (D24). */
  readonly appliedOn?: string;
  readonly customer?: Sealed;
  /** Why a lead lets pass what the rules leave open, or the day of application. */
  readonly approval?: Sealed;
}

export const openMaintenancePack: ContractBeginning<OpenMaintenancePack> = {
  name: 'open-maintenance-pack',
  sealed: { customer: 'contact', approval: 'text' },
  begin(payload, state, context): Decision {
    if (state.kind !== 'unopened') return alreadySo();
    const { service, years, operationStartedOn } = payload;
    const today = dayOf(context.now);
    const appliedOn = payload.appliedOn ?? today;
    const refusal =
      futureDay({ appliedOn, operationStartedOn, ...purchases(payload) }, context.now) ??
      // What is in operation was bought before, and what a pack is applied for as well.
      afterDay(purchases(payload), { appliedOn, operationStartedOn }) ??
      systemContradiction(payload);
    if (refusal !== null) return refusal;
    const ruledOn = (day: string) => ruled(payload, context, day);
    const { admitted: asked, promised: promise } = ruledOn(appliedOn);
    const admitted = settle(asked, payload.approval, context);
    if (admitted.kind === 'answer') return admitted.decision;
    if (admitted.answer === 'blocked') return notSold(payload, admitted.clauses, context.terms, appliedOn);
    const promised = settle(promise, undefined, context);
    if (promised.kind === 'answer') return promised.decision;
    const isPast = appliedOn !== today && !isSold(promised.answer, ruledOn(today));
    if (isPast) {
      const past = { field: 'appliedOn', day: appliedOn, today, clauses: barring(ruledOn(today)) };
      const refused = backDated(past, payload.approval, context);
      if (refused !== null) return refused;
    }
    const span = spanOf(promised.answer.devices);
    if (span.lastDay < appliedOn) {
      return contradiction('appliedOn', `the term of the pack ended on ${span.lastDay}`);
    }
    const ground = {
      clauses: [...new Set([...admitted.clauses, ...promised.clauses])],
      policyRevision: admitted.policyRevision,
    };
    const opened = {
      contractId: contractIdOfStream(context.stream),
      service,
      years,
      appliedOn,
      operationStartedOn,
      ...promised.answer,
      customer: payload.customer ?? null,
      approval: approvalOf(payload.approval, context),
      ...ground,
    };
    return record(
      contractEvent('maintenance-pack-opened', opened),
      arm(null, context.stream, contractEnd(span, ground)),
      contactPlanned(opened, null, context),
    );
  },
};

interface Ruled {
  readonly admitted: Ruling<Admission>;
  readonly promised: Ruling<Promised>;
}

/** What an application of that day is told by its text. */
function ruled(payload: PackApplication, { now, terms }: RegistrationContext, appliedOn: string): Ruled {
  const at = { appliedOn, knownAt: now };
  return { admitted: admission(payload, terms, at), promised: promisedTo(payload, terms, at) };
}

/** Whether it is accepted and promises the same. */
function isSold(promise: Promised, { admitted, promised }: Ruled): boolean {
  if (admitted.kind !== 'settled' || admitted.answer === 'blocked' || promised.kind !== 'settled')
    return false;
  return canonicalJson(promised.answer) === canonicalJson(promise);
}

/** What it is barred by, or left to a lead. */
function barring({ admitted, promised }: Ruled): readonly string[] {
  const clauses = [admitted, promised].flatMap((ruling) =>
    ruling.kind === 'needs-facts' ? [] : ruling.clauses,
  );
  return [...new Set(clauses)];
}

/** When each device was bought, by the path of the field. */
function purchases({ system }: PackApplication): Readonly<Record<string, string | null | undefined>> {
  return Object.fromEntries(
    system.map(({ purchasedOn }, index) => [`system.${index}.purchasedOn`, purchasedOn]),
  );
}

function systemContradiction({ service, system }: PackApplication): Decision | null {
  if (new Set(system.map(({ unitId }) => unitId)).size !== system.length) {
    return contradiction('system', 'a device is named twice');
  }
  const without = system.findIndex(({ maintainable, pack }) => !maintainable && pack !== undefined);
  if (without !== -1) {
    const other = `system.${without}.maintainable`;
    return contradiction(`system.${without}.pack`, `cannot be true together with ${other}`);
  }
  const packs = system.flatMap(({ pack }) => pack ?? []);
  if (packs.includes(service)) return null;
  return contradiction('service', 'no device of the system is to have the pack');
}
