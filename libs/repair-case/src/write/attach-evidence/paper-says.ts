import { exhaustive } from '#kernel';
import type { CaseProgramme, StatedFacts } from '#policy';
import type { RepairCaseEventData } from '../../events/index.js';
import type { NamedDays } from '../days-of-case.js';

type Attached = RepairCaseEventData<'evidence-attached'>;

/** What can be read off a paper, each off one kind of paper. */
export interface PaperSays {
  /** What a receipt proves; under a pack its term begins then (PN-P-1). */
  readonly purchasedOn?: string;
  /** What the stamp on a warranty card says. */
  readonly stamp?: NonNullable<Attached['stamp']>;
  /** What a proof of delivery proves under i-PRO’s scheme: the day of delivery to the end user (IP-F-4). */
  readonly deliveredOn?: string;
  /** What a sale record says under i-PRO’s scheme: whether it was sold to a member partner (A-IP-02). */
  readonly memberSale?: boolean;
}

interface Said {
  readonly field: keyof PaperSays;
  /** What is wrong with the field elsewhere, in words that follow its name. */
  readonly rule: string;
  readonly kind: Attached['kind'];
  readonly message: string;
  /** Under which programmes alone its rules go by it; absent: it is kept under all. */
  readonly under?: CaseProgramme;
}

const SAID: readonly Said[] = [
  {
    field: 'purchasedOn',
    kind: 'receipt',
    message: 'only a receipt proves a purchase date',
    rule: 'is proved by a receipt only',
  },
  {
    field: 'stamp',
    kind: 'warranty-card',
    message: 'only a warranty card bears a stamp',
    rule: 'is borne by a warranty card only',
  },
  {
    field: 'deliveredOn',
    kind: 'delivery-proof',
    message: 'only a proof of delivery under i-PRO’s scheme proves a day of delivery',
    rule: 'is proved by a delivery-proof under i-PRO’s scheme only',
    under: 'ipro',
  },
  {
    field: 'memberSale',
    kind: 'sale-record',
    message: 'only a sale record under i-PRO’s scheme tells a sale to a member',
    rule: 'is told by a sale-record under i-PRO’s scheme only',
    under: 'ipro',
  },
];

/** The first thing that is not read off a paper of this kind under this programme; `null`: there is none. */
export function notOnPaper(
  says: PaperSays,
  kind: Attached['kind'],
  programme: CaseProgramme,
): Pick<Said, 'field' | 'message' | 'rule'> | null {
  const strays = SAID.filter(({ field }) => says[field] !== undefined);
  return (
    strays.find((one) => one.kind !== kind || (one.under !== undefined && one.under !== programme)) ?? null
  );
}

/**
 * What a paper states of the item together with what shows it, so that coverage can be decided by the paper alone; `null`:
 * nothing. FRONTIER’s rules read the papers themselves.
 */
export function statedByPaper(
  { deliveredOn, memberSale, purchasedOn }: PaperSays,
  programme: CaseProgramme,
  evidenceId: string,
): StatedFacts | null {
  switch (programme) {
    case 'frontier':
      return null;
    case 'ipro':
      if (deliveredOn !== undefined) return { deliveredOn, deliveredOnEvidence: evidenceId };
      return memberSale === undefined ? null : { memberSale, memberSaleEvidence: evidenceId };
    case 'panasonic-pack':
      return purchasedOn === undefined ? null : { purchasedOn, purchasedOnEvidence: evidenceId };
    default:
      return exhaustive(programme);
  }
}

/** The days that a paper shows, by the names that the rules of a programme have for them. */
export function shownBy({ deliveredOn, purchasedOn, stamp }: PaperSays, programme: CaseProgramme): NamedDays {
  const purchase = programme === 'frontier' ? 'receiptPurchasedOn' : 'purchasedOn';
  return {
    ...(purchasedOn === undefined ? {} : { [purchase]: { field: 'purchasedOn', day: purchasedOn } }),
    ...(deliveredOn === undefined ? {} : { deliveredOn: { field: 'deliveredOn', day: deliveredOn } }),
    ...(stamp === undefined ? {} : { stampDate: { field: 'stamp.on', day: stamp.on } }),
  };
}
