import type { RepairCaseEventData, RepairCaseEventName } from '../../src/events/index.js';
import type { ChargeSheetShape } from '../../src/events/shapes.js';
import { VISIT_SAMPLES } from './sample-visits.data.js';
import { sealed } from './sealed.js';

export { sealed };

/** What a lapsed or rejected quote costs by the terms of the specs: 3,000 and 1,000 yen net. */
export const CANCELLATION_CHARGES: ChargeSheetShape = {
  charges: [
    { kind: 'inspection-fee', net: 3_000, taxRate: 10, holdsItem: true },
    { kind: 'return-freight', net: 1_000, taxRate: 10, holdsItem: true },
  ],
  net: 4_000,
  tax: 400,
  total: 4_400,
  feeTableRevision: 'fees-1',
  taxRevision: 'tax-1',
  clauses: ['FR-R4-4', 'FR-R2-7a', 'FR-R2-7b', 'A-FR-10'],
};

/** The freight of a collect parcel, as the carrier asked for it at the door. */
export const COLLECT_CHARGE: ChargeSheetShape = {
  charges: [{ kind: 'inbound-freight', net: 1_200, taxRate: 0, holdsItem: true }],
  net: 1_200,
  tax: 0,
  total: 1_200,
  feeTableRevision: null,
  taxRevision: 'carrier-amount',
  clauses: ['FR-R2-5b'],
};

const ASSESSMENT: RepairCaseEventData<'coverage-decided'>['assessment'] = {
  programme: 'frontier',
  arrivedOn: '2026-04-07',
  knownAt: '2026-04-08T01:00:00.000Z',
  regulations: [
    { document: 'FR', revision: '2023-12-13' },
    { document: 'FW', revision: '2020-10-16' },
  ],
  fired: [],
  notFired: [],
  factsUsed: [],
  masterData: [],
};

const ARRIVAL: RepairCaseEventData<'item-arrived'> = {
  arrivedOn: '2026-04-07',
  acceptedOn: '2026-04-07',
  dispatchedOn: '2026-04-06',
  carrier: 'sagawa',
  freight: { terms: 'prepaid' },
  inbound: { payer: 'customer', clauses: ['FR-R2-5a'] },
  collectCharge: null,
  accessories: [{ kind: 'ac-adapter', count: 1 }],
  condition: sealed(3),
  regulations: [
    { document: 'FR', revision: '2023-12-13' },
    { document: 'FW', revision: '2020-10-16' },
  ],
  openEvidence: [],
  evidenceClauses: ['FR-R2-2a', 'FR-R2-2b'],
  termsRevision: 'terms-1',
};

/** What the customer acknowledges with the request, or later. */
export const ACKNOWLEDGEMENT: NonNullable<RepairCaseEventData<'case-opened'>['acknowledgement']> = {
  of: 'data-erasure',
  by: 'customer',
  channel: 'web',
  givenOn: '2026-04-06',
  wording: { document: 'FR', revision: '2023-12-13' },
  evidenceId: null,
  clauses: ['FR-R5-6b'],
};

const TERM = { startsOn: '2025-01-10', lastDay: '2026-01-09' };

