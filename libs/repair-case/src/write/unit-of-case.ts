import type { Commanding } from '#commanding';
import {
  type ContractsOnUnits,
  type ContractState,
  streamOfContract,
  streamOfUnit,
  unitIdOf,
  type UnitState,
} from '#registration';
import type { PackOnRecord, UnitOnRecord } from '../decider/registered-facts.js';
import type { CaseState, OpenCase } from '../decider/state.js';

/** Where registered units and contracts are folded from their own streams, so that every acknowledged word counts at once. */
export interface Registered {
  readonly units: Pick<Commanding<UnitState>, 'load'>;
  readonly contracts: Pick<Commanding<ContractState>, 'load'>;
  /** What units are under by contracts. */
  readonly contractsOn: ContractsOnUnits;
}

/**
 * The registered unit of a case's item by maker, model and serial (D4), with the pack it is under where the case is one of
 * a pack; null when nobody registered it.
 * @throws ShuriError VIEW.BEHIND when the contracts cannot be seen yet
 */
export async function unitOfCase(registered: Registered, state: CaseState): Promise<UnitOnRecord | null> {
  if (state.kind === 'unopened') return null;
  const unitId = unitIdOf(state.opened.item);
  const loaded = await registered.units.load(streamOfUnit(unitId));
  if (loaded.state.kind === 'unregistered') return null;
  const pack = state.opened.programme === 'panasonic-pack' ? await packOf(registered, unitId, state) : null;
  return { unitId, revision: loaded.revision, unit: loaded.state, pack };
}

/** The pack that began last before the request; one that is over still says for how long it was (PN-P-2). */
async function packOf(
  { contracts, contractsOn }: Registered,
  unitId: string,
  { opened }: OpenCase,
): Promise<PackOnRecord | null> {
  const begun = (await contractsOn([unitId]))
    .filter(({ kind, startsOn }) => kind === 'pack' && startsOn <= opened.requestedOn)
    .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
    .at(-1);
  if (begun === undefined) return null;
  const { revision, state } = await contracts.load(streamOfContract(begun.contractId));
  if (state.kind !== 'pack') return null;
  const { appliedOn, devices, service, years } = state.opened;
  const device = devices.find((one) => one.unitId === unitId);
  if (device === undefined) return null;
  const { contractId } = begun;
  return { contractId, revision, terms: { service, years, purchasedOn: device.purchasedOn, appliedOn } };
}
