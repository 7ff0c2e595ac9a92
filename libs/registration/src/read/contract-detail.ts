import { type Consumables, consumablesOf, NO_CONSUMABLES } from '../decider/consumables.js';
import type {
  DeadlineState,
  MaintenancePack,
  OpenContract,
  SupportContract,
} from '../decider/contract.state.js';
import type { ReadAt } from './unit-detail.js';

/** A deadline's latest arming and what became of it. */
export type ContractDeadline = DeadlineState['armed'] & Pick<DeadlineState, 'status'>;

/** A contract as it is shown; personal values are still sealed. Both days belong to it. */
export interface ContractDetail extends ReadAt {
  readonly contractId: string;
  readonly kind: OpenContract['kind'];
  readonly startsOn: string;
  readonly lastDay: string;
  readonly standing: OpenContract['standing'];
  /** What was agreed when it began. */
  readonly opened: OpenContract['opened'];
  /** Of support: the start that was moved. */
  readonly startChange: SupportContract['startChange'];
  /** Of support. */
  readonly renewals: SupportContract['renewals'];
  /** Of a pack: the one replacement of consumables. */
  readonly visit: MaintenancePack['visit'];
  /** How far that has come, and when the customer is contacted for it. */
  readonly consumables: Consumables;
  /** Of a pack: every contact for it. */
  readonly contacts: MaintenancePack['contacts'];
  readonly deadlines: readonly ContractDeadline[];
}

/** Shows a folded contract, of today or of any moment of its past. Pure. */
export function contractDetail(contract: OpenContract, at: ReadAt): ContractDetail {
  const { contractId, kind, startsOn, lastDay, standing, opened, deadlines } = contract;
  return {
    contractId,
    kind,
    revision: at.revision,
    updatedAt: at.updatedAt,
    startsOn,
    lastDay,
    standing,
    opened,
    startChange: contract.kind === 'support' ? contract.startChange : null,
    renewals: contract.kind === 'support' ? contract.renewals : [],
    visit: contract.kind === 'pack' ? contract.visit : null,
    consumables: contract.kind === 'pack' ? consumablesOf(contract) : NO_CONSUMABLES,
    contacts: contract.kind === 'pack' ? contract.contacts : [],
    deadlines: Object.values(deadlines).map(({ armed, status }) => ({ ...armed, status })),
  };
}
