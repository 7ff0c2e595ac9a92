export type { FactChange, FactState } from './kernel/flip.js';
export type { WouldChange, WouldChangeSearch } from './kernel/would-change-search.js';
export { coverageWouldChange } from './programmes/frontier/coverage/coverage-would-change.js';
export { iproWouldChange, packWouldChange } from './questions/would-change-on-case.js';
export {
  type ClauseState,
  type DecisionDiff,
  decisionText,
  diffDecisions,
  type Differing,
} from './kernel/diff-decisions.js';
export type { Carried, RegulationRevision, Savings } from './kernel/revision.js';
export { type Draft, type DraftedClause, withDraft } from './kernel/governing.js';
export { checkIndex, type RuleIndex } from './checks/check-index.js';
export { checkClosed } from './checks/check-keys.js';
export { type CheckedOutcomes, type CheckedQuestion, checkQuestion } from './checks/check-question.js';
export { checkRevisions } from './checks/check-revisions.js';
export { type ChangeNote, checkSuccessor, type Succession } from './checks/check-successor.js';
export { checkTexts, type TextOfClauses } from './checks/check-texts.js';
export type { CheckName, PolicyProblem } from './checks/policy-problem.js';
export type { Tried, TriedQuestion } from './checks/survey.js';
export type { Changeable, FactDomain, FactDomains, FactPoints } from './kernel/fact-domain.js';
export type { Label, Language } from './explain/language.js';
export { momentInWords } from './explain/days-in-words.js';
