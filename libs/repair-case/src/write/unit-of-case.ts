import type { Commanding } from '#commanding';
import type { Terms } from '#policy';
import {
  certificationsOf,
  consumablesOf,
  type ContractsOnUnits,
  type ContractState,
  packOfUnit,
  type PartnerState,
  type RegisteredUnit,
  streamOfContract,
  streamOfUnit,
  unitIdOf,
  type UnitState,
  withCertifications,
} from '#registration';
import type { FiveYearOnRecord, PackOnRecord, UnitOnRecord } from '../decider/registered-facts.js';
import type { CaseState, OpenCase } from '../decider/state.js';

/** Where registered units and contracts are folded from their own streams, so that every acknowledged word counts at once. */
export interface Registered {
  readonly units: Pick<Commanding<UnitState>, 'load'>;
  readonly contracts: Pick<Commanding<ContractState>, 'load'>;
  readonly partners: Pick<Commanding<PartnerState>, 'load'>;
  /** What units are under by contracts. */
  readonly contractsOn: ContractsOnUnits;
}

/**
 * The registered unit of a case's item by maker, model and serial (D4), with the contract of the case's programme that it is
 * under: a pack, or the 5-year warranty of i-PRO; null when nobody registered it.
 * @throws ShuriError VIEW.BEHIND when the contracts cannot be seen yet
 */
export async function unitOfCase(registered: Registered, state: CaseState): Promise<UnitOnRecord | null> {
  if (state.kind === 'unopened') return null;
  const unitId = unitIdOf(state.opened.item);
  const loaded = await registered.units.load(streamOfUnit(unitId));
  if (loaded.state.kind === 'unregistered') return null;
  const { programme } = state.opened;
  const replaced = await unitsReplaced(registered, unitId, loaded.state);
  const ids = replaced.map((one) => one.registered.unitId);
  const pack = programme === 'panasonic-pack' ? await packOf(registered, unitId, state) : null;
  const fiveYear = programme === 'ipro' ? await fiveYearOf(registered, [unitId, ...ids]) : null;
  const before = programme === 'panasonic-pack' && pack === null ? ids : [];
  return {
    unitId,
    revision: loaded.revision,
    unit: loaded.state,
    first: replaced.at(-1) ?? null,
    pack,
    packOfReplaced: await packOfAny(registered, before, state.opened.requestedOn),
    fiveYear,
  };
}

/** The units whose place it took, exchange by exchange, back to the one that was sold. */
async function unitsReplaced(
  { units }: Registered,
  unitId: string,
  unit: RegisteredUnit,
): Promise<readonly RegisteredUnit[]> {
  const found = new Map<string, RegisteredUnit>();
  let { takenOver } = unit;
  while (takenOver !== null) {
    const { replaced } = takenOver;
    const { state } = await units.load(streamOfUnit(replaced));
    if (state.kind === 'unregistered' || replaced === unitId || found.has(replaced)) break;
    found.set(replaced, state);
    takenOver = state.takenOver;
  }
  return [...found.values()];
}

async function packOfAny(
  { contractsOn }: Registered,
  unitIds: readonly string[],
  day: string,
): Promise<string | null> {
  for (const unitId of unitIds) {
    const contractId = await packOfUnit(contractsOn, unitId, day);
    if (contractId !== undefined) return contractId;
  }
  return null;
}

/**
 * Puts into terms the certifications on the record of the partner who, by the case, replaced a part of an i-PRO device
 * (IP-Q-4a).
 */
export async function certifiedTerms(
  { partners }: Registered,
  state: CaseState,
): Promise<(terms: Terms) => Terms> {
  if (state.kind === 'unopened' || state.opened.programme !== 'ipro') return (terms) => terms;
  const load = (stream: string) => partners.load(stream);
  const certifications = await certificationsOf(load, state.stated.swappedBy);
  return (terms) => withCertifications(terms, certifications);
}

/** A unit has one 5-year warranty, be it from the unit whose place it took (A-IP-15); one that is over still says from when it counted. */
async function fiveYearOf(
  { contracts, contractsOn }: Registered,
  unitIds: readonly string[],
): Promise<FiveYearOnRecord | null> {
  const granted = (await contractsOn(unitIds)).find(({ kind }) => kind === 'five-year');
  if (granted === undefined) return null;
  const { contractId } = granted;
  const { revision, state } = await contracts.load(streamOfContract(contractId));
  return state.kind === 'five-year' ? { contractId, revision, deliveredOn: state.opened.deliveredOn } : null;
}

/** The pack that began last before the request. */
async function packOf(
  { contracts, contractsOn }: Registered,
  unitId: string,
  { opened }: OpenCase,
): Promise<PackOnRecord | null> {
  const contractId = await packOfUnit(contractsOn, unitId, opened.requestedOn);
  if (contractId === undefined) return null;
  const { revision, state } = await contracts.load(streamOfContract(contractId));
  if (state.kind !== 'pack') return null;
  const { appliedOn, devices, service, years } = state.opened;
  const device = devices.find((one) => one.unitId === unitId);
  if (device === undefined) return null;
  const terms = { service, years, purchasedOn: device.purchasedOn, appliedOn };
  const replacedOn = state.visit?.doneOn ?? null;
  const isGivenUp = consumablesOf(state).state === 'lapsed';
  return { contractId, revision, terms, replacedOn, isReplacementGivenUp: isGivenUp };
}
