import type { Sealed } from '#privacy';
import type { RegisteredUnit } from '../decider/unit.state.js';
import type { TermShape } from '../events/shapes.js';

/** Where in its history a unit, contract or partner is shown: after the event with this revision. */
export interface ReadAt {
  readonly revision: number;
  /** `recordedAt` of that event. */
  readonly updatedAt: string;
}

type Sale = NonNullable<RegisteredUnit['sale']>;

/** A unit as it is shown; personal values are still sealed. Days are `YYYY-MM-DD` in Asia/Tokyo, money integer yen with tax. */
export interface UnitDetail extends ReadAt {
  readonly unitId: string;
  readonly maker: string;
  readonly model: string;
  readonly serial: string;
  readonly factoryShippedOn: string | null;
  /** Who has it now: of the last transfer, else of the sale. */
  readonly owner: Sealed | null;
  readonly sale: Omit<Sale, 'owner'> | null;
  readonly transfers: RegisteredUnit['transfers'];
  readonly evidence: RegisteredUnit['evidence'];
  readonly terms: readonly TermShape[];
  readonly plan: RegisteredUnit['plan'];
  readonly premium: { readonly spent: number; readonly cases: readonly string[] };
  readonly outlet: boolean;
  /** Part codes that the company built in, by now. */
  readonly configuration: readonly string[];
  readonly guarantee: RegisteredUnit['guarantee'];
  readonly exchanged: RegisteredUnit['exchanged'];
  readonly takenOver: RegisteredUnit['takenOver'];
}

/** Shows a folded unit, of today or of any moment of its past. Pure. */
export function unitDetail(unit: RegisteredUnit, at: ReadAt): UnitDetail {
  const { registered, sale, transfers } = unit;
  return {
    unitId: registered.unitId,
    maker: registered.maker,
    model: registered.model,
    serial: registered.serial,
    revision: at.revision,
    updatedAt: at.updatedAt,
    factoryShippedOn: registered.factoryShippedOn,
    owner: lastOwner(unit),
    sale: sale === null ? null : withoutOwner(sale),
    transfers,
    evidence: unit.evidence,
    terms: Object.values(unit.terms),
    plan: unit.plan,
    premium: { spent: unit.premium.spent, cases: unit.premium.counted.map(({ caseNumber }) => caseNumber) },
    outlet: unit.outlet,
    configuration: unit.baseline,
    guarantee: unit.guarantee,
    exchanged: unit.exchanged,
    takenOver: unit.takenOver,
  };
}

function lastOwner({ sale, transfers }: RegisteredUnit): Sealed | null {
  const last = transfers.toSorted((a, b) => (a.transferredOn < b.transferredOn ? -1 : 1)).at(-1);
  return last?.owner ?? sale?.owner ?? null;
}

function withoutOwner({ owner: _owner, ...sale }: Sale): Omit<Sale, 'owner'> {
  return sale;
}
