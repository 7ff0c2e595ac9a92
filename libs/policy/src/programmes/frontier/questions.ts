export {
  type Alternative,
  type AlternativeFacts,
  decideAlternative,
} from './alternative/decide-alternative.js';
export type { LossAnswer, LossFacts, Loss } from './losses/loss-facts.js';
export { decideLoss } from './losses/decide-loss.js';
export { type DelayGround, type RecordedDelay, targetAlarm } from './delay/delay.js';
export { decideDemand } from './demands/decide-demand.js';
export type { DemandAnswer, DemandFacts, DemandKind } from './demands/demand-facts.js';
export { governingDiagnosis } from './diagnosis/governing-diagnosis.js';
export { enclosedThing, type EnclosedThing } from './enclosed/enclosed-thing.js';
export { PROOF_REQUIRED } from './findings/item-findings.js';
export type { ExclusionFinding, ItemFinding, Proof, RefusalFinding } from './findings/item-findings.js';
export { fittedPart, type FittedPart } from './fitted-part/fitted-part.js';
export { guaranteeDays, samePart } from './guarantee/guarantee-days.js';
export { initialFailureArrival } from './initial-failure/arrival-deadline.js';
export { fourteenthDay } from './initial-failure/days.js';
export { decideInitialFailure } from './initial-failure/decide-initial-failure.js';
export {
  type Replaced,
  replacementContents,
  replacementMayLeave,
  type TermAfterExchange,
  termAfterExchange,
} from './initial-failure/exchange.js';
export { type InitialFailureFreight, initialFailureFreight } from './initial-failure/freight.js';
export type { InitialFailureFacts, InitialFailurePath } from './initial-failure/initial-failure-facts.js';
export {
  decideMissingItem,
  type MissingItem,
  type MissingItemFacts,
} from './missing-item/decide-missing-item.js';
export { missingItemDeadline } from './missing-item/missing-item-deadline.js';
export { decideModification } from './modification/decide-modification.js';
export type { ModificationFacts, Rung } from './modification/rung.js';
export { decideDisk, type DiskAnswer, type DiskFacts } from './operating-system/decide-os.js';
export { type Packing, packingOf } from './packing/packing.js';
export { decidePart } from './parts/decide-part.js';
export type { PartCoverage, PartFacts } from './parts/part-facts.js';
export type { PartKind } from './parts/part-kinds.js';
export { kindNamed, kindsLike, partName } from './parts/part-names.js';
export { premiumShare } from './premium/premium-share.js';
export { decideRefusal } from './refusal/decide-refusal.js';
export type { Acceptance } from './refusal/refusal.js';
export { decideRepair, type RepairFacts } from './repair/decide-repair.js';
export type { FaultPart, FaultPartFacts } from './repair/fault-part.js';
export type { AnsweredQuestion, RepairCoverage, RepairDecision } from './repair/repair-answer.js';
export { repairWouldChange } from './repair/repair-would-change.js';
export { ownerOf, type RemovedFor } from './removed-part/owner.js';
export { decideScope, type Scope, type ScopeFacts } from './scope/decide-scope.js';
export { decideServing } from './service/decide-serving.js';
export type { ConductFinding, Serving, ServingFacts } from './service/serving.js';
export { decideShortage, type Shortage, type ShortageFacts } from './shortage/decide-shortage.js';
export { type TermLength, termLength } from './term/term-length.js';
export { type SupportPeriod, supportPeriod } from './support/support-period.js';
export { decideUpgrade, type Upgrade, type UpgradeFacts } from './upgrade/decide-upgrade.js';
export { upgradeQuoteReview } from './upgrade/quote-review.js';
export { decideRoute, type Route, type RouteFacts } from './order/decide-route.js';
