import { alreadySo, type Decision } from '#commanding';
import type { AppliedOn } from '#policy';
import { dayOf } from '../../decider/days.js';
import { spanOf } from '../../decider/opened-contract.js';
import {
  admission,
  consumableVisits,
  deviceTerm,
  type PackApplication,
} from '../../decider/pack-application.js';
import type { Ruling } from '../../decider/ruling.js';
import type { ContractEventData } from '../../events/index.js';
import type { Sealed } from '../../events/shapes.js';
import type { ContractBeginning } from '../contract-command.js';
import { arm, contractEnd } from '../deadlines.js';
import { contractEvent } from '../events.js';
import { futureDay } from '../moments.js';
import { blocked, contradiction, record, type RegistrationContext } from '../registration-command.js';
import { settle } from '../settle.js';
import { contractIdOfStream } from '../streams.js';

/** An application for a pack, with every device of the system it is for. */
export interface OpenMaintenancePack extends PackApplication {
  /** Default: today in Tokyo. It picks the text for the whole term (A-IP-20). */
  readonly appliedOn?: string;
  readonly customer?: Sealed;
  /** Why a lead lets pass what the rules leave open. */
  readonly approval?: Sealed;
}

export const openMaintenancePack: ContractBeginning<OpenMaintenancePack> = {
  name: 'open-maintenance-pack',
  sealed: { customer: 'contact', approval: 'text' },
  begin(payload, state, context): Decision {
    if (state.kind !== 'unopened') return alreadySo();
    const { service, years, operationStartedOn } = payload;
    const appliedOn = payload.appliedOn ?? dayOf(context.now);
    const refusal = futureDay({ appliedOn, operationStartedOn }, context.now) ?? systemContradiction(payload);
    if (refusal !== null) return refusal;
    const at = { appliedOn, knownAt: context.now };
    const admitted = settle(admission(payload, context.terms, at), payload.approval, context);
    if (admitted.kind === 'answer') return admitted.decision;
    if (admitted.answer === 'blocked') return blocked('the pack is not sold so', null, admitted.clauses);
    const devices = settle(devicesOf(payload, at, context), undefined, context);
    if (devices.kind === 'answer') return devices.decision;
    const purchasedOn = spanOf(devices.answer).startsOn;
    const ground = {
      clauses: [...new Set([...admitted.clauses, ...devices.clauses])],
      policyRevision: admitted.policyRevision,
    };
    return record(
      contractEvent('maintenance-pack-opened', {
        contractId: contractIdOfStream(context.stream),
        service,
        years,
        appliedOn,
        operationStartedOn,
        devices: devices.answer,
        consumableVisits: consumableVisits({ service, years, purchasedOn }, context.terms, at),
        customer: payload.customer ?? null,
        approval: admitted.approval,
        ...ground,
      }),
      arm(null, context.stream, contractEnd(spanOf(devices.answer), ground)),
    );
  },
};

function systemContradiction({ service, system }: PackApplication): Decision | null {
  if (new Set(system.map(({ unitId }) => unitId)).size !== system.length) {
    return contradiction('system', 'a device is named twice');
  }
  const packs = system.flatMap(({ pack }) => pack ?? []);
  if (packs.includes(service)) return null;
  return contradiction('service', 'no device of the system is to have the pack');
}

type Devices = ContractEventData<'maintenance-pack-opened'>['devices'];

/** The contracted devices with their terms; the first that the rules leave open leaves all open. */
function devicesOf(
  { service, years, system }: PackApplication,
  at: AppliedOn,
  { terms }: RegistrationContext,
): Ruling<Devices> {
  const devices: Devices = [];
  let last: Ruling<Devices> = { kind: 'needs-facts', ask: ['devices'] };
  for (const { unitId, pack, purchasedOn } of system) {
    if (pack === undefined) continue;
    const term = deviceTerm({ service, years, purchasedOn }, terms, at);
    if (term.kind !== 'settled') return term.kind === 'needs-facts' ? term : { ...term, proposal: null };
    devices.push({ unitId, purchasedOn, ...term.answer });
    last = { ...term, answer: devices, clauses: [...term.clauses, 'A-PN-18'] };
  }
  return last;
}
