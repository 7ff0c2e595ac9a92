import type { CaseProgramme } from '#policy';
import type { RepairCaseEventData } from '../events/index.js';
import type { Reading } from './reading.js';
import type { OpenCase } from './state.js';

type Kind = RepairCaseEventData<'evidence-attached'>['kind'];

/** The kind of paper that shows a fact which coverage is decided by (FW-W6-6a, IP-F-4, IP-P-4, A-IP-02, PN-P-1). */
export const PAPERS: Readonly<Record<CaseProgramme, Readonly<Record<string, Kind>>>> = {
  frontier: {
    receiptPurchasedOn: 'receipt',
    cardPresent: 'warranty-card',
    stampDate: 'warranty-card',
    stampShop: 'warranty-card',
  },
  ipro: { deliveredOn: 'delivery-proof', memberSale: 'sale-record' },
  'panasonic-pack': { purchasedOn: 'receipt' },
};

/** Whether a paper of that kind can change coverage; others, like photographs, do not touch it by themselves. */
export function isPaperOnCoverage(programme: CaseProgramme, kind: Kind): boolean {
  return Object.values(PAPERS[programme]).includes(kind);
}

/** Whether a fact is shown by a paper, which the customer or the partner brings. */
export function isShownByPaper(programme: CaseProgramme, fact: string): boolean {
  return Object.hasOwn(PAPERS[programme], fact);
}

/** What the papers on the case say of a fact, in the order in which they were read. */
export function readingsOf(state: OpenCase, fact: string): readonly Reading[] {
  const read = state.readings.filter((one) => one.fact === fact);
  const other = onTheirFace(state, fact).filter(({ evidenceId }) => !isRead(read, evidenceId));
  return [...other, ...read];
}

/** A paper of the kind that shows the fact whose word on it nobody has read yet: the latest. */
export function unreadPaper(state: OpenCase, fact: string): string | undefined {
  const kind = PAPERS[state.opened.programme][fact];
  const read = readingsOf(state, fact);
  return state.evidence.findLast((one) => one.kind === kind && !isRead(read, one.evidenceId))?.evidenceId;
}

function isRead(readings: readonly Reading[], evidenceId: string): boolean {
  return readings.some((one) => one.evidenceId === evidenceId);
}

/** What is noted with the paper itself. */
function onTheirFace({ evidence }: OpenCase, fact: string): readonly Reading[] {
  return evidence.flatMap(({ evidenceId, purchasedOn, stamp }): readonly Reading[] => {
    const value = onFace(fact, { purchasedOn, stamp });
    return value === null ? [] : [{ fact, value, evidenceId }];
  });
}

type Face = Pick<RepairCaseEventData<'evidence-attached'>, 'purchasedOn' | 'stamp'>;

function onFace(fact: string, { purchasedOn, stamp }: Face): string | null {
  switch (fact) {
    case 'receiptPurchasedOn':
    case 'purchasedOn':
      return purchasedOn;
    case 'stampDate':
      return stamp?.on ?? null;
    case 'stampShop':
      return stamp?.shop ?? null;
    default:
      return null;
  }
}
