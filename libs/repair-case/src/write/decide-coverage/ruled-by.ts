import type { CaseProgramme } from '#policy';

/** The clauses that go by a fact which the case and the record of its unit can tell. */
export function clausesOn(programme: CaseProgramme, fact: string): readonly string[] {
  return new Map(Object.entries(RULED_BY[programme])).get(fact) ?? TERM[programme];
}

const RULED_BY: Readonly<Record<CaseProgramme, Readonly<Record<string, readonly string[]>>>> = {
  frontier: {
    arrivedOn: ['FR-R2-4', 'FR-R3-1'],
    receiptPurchasedOn: ['FW-W6-6a'],
    factoryShippedOn: ['FW-W6-6b'],
    stampDate: ['FW-W6-6c'],
    stampShop: ['FW-W6-6c'],
    planMonths: ['FW-W7-2'],
    lastRepairShippedOn: ['FR-R4-5'],
    samePartAsLastRepair: ['FR-R4-5'],
    requestedOn: ['FR-R4-5', 'A-FR-08'],
    soldBy: ['FR-R3-4-6', 'FW-W11-12'],
    plan: ['FW-W6-3'],
    premiumFrom: ['FR-R3-4-7'],
    premiumUntil: ['FR-R3-4-7'],
    premiumCap: ['FR-R3-4-7'],
    premiumSpent: ['FR-R3-4-7'],
  },
  ipro: { deliveredOn: ['IP-F-4', 'IP-P-4'], memberSale: ['IP-P-4', 'A-IP-02'], requestedOn: ['A-IP-10'] },
  'panasonic-pack': {
    purchasedOn: ['PN-P-1', 'A-PN-18'],
    service: ['PN-F-1', 'PN-F-2'],
    transferredOn: ['PN-E-7', 'A-PN-12'],
    appliedOn: ['PN-I-5'],
    requestedOn: ['A-PN-11'],
  },
};

const TERM: Readonly<Record<CaseProgramme, readonly string[]>> = {
  frontier: ['FW-W6-6a', 'FW-W6-6b', 'FW-W6-6c', 'FW-W7-2'],
  ipro: ['IP-F-4', 'IP-Q-1'],
  'panasonic-pack': ['PN-P-1', 'A-PN-18'],
};