/** Data of every event that the registry would take: of one case that was opened on Monday, 6 April 2026. */
export const SAMPLES: { readonly [Name in RepairCaseEventName]: RepairCaseEventData<Name> } = {
  'acknowledgement-recorded': { ...ACKNOWLEDGEMENT, channel: 'phone', givenOn: '2026-04-08' },
  'acknowledgement-waived': {
    of: 'data-erasure',
    waivedOn: '2026-04-08',
    reason: sealed(19),
    clauses: ['FR-R1-6', 'A-FR-17'],
  },
  'case-opened': {
    number: 'TESTCASE0',
    programme: 'frontier',
    intake: 'web',
    requestedOn: '2026-04-06',
    item: {
      maker: 'FRONTIER',
      model: 'FR-100',
      serial: 'SN-0001',
      serialReadable: true,
      factoryShippedOn: null,
      planMonths: null,
    },
    reference: null,
    contact: sealed(1),
    fault: sealed(2),
    clauses: ['FR-R1-1', 'FR-R1-7', 'FW-W1-5'],
  },
  'evidence-attached': {
    evidenceId: 'evidence-1',
    kind: 'letter',
    file: null,
    purchasedOn: null,
    stamp: null,
    note: null,
    openEvidence: [],
  },
  'item-arrived': ARRIVAL,
  'item-taken-in': ARRIVAL,
  'diagnosis-completed': {
    diagnosedOn: '2026-04-08',
    findings: sealed(4),
    properUse: true,
    faultParts: ['power-supply'],
  },
  'diagnosis-amended': {
    diagnosedOn: '2026-04-08',
    findings: sealed(4),
    properUse: true,
    faultParts: ['power-supply'],
  },
  'facts-stated': { statedOn: '2026-04-08', facts: { properUse: true } },
  'coverage-held': {
    openEvidence: ['delivery-proof'],
    clauses: ['IP-F-4'],
    assessment: {
      programme: 'ipro',
      anchoredOn: '2026-04-06',
      knownAt: '2026-04-06T03:00:00.000Z',
      regulations: [{ document: 'IP', revision: '2023-12' }],
      fired: [],
      notFired: [],
      factsUsed: [],
      masterData: [],
      outcome: { kind: 'needs-facts', ask: ['delivery-proof'] },
    },
  },
  'coverage-proposed': {
    proposal: { coverage: 'free', term: TERM },
    because: ['A-FW-02'],
    assessment: ASSESSMENT,
  },
  'coverage-decided': {
    coverage: 'paid',
    term: TERM,
    decidedBy: 'rules',
    reason: null,
    assessment: ASSESSMENT,
  },
  'coverage-superseded': {
    coverage: 'free',
    term: TERM,
    decidedBy: 'rules',
    reason: null,
    assessment: ASSESSMENT,
    supersedes: { revision: 3 },
    evidenceIds: ['evidence-1'],
    money: { before: 11_000, after: 0, difference: -11_000 },
    refundQuestion: 11_000,
  },
  'inbound-freight-decided': {
    warrantyStartsOn: '2026-04-01',
    inbound: { payer: 'company', clauses: ['FR-R2-5a', 'FR-R2-5c', 'FR-R2-6a'] },
    before: { payer: 'customer', clauses: ['FR-R2-5a'] },
    collectCharge: null,
    refundQuestion: 0,
    termsRevision: 'terms-1',
  },
  'repair-authorised': { authorisedOn: '2026-04-08' },
  'quote-issued': {
    quoteNumber: 1,
    issuedOn: '2026-04-09',
    lines: [{ kind: 'part', code: 'power-supply', quantity: 1, unitNet: 10_000 }],
    price: {
      charges: [{ kind: 'repair', net: 10_000, taxRate: 10, holdsItem: false }],
      net: 10_000,
      tax: 1_000,
      total: 11_000,
      feeTableRevision: null,
      taxRevision: 'tax-1',
      clauses: ['FR-R4-3'],
    },
    termsRevision: 'terms-1',
  },
  'quote-withdrawn': { quoteNumber: 1, reason: null },
  'quote-approved': { quoteNumber: 1, receivedAt: '2026-04-10T03:00:00.000Z', evidenceId: null },
  'quote-rejected': {
    quoteNumber: 1,
    receivedAt: '2026-04-10T03:00:00.000Z',
    reason: null,
    charges: CANCELLATION_CHARGES,
    returnFreight: { payer: 'customer', clauses: ['FR-R2-7a'] },
  },
  'quote-lapsed': {
    quoteNumber: 1,
    charges: CANCELLATION_CHARGES,
    returnFreight: { payer: 'customer', clauses: ['FR-R2-7a'] },
    deadline: {
      deadlineId: 'deadline-1',
      arming: 1,
      firesAt: '2026-04-30T15:00:00.000Z',
      observedAt: '2026-04-30T15:00:00.000Z',
      latenessMs: 0,
    },
  },
  'case-cancelled': {
    cancelledOn: '2026-04-10',
    reason: null,
    charges: CANCELLATION_CHARGES,
    returnFreight: { payer: 'customer', clauses: ['FR-R2-7a'] },
  },
  'cancellation-reversed': {
    quoteNumber: 1,
    receivedAt: '2026-04-20T03:00:00.000Z',
    reason: null,
    evidenceId: 'evidence-1',
  },
  'repair-refused': {
    refusedOn: '2026-04-08',
    grounds: ['FR-R8-1'],
    reason: sealed(5),
    returnFreight: { payer: 'person-decides', clauses: ['A-FR-16'] },
  },
  'repair-started': { startedOn: '2026-04-13' },
  'repair-completed': {
    completedOn: '2026-04-14',
    work: sealed(6),
    parts: [
      { code: 'power-supply', quantity: 1, origin: 'new', makerTested: false, removedPartOwner: 'company' },
    ],
  },
  'payment-recorded': { paymentId: 'payment-1', paidOn: '2026-04-14', amount: 11_000, method: 'transfer' },
  'item-shipped': {
    shippedOn: '2026-04-15',
    carrier: 'yamato',
    collect: false,
    freight: { payer: 'company', clauses: ['A-FR-02'] },
    freightDecidedBy: 'rules',
    releasedUnpaid: false,
    reason: null,
    termsRevision: 'terms-1',
  },
  'item-delivered': { deliveredOn: '2026-04-16' },
  'return-failed': { failedOn: '2026-04-16', ground: 'absent' },
  'customer-unreachable': {
    since: '2026-04-16',
    attempts: 3,
    wantedAttempts: 3,
    termsRevision: 'terms-1',
  },
  'contact-recorded': { contactedOn: '2026-04-16', reached: false, arrangement: 'none', note: null },
  'storage-ended': { endedOn: '2026-04-20', because: 'arrangement' },
  'deemed-abandoned': {
    deadline: {
      deadlineId: 'deadline-3',
      arming: 1,
      firesAt: '2026-07-16T15:00:00.000Z',
      observedAt: '2026-07-16T15:00:00.000Z',
      latenessMs: 0,
    },
    clauses: ['FR-R5-14'],
  },
  'disposal-proposed': {
    reason: sealed(7),
    inventory: [{ kind: 'FR-100', count: 1 }],
    contactAttempts: 3,
  },
  'disposal-approved': { reason: null },
  'item-disposed': { disposedOn: '2026-07-21', method: 'recycling' },
  'late-contact-decided': { reason: sealed(8) },
  'abandonment-lifted': { reason: sealed(9) },
  'deadline-armed': {
    deadlineId: 'deadline-1',
    kind: 'quote-answer',
    arming: 1,
    period: '14 business days',
    startFact: 'quoteIssuedOn',
    startsOn: '2026-04-09',
    firstCountedDay: '2026-04-10',
    expectedFrom: null,
    lastDay: '2026-04-30',
    firesAt: '2026-04-30T15:00:00.000Z',
    clauses: ['FR-R4-4'],
    policyRevision: 'FR@2023-12-13',
    calendarRevision: 'test@1',
  },
  'deadline-disarmed': { deadlineId: 'deadline-1', kind: 'quote-answer', arming: 1, because: 'a test' },
  'target-missed': {
    deadline: {
      deadlineId: 'deadline-2',
      arming: 1,
      firesAt: '2026-04-27T15:00:00.000Z',
      observedAt: '2026-04-27T15:00:00.000Z',
      latenessMs: 0,
    },
    clauses: ['FR-R3-2', 'FR-R4-2', 'FR-R6-0'],
  },
  ...VISIT_SAMPLES,
};
