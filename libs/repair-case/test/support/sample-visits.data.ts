import type { RepairCaseEventData } from '../../src/events/index.js';
import { sealed } from './sealed.js';

const VISIT: RepairCaseEventData<'visit-scheduled'> = {
  visitNumber: 1,
  agreedOn: '2026-04-06',
  work: 'repair',
  on: '2026-04-08',
  window: { from: '10:00', until: '12:00' },
  attendee: sealed(12),
  site: { country: 'JP', area: null },
  settingInformation: 'at-the-visit',
  playbackLossAcknowledged: false,
  payer: 'company',
  charge: null,
  offeredBy: 'person',
  reason: sealed(13),
  clauses: ['FR-R2-1', 'A-FR-31'],
  termsRevision: 'terms-1',
};

type VisitEvent =
  | 'target-started'
  | 'target-met'
  | 'visit-scheduled'
  | 'visit-rescheduled'
  | 'visit-done'
  | 'inspection-begun'
  | 'visit-not-possible'
  | 'visit-called-off'
  | 'entitlement-lapsed';

/** Data of the events of visits and of the target that a visit has. */
export const VISIT_SAMPLES: { readonly [Name in VisitEvent]: RepairCaseEventData<Name> } = {
  'target-started': {
    work: 'visit',
    acceptedOn: '2026-04-06',
    lastDay: '2026-04-08',
    firesAt: '2026-04-08T08:30:00.000Z',
    warnsAt: '2026-04-07T00:00:00.000Z',
    clauses: ['PN-T-1', 'PN-T-2'],
  },
  'target-met': {
    work: 'visit',
    doneAt: '2026-04-08T01:00:00.000Z',
    firesAt: '2026-04-08T08:30:00.000Z',
    clauses: ['PN-T-1', 'PN-T-2'],
  },
  'visit-scheduled': VISIT,
  'visit-rescheduled': { ...VISIT, visitNumber: 2, agreedOn: '2026-04-08', on: '2026-04-10' },
  'visit-done': {
    visitNumber: 1,
    startedAt: '2026-04-08T01:00:00.000Z',
    findings: sealed(10),
    leftToDo: 'nothing',
    clauses: [],
  },
  'inspection-begun': {
    begunOn: '2026-04-08',
    regulations: [
      { document: 'FR', revision: '2023-12-13' },
      { document: 'FW', revision: '2020-10-16' },
    ],
    openEvidence: [],
    evidenceClauses: [],
    termsRevision: 'terms-1',
  },
  'visit-not-possible': {
    visitNumber: 1,
    foundOn: '2026-04-08',
    ground: 'nobody-on-site',
    follows: 'new-date',
    reason: null,
    clauses: ['PN-N-7a'],
  },
  'visit-called-off': { visitNumber: 1, calledOffOn: '2026-04-07', reason: null },
  'entitlement-lapsed': {
    visitNumber: 1,
    lapsedOn: '2026-04-08',
    reason: sealed(11),
    clauses: ['PN-X-7'],
  },
};
