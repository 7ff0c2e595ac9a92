import type { EvidenceKind, FrontierFacts } from '#policy';
import type { OpenCase } from './state.js';

/** The kinds of evidence on the case. */
export function evidenceKinds(state: OpenCase): readonly EvidenceKind[] {
  return state.evidence.map((one) => one.kind);
}

/**
 * What the case knows, as facts for the FRONTIER rules; an absent fact is unknown. Of several papers of a kind the
 * latest counts that says something.
 */
export function frontierFacts(state: OpenCase): FrontierFacts {
  const { item } = state.opened;
  const proof = state.evidence.findLast((one) => one.kind === 'receipt' && one.purchasedOn !== null);
  const stamped = state.evidence.findLast((one) => one.kind === 'warranty-card' && one.stamp !== null);
  const properUse = state.diagnosis.kind === 'completed' ? state.diagnosis.diagnosis.properUse : null;
  return {
    model: item.model,
    serialReadable: item.serialReadable,
    planMonths: item.planMonths,
    ...(item.factoryShippedOn === null ? {} : { factoryShippedOn: item.factoryShippedOn }),
    receiptPurchasedOn: proof?.purchasedOn ?? null,
    cardPresent: evidenceKinds(state).includes('warranty-card'),
    stampDate: stamped?.stamp?.on ?? null,
    stampShop: stamped?.stamp?.shop ?? null,
    ...(state.arrival.kind === 'arrived' ? { arrivedOn: state.arrival.arrival.arrivedOn } : {}),
    ...(properUse === null ? {} : { properUse }),
  };
}
