export { CLAUSE_KINDS, clauseIndex, type IndexedClause, readingIndex } from './clauses/clause-index.js';
export { byRegulations } from './clauses/held-texts.js';
export { ifSettled, textsNamed } from './clauses/recorded-texts.js';
export {
  type ListedDocument,
  type ListedProgramme,
  type ListedRevision,
  policyIndex,
} from './clauses/policy-index.js';
export type { ClauseText } from './kernel/clause.js';
export type { Decision, FiredClause, Outcome, SilentClause } from './kernel/decision.js';
export type { PinnedRegulation, Programme, RegulationDocument } from './kernel/programme.js';
export { Unanswered } from './kernel/unanswered.js';
export type { Reading } from './kernel/reading.js';
export {
  type Cancellation,
  cancellationCharges,
} from './programmes/frontier/charges/cancellation-charges.js';
export type { Charge, ChargeKind, ChargeSheet } from './programmes/frontier/charges/charge-sheet.js';
export type { Coverage, WarrantyTerm } from './programmes/frontier/coverage/coverage.js';
export type { Asked } from './programmes/frontier/asked.js';
export { decideCoverage } from './programmes/frontier/coverage/decide-coverage.js';
export type { DeadlineTerm } from './programmes/frontier/deadline-term.js';
export type { EvidenceKind } from './programmes/frontier/evidence/evidence-kind.js';
export { openEvidence, type OpenEvidence } from './programmes/frontier/evidence/open-evidence.js';
export type { Payer } from './programmes/frontier/freight/inbound.clauses.js';
export { inboundFreight, type SentParcel } from './programmes/frontier/freight/inbound-freight.js';
export {
  returnFreight,
  type ReturnCause,
  type ReturnFreight,
} from './programmes/frontier/freight/return-freight.js';
export type { FrontierFacts } from './programmes/frontier/frontier-facts.js';
export type { FeeTable, FrontierTerms, ModelTerms } from './programmes/frontier/frontier-terms.js';
export * from './programmes/frontier/questions.js';
export { quoteAnswerDeadline } from './programmes/frontier/quote/answer-deadline.js';
export { regulationsInForce } from './programmes/frontier/regulations/in-force.js';
export { framedBy } from './programmes/frontier/regulations/publishing.clauses.js';
export { storageDeadline } from './programmes/frontier/storage/storage-deadline.js';
export { repairTarget, type TargetWindow } from './programmes/frontier/target/repair-target.js';
export * from './programmes/ipro/questions.js';
export { type Tax, type TaxableLine, taxOf } from './tax.js';
export { keyedOn, type MembersByDay, valueOn, type ValueByDay } from './terms/by-day.js';
export { InvalidTerms, type TermsProblem } from './terms/invalid-terms.js';
export { isListed, type ListedName } from './terms/listed-name.js';
export { MissingTerms } from './terms/missing-terms.js';
export { parseTerms } from './terms/parse-terms.js';
export { type ProgrammeWithModels, type UnlistedModel, unlistedModel } from './terms/model-list.js';
export { recordReads } from './terms/record-reads.js';
export { similarNames } from './terms/similar-names.js';
export { tableRevision, tablesOf, TERMS_TABLES, termsOfTables } from './terms/tables.js';
export type { TaxRate, Terms } from './terms/terms.js';
export type {
  ConsumableFacts,
  ConsumableWindow,
  EntitlementAnswer,
} from './programmes/panasonic-pack/consumables/entitlement-facts.js';
export { decideConsumables } from './programmes/panasonic-pack/consumables/decide-entitlement.js';
export { applicationDeadline } from './programmes/panasonic-pack/contract/application-deadline.js';
export type {
  Admission,
  ApplicationFacts,
  SystemDevice,
} from './programmes/panasonic-pack/contract/application-facts.js';
export {
  type ContractRequest,
  decideContractRequest,
} from './programmes/panasonic-pack/contract/contract-request.js';
export {
  decideApplication,
  decidePackTerm,
} from './programmes/panasonic-pack/contract/decide-application.js';
export type {
  CostLine,
  FaultCause,
  PackAnswer,
  PackRequest,
  WantedWork,
} from './programmes/panasonic-pack/coverage/coverage-facts.js';
export { decidePackCoverage } from './programmes/panasonic-pack/coverage/decide-pack-coverage.js';
export {
  carryInFreight,
  type CarryInFreight,
  type CarryInParcel,
  carryInReturn,
} from './programmes/panasonic-pack/freight/carry-in-freight.js';
export type { Pack, PackTerm } from './programmes/panasonic-pack/pack.js';
export type { PanasonicPackTerms } from './programmes/panasonic-pack/panasonic-pack-terms.js';
export type { Call, Reception } from './programmes/panasonic-pack/reception/call.js';
export { receiveCall } from './programmes/panasonic-pack/reception/receive-call.js';
export type { AppliedOn } from './programmes/panasonic-pack/regulation/catalogue.js';
export {
  type DoneWork,
  judgeTarget,
  type TargetVerdict,
} from './programmes/panasonic-pack/target/judge-target.js';
export type { Target, TargetFacts } from './programmes/panasonic-pack/target/target-facts.js';
export { workTarget } from './programmes/panasonic-pack/target/work-target.js';
export {
  type VisitFacts,
  visitReadiness,
  type VisitReadiness,
} from './programmes/panasonic-pack/visit/visit-readiness.js';
export { decideFreeTerm } from './programmes/support-renewal/free-term/decide-free-term.js';
export type { FreeTermFacts } from './programmes/support-renewal/free-term/free-term-facts.js';
export type { FreeTerm } from './programmes/support-renewal/free-term/length.clauses.js';
export { renewalDeadline, type SupportDeadline } from './programmes/support-renewal/deadlines.js';
export type { AskedOn } from './programmes/support-renewal/regulation/slides.js';
export { decideRenewal } from './programmes/support-renewal/renewal/decide-renewal.js';
export type { RenewalAnswer, RenewalFacts } from './programmes/support-renewal/renewal/renewal-facts.js';
export {
  type MonthsLine,
  supportCharges,
  type SupportCharges,
} from './programmes/support-renewal/renewal/support-charges.js';
export { decideService } from './programmes/support-renewal/service/decide-service.js';
export type {
  ServiceAnswer,
  ServiceFacts,
  SupportTerm,
} from './programmes/support-renewal/service/service-facts.js';
export {
  sendBackFreight,
  type SendBackFreight,
} from './programmes/support-renewal/service/send-back-freight.js';
export { decideSpan } from './programmes/support-renewal/span/decide-span.js';
export type { SpanAnswer, SpanFacts } from './programmes/support-renewal/span/span-facts.js';
export type { SupportRenewalTerms } from './programmes/support-renewal/support-renewal-terms.js';
export * from './review.js';
export { assess } from './questions/assess.js';
export { erasureDisclosed, erasureToAcknowledge } from './questions/before-repair.js';
export { daysOutOfOrder, statedDays } from './questions/days-of-case.js';
export { factLabel, valueLabel } from './questions/fact-in-words.js';
export { type CaseProgramme, factsFor, type StatedFacts, statedFacts } from './questions/stated-facts.js';
export { isFactOfPart, statedPartFacts } from './questions/stated-part-facts.js';
export type { Assessment } from './questions/question.js';
export { type Anchor, ANCHORS, PROGRAMMES } from './questions/questions.js';
