/** Which days and moments of a question bound each other, each pair with its clauses, and which nothing bounds, with the reason. */
export interface BoundDays {
  /** `<earlier> <= <later> <clauses>`; `<`: not on the same day either. */
  readonly pairs: readonly string[];
  readonly unbounded?: Readonly<Record<string, string>>;
}

const ITEM: BoundDays = {
  pairs: [
    'receiptPurchasedOn <= arrivedOn',
    'stampDate <= arrivedOn',
    'factoryShippedOn <= arrivedOn',
    'soldOn <= arrivedOn',
    'passedOnFrom <= arrivedOn',
    'lastRepairShippedOn <= arrivedOn',
    'factoryShippedOn <= requestedOn',
    'factoryShippedOn <= lastRepairShippedOn',
    'lastRepairShippedOn <= requestedOn FR-R4-5',
    'premiumFrom <= premiumUntil FR-R3-4-7',
  ],
};

const DEVICE: BoundDays = {
  pairs: [
    'deliveredOn <= requestedOn',
    'failedOn <= requestedOn',
    'swappedOn <= requestedOn',
    'replacedOn <= requestedOn',
    'deliveredOn <= failedOn',
    'deliveredOn <= replacedOn',
    'swappedOn <= failedOn',
    'replacedOn <= failedOn A-IP-15',
  ],
};

const SOLD = 'purchasedOn <= appliedOn PN-P-1';

/** Every question that has a day or a moment among its facts. The day that picks the revisions is bounded by its own member. */
export const DAYS_THAT_BOUND: Readonly<Record<string, BoundDays>> = {
  'frontier coverage': ITEM,
  'frontier refusal': ITEM,
  'frontier part': ITEM,
  'frontier route': {
    pairs: [...ITEM.pairs, 'failedOn <= contactedOn FW-W9-3', 'failedOn <= arrivedOn'],
  },
  'frontier initial-failure': {
    pairs: [
      'warrantyStartsOn <= failedOn FW-W9-1',
      'warrantyStartsOn <= contactedOn FW-W9-3',
      'warrantyStartsOn <= reachedOn FW-W9-4a',
      'failedOn <= contactedOn FW-W9-3',
      'failedOn <= reachedOn',
      'contactedOn <= reachedOn FW-W9-4a',
    ],
  },
  'frontier shortage': { pairs: ['warrantyStartsOn <= reportedOn FW-W9-8a'] },
  'frontier missing-item': { pairs: ['dispatchedOn <= reportedOn FR-R5-13a'] },
  'frontier last-day': { pairs: [], unbounded: { from: 'a period may be counted from a day to come' } },
  'frontier delay': { pairs: ['acceptedOn <= on', 'acceptedOn <= recordedOn'] },
  'frontier exchange': { pairs: ['warrantyStartsOn <= replacementShippedOn'] },
  'frontier inbound': {
    pairs: ['warrantyStartsOn <= dispatchedOn FR-R2-5c', 'dispatchedOn <= arrivedOn'],
  },
  'frontier support': { pairs: ['purchasedOn <= arrivedOn'] },
  'ipro repair': DEVICE,
  'ipro coverage': DEVICE,
  'ipro terms': DEVICE,
  'ipro route': { pairs: [] },
  'ipro part-order': { pairs: [] },
  'ipro claim': { pairs: [] },
  'panasonic-pack application': {
    pairs: [],
    unbounded: { operationStartedOn: 'a pack may be applied for before operation starts (PN-P-3)' },
  },
  'panasonic-pack last-day': {
    pairs: [],
    unbounded: { operationStartedOn: 'the last day may be asked before operation starts (PN-P-3)' },
  },
  'panasonic-pack term': { pairs: [SOLD] },
  'panasonic-pack coverage': {
    pairs: [SOLD, 'purchasedOn <= requestedOn PN-P-1', 'purchasedOn <= transferredOn'],
  },
  'panasonic-pack consumables': { pairs: [SOLD, 'purchasedOn <= replacedOn PN-X-2'] },
  'panasonic-pack reception': { pairs: ['contactedAt <= handedOverAt PN-I-3'] },
  'panasonic-pack target': {
    pairs: [],
    unbounded: {
      acceptedOn: 'it is a day on which the desk is open, as the specs of the desk hold',
      itemArrivedOn: 'item and sheet arrive in any order, on any day (PN-T-3, PN-T-4)',
      sheetArrivedOn: 'item and sheet arrive in any order, on any day (PN-T-3, PN-T-4)',
    },
  },
  'panasonic-pack target-kept': {
    pairs: ['doneAt <= repairedAt PN-T-2'],
    unbounded: { firesAt: 'a target may be met or missed by any time' },
  },
  'support-renewal free-term': {
    pairs: ['makerDeliveredOn <= endUserDeliveredOn SR-1-2', 'changeAskedOn <= askedOn'],
    unbounded: { wishedStart: 'a wish before the delivery is answered as one (A-SR-14)' },
  },
  'support-renewal span': {
    pairs: [],
    unbounded: {
      startsOn: 'its end is compared with it by SR-3-F2, as the specs of spans hold',
      wishedEnd: 'it is compared with the start by SR-3-F2, as the specs of spans hold',
    },
  },
  'support-renewal renewal': { pairs: ['endedOn < wishedEnd SR-3-F2'] },
  'support-renewal service': {
    pairs: [
      'failedOn <= askedOn',
      'supportTerms.0.startsOn <= supportTerms.0.lastDay SR-3-F2',
      'supportTerms.0.lastDay < supportTerms.1.startsOn',
      'supportTerms.1.startsOn <= supportTerms.1.lastDay SR-3-F2',
    ],
    unbounded: {
      'supportTerms.0.orderedOn': 'a term may be ordered after the day that is asked about (SR-4-3)',
    },
  },
};
