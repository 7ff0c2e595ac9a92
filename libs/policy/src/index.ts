export type { Decision, FiredClause, Outcome, SilentClause } from './kernel/decision.js';
export type { PinnedRegulation, Programme, RegulationDocument } from './kernel/programme.js';
export type { Charge, ChargeKind, ChargeSheet } from './programmes/frontier/charges/charge-sheet.js';
export type { Coverage, WarrantyTerm } from './programmes/frontier/coverage/coverage.js';
export type { DeadlineTerm } from './programmes/frontier/deadline-term.js';
export type { EvidenceKind } from './programmes/frontier/evidence/evidence-kind.js';
export type { FrontierFacts } from './programmes/frontier/frontier-facts.js';
