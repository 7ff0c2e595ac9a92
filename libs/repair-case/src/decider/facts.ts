import type { EvidenceKind, FrontierFacts } from '#policy';
import type { RepairCaseEventData } from '../events/index.js';
import type { OpenCase } from './state.js';
import { inHandSince } from './visits.js';

type Attached = RepairCaseEventData<'evidence-attached'>;

/** The kinds of evidence on the case, as far as FRONTIER’s rules know them. */
export function evidenceKinds(state: OpenCase): readonly EvidenceKind[] {
  return state.evidence.map((one) => one.kind).filter(isFrontierKind);
}

/** Whether FRONTIER’s rules know evidence of this kind. */
export function isFrontierKind(kind: Attached['kind']): kind is EvidenceKind {
  return kind !== 'delivery-proof' && kind !== 'sale-record' && kind !== 'confirmation-sheet';
}

/** What an ordinary case lacks until a paper or a plan turns up. */
const LACKING = {
  planMonths: null,
  receiptPurchasedOn: null,
  cardPresent: false,
  stampDate: null,
  stampShop: null,
} as const;

/**
 * What is known of a case's item, as facts for the FRONTIER rules; an absent fact is unknown. What was said on the case
 * goes before what is registered: the rules judge the papers that are shown for this repair (FW-W6-6a to -6c).
 * @param registered what the registered unit tells besides
 */
export function frontierFacts(state: OpenCase, registered: FrontierFacts = {}): FrontierFacts {
  const known: FrontierFacts = { ...LACKING, ...registered, ...factsOnCase(state) };
  // Which plan a customer speaks of is not known, unless the record of the unit names one.
  const isUnnamed = typeof known.planMonths === 'number' && known.extendedBy === undefined;
  return isUnnamed ? { ...known, extendedBy: null } : known;
}

/**
 * What was said on the case itself. Of several papers of a kind the latest counts that says something. What somebody
 * stated goes before what the request or the diagnosis said.
 */
export function factsOnCase(state: OpenCase): FrontierFacts {
  const { item } = state.opened;
  const { receipt, stamped, card } = papersOf(state);
  const properUse = state.diagnosis.kind === 'completed' ? state.diagnosis.diagnosis.properUse : null;
  const requestedOn = requestedOnOf(state);
  const arrivedOn = inHandSince(state);
  const stamp = stamped?.stamp ?? null;
  return {
    model: item.model,
    serialReadable: item.serialReadable,
    ...(item.planMonths === null ? {} : { planMonths: item.planMonths }),
    ...(item.factoryShippedOn === null ? {} : { factoryShippedOn: item.factoryShippedOn }),
    ...(receipt === undefined ? {} : { receiptPurchasedOn: receipt.purchasedOn }),
    ...(card === undefined
      ? {}
      : { cardPresent: true, stampDate: stamp?.on ?? null, stampShop: stamp?.shop ?? null }),
    ...(arrivedOn === null ? {} : { arrivedOn }),
    ...(properUse === null ? {} : { properUse }),
    ...(requestedOn === null ? {} : { requestedOn }),
    ...state.stated,
  };
}

/** The latest papers of each kind that say something. */
export function papersOf({ evidence }: OpenCase) {
  return {
    receipt: evidence.findLast((one) => one.kind === 'receipt' && one.purchasedOn !== null),
    stamped: evidence.findLast((one) => one.kind === 'warranty-card' && one.stamp !== null),
    card: evidence.findLast((one) => one.kind === 'warranty-card'),
  };
}

/** The web form's day, or the day of dispatch on the request form (A-FR-08). */
function requestedOnOf({ opened, arrival }: OpenCase): string | null {
  if (opened.intake === 'web') return opened.requestedOn;
  return arrival.kind === 'arrived' ? arrival.arrival.dispatchedOn : null;
}
