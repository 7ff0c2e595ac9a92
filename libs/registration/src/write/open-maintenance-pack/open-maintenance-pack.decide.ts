import { alreadySo, type Decision } from '#commanding';
import { dayOf } from '../../decider/days.js';
import { spanOf } from '../../decider/opened-contract.js';
import {
  applyBy,
  consumableVisits,
  deviceTerm,
  isOfOneClass,
  PACK_TEXT,
  type PackService,
  type PackYears,
  systemBlock,
  type SystemDevice,
} from '../../decider/pack-rules.js';
import type { Sealed } from '../../events/shapes.js';
import type { ContractBeginning } from '../contract-command.js';
import { arm, contractEnd } from '../deadlines.js';
import { contractEvent } from '../events.js';
import { futureDay } from '../moments.js';
import { blocked, contradiction, record, type RegistrationContext } from '../registration-command.js';
import { settle } from '../settle.js';
import { contractIdOfStream } from '../streams.js';

/** An application for a pack, with every device of the system it is for. */
export interface OpenMaintenancePack {
  readonly service: PackService;
  readonly years: PackYears;
  /** Default: today in Tokyo. It picks the text for the whole term (A-IP-20). */
  readonly appliedOn?: string;
  readonly operationStartedOn: string;
  readonly site: 'japan' | 'remote-island' | 'abroad';
  readonly system: readonly SystemDevice[];
  readonly customer?: Sealed;
  /** Why a lead lets pass what the rules leave open. */
  readonly approval?: Sealed;
}

export const openMaintenancePack: ContractBeginning<OpenMaintenancePack> = {
  name: 'open-maintenance-pack',
  sealed: { customer: 'contact', approval: 'text' },
  begin(payload, state, context): Decision {
    if (state.kind !== 'unopened') return alreadySo();
    const { service, years, operationStartedOn, system } = payload;
    const appliedOn = payload.appliedOn ?? dayOf(context.now);
    const future = futureDay({ appliedOn, operationStartedOn }, context.now);
    if (future !== null) return future;
    if (new Set(system.map(({ unitId }) => unitId)).size !== system.length) {
      return contradiction('a device is named twice');
    }
    if (payload.site !== 'japan') {
      return blocked('packs are for sites in Japan, remote islands left out', ['PN-N-3a', 'PN-N-3b']);
    }
    const contracted = system.filter(({ pack }) => pack !== null);
    const block = systemBlock(service, system);
    if (block !== null) return blocked(block.why, [block.clause]);
    if (contracted.length === 0) return blocked('no device of the system is contracted', ['PN-N-5a']);
    return opened({ ...payload, appliedOn, service, years }, contracted, context);
  },
};

function opened(
  application: OpenMaintenancePack & { readonly appliedOn: string },
  contracted: readonly SystemDevice[],
  context: RegistrationContext,
): Decision {
  const { service, years, appliedOn, operationStartedOn, approval, customer } = application;
  const because = doubtsOf(application);
  const clauses = ['PN-S-1', 'PN-P-1', 'PN-N-5a', 'PN-N-5b', 'A-PN-18'];
  const devices = contracted.map(({ unitId, purchasedOn }) => ({
    unitId,
    purchasedOn,
    ...deviceTerm(purchasedOn, years),
  }));
  const ground = { clauses, policyRevision: PACK_TEXT.revision };
  const settled = settle(
    because.length === 0
      ? { kind: 'settled', answer: 'open', ...ground }
      : { kind: 'person-decides', proposal: 'open', because, ...ground },
    approval,
    context,
  );
  if (settled.kind === 'answer') return settled.decision;
  const basis = { clauses: [...settled.clauses], policyRevision: settled.policyRevision };
  return record(
    contractEvent('maintenance-pack-opened', {
      contractId: contractIdOfStream(context.stream),
      service,
      years,
      appliedOn,
      operationStartedOn,
      devices,
      consumableVisits: consumableVisits(service, years),
      customer: customer ?? null,
      approval: settled.approval,
      ...basis,
    }),
    arm(null, context.stream, contractEnd(spanOf(devices), basis)),
  );
}

/** What keeps the rules from opening it by themselves. */
function doubtsOf(application: OpenMaintenancePack & { readonly appliedOn: string }): readonly string[] {
  const { appliedOn, operationStartedOn, system } = application;
  return [
    ...(appliedOn < PACK_TEXT.from ? ['A-IP-20'] : []),
    ...(appliedOn > applyBy(operationStartedOn) ? ['PN-P-3', 'A-PN-08'] : []),
    ...(isOfOneClass(system) ? ['A-PN-13'] : []),
  ];
}
