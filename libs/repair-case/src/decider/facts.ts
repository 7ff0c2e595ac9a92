import type { EvidenceKind, FrontierFacts } from '#policy';
import type { OpenCase } from './state.js';

/** The kinds of evidence on the case. */
export function evidenceKinds(state: OpenCase): readonly EvidenceKind[] {
  return state.evidence.map((one) => one.kind);
}

/** What the case knows, as facts for the FRONTIER rules; an absent fact is unknown. */
export function frontierFacts(state: OpenCase): FrontierFacts {
  const { item } = state.opened;
  const receipt = state.evidence.findLast((one) => one.kind === 'receipt');
  const card = state.evidence.findLast((one) => one.kind === 'warranty-card');
  const properUse = state.diagnosis.kind === 'completed' ? state.diagnosis.diagnosis.properUse : null;
  return {
    model: item.model,
    serialReadable: item.serialReadable,
    planMonths: item.planMonths,
    ...(item.factoryShippedOn === null ? {} : { factoryShippedOn: item.factoryShippedOn }),
    receiptPurchasedOn: receipt?.purchasedOn ?? null,
    cardPresent: card !== undefined,
    stampDate: card?.stamp?.on ?? null,
    stampShop: card?.stamp?.shop ?? null,
    ...(state.arrival.kind === 'arrived' ? { arrivedOn: state.arrival.arrival.arrivedOn } : {}),
    ...(properUse === null ? {} : { properUse }),
  };
}
