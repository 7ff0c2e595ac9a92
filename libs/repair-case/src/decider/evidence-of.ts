import type { CaseProgramme } from '#policy';
import type { RepairCaseEventData } from '../events/index.js';
import { papersOf } from './facts.js';
import type { OpenCase } from './state.js';

type Kind = RepairCaseEventData<'evidence-attached'>['kind'];

/** The kind of paper that shows a fact which coverage is decided by (FW-W6-6a, IP-F-4, IP-P-4, PN-P-1). */
const PAPERS: Readonly<Record<CaseProgramme, Readonly<Record<string, Kind>>>> = {
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

/** What shows a fact, by the id of the evidence on the case; undefined where it rests on none. */
export function evidenceOf(state: OpenCase, fact: string): string | undefined {
  return state.opened.programme === 'frontier' ? underFrontier(state, fact) : underProgramme(state, fact);
}

/** Its rules read the papers themselves, and of a finding the fact that names what shows it. */
function underFrontier(state: OpenCase, fact: string): string | undefined {
  const { receipt, stamped, card } = papersOf(state);
  switch (fact) {
    case 'receiptPurchasedOn':
      return receipt?.evidenceId;
    case 'cardPresent':
      return card?.evidenceId;
    case 'stampDate':
    case 'stampShop':
      return stamped?.evidenceId;
    default:
      return fact.endsWith('Evidence') ? (named(state, fact) ?? undefined) : undefined;
  }
}

/** What was named as showing it; where nothing was, the latest paper of its kind on the case. */
function underProgramme(state: OpenCase, fact: string): string | undefined {
  const shown = named(state, `${OF_THE_CAUSE.includes(fact) ? 'cause' : fact}Evidence`);
  return shown === undefined ? paperOf(state, fact) : (shown ?? undefined);
}

/** Whether the cause is borne out is shown by what shows the cause. */
const OF_THE_CAUSE = ['causeEvidenced', 'causeProven'];

function named({ stated }: OpenCase, name: string): string | null | undefined {
  const id = new Map(Object.entries(stated)).get(name);
  return typeof id === 'string' || id === null ? id : undefined;
}

/** Of what a registration tells, or of what is lacking, no paper on the case speaks; nor does one that showed another value. */
function paperOf({ evidence, opened, showedBefore, stated }: OpenCase, fact: string): string | undefined {
  const said = new Map(Object.entries(stated)).get(fact) ?? null;
  const kind = PAPERS[opened.programme][fact];
  if (said === null || kind === undefined) return undefined;
  const ofOther = showedBefore[fact] ?? [];
  // Another day of purchase is what another receipt shows.
  return evidence.findLast(
    (one) =>
      one.kind === kind &&
      !ofOther.includes(one.evidenceId) &&
      (kind !== 'receipt' || one.purchasedOn === said),
  )?.evidenceId;
}
