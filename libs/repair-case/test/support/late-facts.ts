import { event, given, type Answered, type Happened, happened, TECHNICIAN } from './given-case.js';

/** When what came late is looked at. */
export const NOW = '2026-05-20T03:00:00.000Z';
export const CARD = happened('evidence-attached', { evidenceId: 'card', kind: 'warranty-card' });
export const receipt = (evidenceId: string, purchasedOn: string): Happened =>
  happened('evidence-attached', { evidenceId, kind: 'receipt', purchasedOn });
/** The card that a designated shop stamped on a day, which counts until a receipt says more (FW-W6-6c). */
const stampedCard = (evidenceId: string, on: string): Happened =>
  happened('evidence-attached', { evidenceId, kind: 'warranty-card', stamp: { shop: 'shop-1', on } });
/** Out of warranty by this card, in warranty by that. */
export const OLD_CARD = stampedCard('old-card', '2024-02-01');
export const NEW_CARD = stampedCard('new-card', '2026-02-01');
/** The same by a receipt. */
export const OLD_RECEIPT = receipt('old', '2024-02-01');
export const NEW_RECEIPT = receipt('new', '2026-02-01');

/** The rules decide over the papers that there are. */
export function decided(...before: readonly Happened[]): readonly Happened[] {
  return given(before).when('decide-coverage', {}, TECHNICIAN).thenRecords(event('coverage-decided')).history;
}

/** What is known came late: decide-coverage is sent over it. */
export const givenLate = (...history: readonly (Happened | readonly Happened[])[]): Answered =>
  given(...history).when('decide-coverage', {}, TECHNICIAN, NOW);
