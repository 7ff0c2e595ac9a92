import { derivedId } from '#kernel';
import type { RepairCaseEventData as Data, RepairCaseEventName } from '../../src/events/index.js';
import type { AssessmentShape, ChargeSheetShape, DeadlineKind } from '../../src/events/shapes.js';

/** A sealed value that no store holds. */
export function sealed(name: string) {
  return { ref: derivedId('sealed', name), version: 1, commitment: 'c'.repeat(64) };
}

export function sheet(
  kind: ChargeSheetShape['charges'][number]['kind'],
  net: number,
  holdsItem: boolean,
): ChargeSheetShape {
  const tax = Math.floor(net / 10);
  return {
    charges: [{ kind, net, taxRate: 10, holdsItem }],
    net,
    tax,
    total: net + tax,
    feeTableRevision: 'fees-1',
    taxRevision: 'tax-10',
    clauses: ['FR-R2-7a'],
  };
}

export function armed(kind: DeadlineKind, firesAt: string, lastDay: string): Data<'deadline-armed'> {
  return {
    deadlineId: derivedId('deadline', kind),
    kind,
    arming: 1,
    period: '14 business days',
    startFact: 'quote-issued',
    startsOn: '2024-05-27',
    firstCountedDay: '2024-05-28',
    expectedFrom: null,
    lastDay,
    firesAt,
    clauses: ['FR-R4-4'],
    policyRevision: '2023-12-13',
    calendarRevision: 'closures-1',
  };
}

function passed(kind: DeadlineKind) {
  return {
    deadlineId: derivedId('deadline', kind),
    arming: 1,
    firesAt: '2024-06-14T15:00:00.000Z',
    observedAt: '2024-06-14T15:00:01.000Z',
    latenessMs: 1000,
  };
}

const assessment: AssessmentShape = {
  programme: 'frontier',
  arrivedOn: '2024-05-27',
  knownAt: '2024-05-27T03:00:00.000Z',
  regulations: [{ document: 'FR', revision: '2023-12-13' }],
  fired: [
    { clause: 'FR-R2-4', document: 'FR', revision: '2023-12-13', role: 'supporting' },
    { clause: 'FR-R3-1', document: 'FR', revision: '2023-12-13', role: 'decided' },
  ],
  notFired: [],
  factsUsed: [{ fact: 'arrivedOn', value: '2024-05-27' }],
  masterData: [],
};

/** Schema-valid data of every event, one plain example each. */
export const EXAMPLES: { readonly [Name in RepairCaseEventName]: Data<Name> } = {
  'case-opened': {
    number: 'K7QF2M9XC',
    programme: 'frontier',
    intake: 'parcel',
    requestedOn: '2024-05-20',
    item: {
      maker: 'frontier',
      model: 'desktop-1',
      serial: 'FJ-1234-A',
      serialReadable: true,
      factoryShippedOn: null,
      planMonths: null,
    },
    reference: 'ORDER-77',
    contact: sealed('contact'),
    fault: sealed('fault'),
  },
  'evidence-attached': {
    evidenceId: 'evidence-1',
    kind: 'receipt',
    file: null,
    purchasedOn: '2024-03-01',
    stamp: null,
    note: sealed('note'),
    openEvidence: [],
  },
  'item-arrived': {
    arrivedOn: '2024-05-27',
    acceptedOn: '2024-05-27',
    dispatchedOn: '2024-05-25',
    carrier: 'carrier-one',
    freight: { terms: 'prepaid' },
    inbound: { payer: 'customer', clauses: ['FR-R2-5a'] },
    collectCharge: null,
    accessories: [{ kind: 'power-cable', count: 1 }],
    condition: sealed('condition'),
    regulations: [{ document: 'FR', revision: '2023-12-13' }],
    openEvidence: [],
  },
  'diagnosis-completed': {
    diagnosedOn: '2024-05-28',
    findings: sealed('findings'),
    properUse: true,
    faultParts: ['psu-1'],
  },
  'coverage-proposed': { proposal: null, because: ['A-FW-02'], assessment },
  'coverage-decided': { coverage: 'free', term: null, decidedBy: 'rules', reason: null, assessment },
  'repair-authorised': { authorisedOn: '2024-05-28' },
  'quote-issued': {
    quoteNumber: 1,
    issuedOn: '2024-05-28',
    lines: [{ kind: 'part', code: 'psu-1', quantity: 1, unitNet: 20000 }],
    price: sheet('repair', 20000, false),
  },
  'quote-withdrawn': { quoteNumber: 1, reason: null },
  'quote-approved': { quoteNumber: 1, receivedAt: '2024-05-29T03:00:00.000Z', evidenceId: null },
  'quote-rejected': {
    quoteNumber: 1,
    receivedAt: '2024-05-29T03:00:00.000Z',
    reason: sealed('reason'),
    charges: sheet('inspection-fee', 3000, true),
    returnFreight: { payer: 'customer', clauses: ['FR-R2-7a'] },
  },
  'quote-lapsed': {
    quoteNumber: 1,
    charges: sheet('inspection-fee', 4500, true),
    returnFreight: { payer: 'customer', clauses: ['FR-R2-7a'] },
    deadline: passed('quote-answer'),
  },
  'case-cancelled': {
    cancelledOn: '2024-05-29',
    reason: sealed('reason'),
    charges: { ...sheet('inspection-fee', 0, true), charges: [] },
    returnFreight: { payer: 'person-decides', clauses: ['A-FR-02'] },
  },
  'cancellation-reversed': {
    quoteNumber: 1,
    receivedAt: '2024-05-29T03:00:00.000Z',
    reason: null,
    evidenceId: null,
  },
  'repair-refused': {
    refusedOn: '2024-05-28',
    grounds: ['FR-R8-8'],
    reason: sealed('reason'),
    returnFreight: { payer: 'customer', clauses: ['FR-R8-0'] },
  },
  'repair-started': { startedOn: '2024-05-29' },
  'repair-completed': { completedOn: '2024-05-30', work: sealed('work'), parts: [] },
  'payment-recorded': { paymentId: 'payment-1', paidOn: '2024-05-31', amount: 3300, method: 'transfer' },
  'item-shipped': {
    shippedOn: '2024-05-31',
    carrier: 'carrier-one',
    collect: false,
    freight: { payer: 'company', clauses: ['FR-R2-5a'] },
    reason: null,
  },
  'item-delivered': { deliveredOn: '2024-06-01' },
  'return-failed': { failedOn: '2024-06-01', ground: 'absent' },
  'customer-unreachable': { since: '2024-06-01', attempts: 3 },
  'contact-recorded': { contactedOn: '2024-06-02', reached: true, arrangement: 'none', note: null },
  'storage-ended': { endedOn: '2024-06-02', because: 'contact' },
  'deemed-abandoned': { deadline: passed('storage'), clauses: ['FR-R5-14'] },
  'disposal-proposed': {
    reason: sealed('reason'),
    inventory: [{ kind: 'power-cable', count: 1 }],
    contactAttempts: 3,
  },
  'disposal-approved': { reason: null },
  'item-disposed': { disposedOn: '2024-10-01', method: 'recycled' },
  'late-contact-decided': { reason: sealed('reason') },
  'abandonment-lifted': { reason: sealed('reason') },
  'deadline-armed': armed('repair-target', '2024-06-14T15:00:00.000Z', '2024-06-14'),
  'deadline-disarmed': {
    deadlineId: derivedId('deadline', 'repair-target'),
    kind: 'repair-target',
    arming: 1,
    because: 'the repair is completed',
  },
  'target-missed': { deadline: passed('repair-target'), clauses: ['FR-R3-2'] },
};
