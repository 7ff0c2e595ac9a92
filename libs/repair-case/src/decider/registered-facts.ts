import { type FrontierFacts, samePart } from '#policy';
import type { RegisteredUnit } from '#registration';
import { boughtAs, type PurchaseFact } from './bought-as.js';
import { cameByExchange, type ExchangeFacts, handedInBefore } from './exchange-on-record.js';
import { factsOnCase } from './facts.js';
import type { OpenCase } from './state.js';
import { takenBefore } from './taken-before.js';
import { masterDataDay } from './visits.js';

/** The unit of a case's item as it was registered when the case asked: what a decision then read of it. */
export interface UnitOnRecord {
  readonly unitId: string;
  /** The revision of the unit's stream that was read. */
  readonly revision: number;
  readonly unit: RegisteredUnit;
  /** The unit that was sold, where this one took its place by an exchange or by several; `null`: it is that itself. */
  readonly first: RegisteredUnit | null;
  /** The pack that its contract runs; `null`: it is under none. */
  readonly pack: PackOnRecord | null;
  /** The contract of the pack of a unit whose place this one took, where it is under none; `null`: there is none. */
  readonly packOfReplaced: string | null;
  /** The 5-year warranty that was granted for it or passed on to it (A-IP-15); `null`: there is none, or it is another programme. */
  readonly fiveYear: FiveYearOnRecord | null;
}

/** What a contract says of the pack of one of its devices, as its stream stood at a revision. */
export interface PackOnRecord {
  readonly contractId: string;
  readonly revision: number;
  readonly terms: {
    readonly service: 'on-site' | 'carry-in';
    readonly years: number;
    readonly purchasedOn: string;
    readonly appliedOn: string;
  };
  /** The day on which its planned replacement of consumables was done (PN-X-2); `null`: none is on record. */
  readonly replacedOn: string | null;
  /** Whether the parties conferred and a lead gave that replacement up (PN-X-7). */
  readonly isReplacementGivenUp: boolean;
}

/** What the contract of a 5-year warranty says of its unit, as its stream stood at a revision. */
export interface FiveYearOnRecord {
  readonly contractId: string;
  readonly revision: number;
  /** The proven delivery to the end user that its days count from. */
  readonly deliveredOn: string;
}

/** Those facts that a registration can tell. */
export type RegisteredFacts = Pick<
  FrontierFacts,
  | 'receiptPurchasedOn'
  | 'cardPresent'
  | 'stampDate'
  | 'stampShop'
  | 'factoryShippedOn'
  | keyof ExchangeFacts
  | PurchaseFact
  | 'lastRepairShippedOn'
  | 'samePartAsLastRepair'
>;

/**
 * What the registered unit tells about coverage of the item: the papers on its record, its factory shipping, its
 * seller, the plans it was bought with, and the repair before this one with whether the same parts are at fault now
 * (FR-R3-4-6, FR-R3-4-7, FR-R4-5, FW-W6-3, FW-W6-6a to -6c, FW-W7-2). Nothing while the serial cannot be read, since then the item is not known to be that unit; nothing of a
 * unit that another had replaced before the item arrived, since its terms passed on (FW-W9-5, FW-W6-4).
 */
export function registeredFacts(state: OpenCase, record: UnitOnRecord | null): RegisteredFacts {
  const unit = unitThatTells(state, record);
  if (unit === null) return {};
  const first = record?.first ?? null;
  return { ...startOnRecord(unit, first), ...boughtAs(state, unit, first), ...repairBefore(state, unit) };
}

/** The same of what its warranty starts by alone (FW-W6-6a to -6c). */
export function registeredStart(state: OpenCase, record: UnitOnRecord | null): RegisteredFacts {
  const unit = unitThatTells(state, record);
  return unit === null ? {} : startOnRecord(unit, record?.first ?? null);
}

/** The unit as far as its record speaks of the item of the case; `null`: it says nothing of it. */
export function unitThatTells(state: OpenCase, record: UnitOnRecord | null): RegisteredUnit | null {
  if (record === null || factsOnCase(state).serialReadable !== true) return null;
  return handedInBefore(state, record) === null ? record.unit : null;
}

/** The papers of the sale may lie with the unit that was sold, or with the one that took its place. */
function startOnRecord(unit: RegisteredUnit, first: RegisteredUnit | null): RegisteredFacts {
  const { factoryShippedOn } = unit.registered;
  return {
    ...(first === null ? {} : papersOnRecord(first)),
    ...papersOnRecord(unit),
    ...(factoryShippedOn === null ? {} : { factoryShippedOn }),
    ...cameByExchange(unit),
  };
}

function papersOnRecord({ evidence }: RegisteredUnit): RegisteredFacts {
  const paper = (kind: string) => evidence.findLast((one) => one.kind === kind && one.on !== null);
  const card = evidence.some(({ kind }) => kind === 'warranty-card' || kind === 'shop-stamp');
  const receipt = paper('receipt');
  const stamp = paper('shop-stamp');
  return {
    ...(receipt === undefined ? {} : { receiptPurchasedOn: receipt.on }),
    ...(card ? { cardPresent: true } : {}),
    ...(stamp === undefined ? {} : { stampDate: stamp.on, stampShop: stamp.shop }),
  };
}

/**
 * The immediately preceding repair. Once this case's own repair, or a later one, opened a guarantee, the unit tells no
 * more of the one before: then what the decision that stands took from the registration still holds.
 */
function repairBefore(state: OpenCase, { guarantee }: RegisteredUnit): RegisteredFacts {
  const { diagnosis, opened, stated } = state;
  if (guarantee === null) return {};
  if (guarantee.caseNumber === opened.number || guarantee.shippedOn > masterDataDay(state)) {
    return toldBefore(state);
  }
  const lastRepairShippedOn = guarantee.shippedOn;
  const atFault = diagnosis.kind === 'completed' ? diagnosis.diagnosis.faultParts : [];
  // Of another repair than the stated one the parts say nothing.
  const another =
    stated.lastRepairShippedOn !== undefined && stated.lastRepairShippedOn !== lastRepairShippedOn;
  if (another || atFault.length === 0) return { lastRepairShippedOn };
  return { lastRepairShippedOn, samePartAsLastRepair: samePart(guarantee.parts, atFault) };
}

function toldBefore(state: OpenCase): RegisteredFacts {
  const [shippedOn, same] = [
    takenBefore(state, 'lastRepairShippedOn'),
    takenBefore(state, 'samePartAsLastRepair'),
  ];
  return {
    ...(typeof shippedOn === 'string' ? { lastRepairShippedOn: shippedOn } : {}),
    ...(typeof same === 'boolean' ? { samePartAsLastRepair: same } : {}),
  };
}
