import { alreadySo, type Decision } from '#commanding';
import type { JsonObject } from '#kernel';
import { governingDiagnosis, statedFacts } from '#policy';
import type { OpenCase } from '../../decider/state.js';
import type { RepairCaseEventData } from '../../events/index.js';
import {
  ALLOWED,
  ALREADY_SO,
  type CaseCommand,
  event,
  notAllowed,
  record,
  wrongField,
} from '../case-command.js';
import { warnedOfKinds } from './warned-of-kinds.js';
import { afterDecision } from '../decide-coverage/supersede-coverage.js';
import { dayOf } from '../moments.js';
import { impossibleParts, partsStated, underKnownCodes } from '../state-facts/part-facts.js';
import { impossible, statedAll } from '../state-facts/state-facts.decide.js';

type Diagnosed = RepairCaseEventData<'diagnosis-completed'>;

/** Says what is wrong with the item and whether it was used properly; said again while that was left open. */
export interface CompleteDiagnosis {
  readonly findings: Diagnosed['findings'];
  /** Absent: not known yet; coverage will ask for it. */
  readonly properUse?: boolean;
  readonly faultParts: readonly string[];
  /** What else coverage is decided by, as `state-facts` takes it. */
  readonly facts?: JsonObject;
  /** The same of single faulty parts, by their codes. */
  readonly partFacts?: JsonObject;
}

export const completeDiagnosis: CaseCommand<CompleteDiagnosis> = {
  name: 'complete-diagnosis',
  sealed: { findings: 'text' },
  precondition(state) {
    if (state.stage === 'received') return ALLOWED;
    if (state.stage === 'diagnosed') return leftUseOpen(state) ? ALLOWED : ALREADY_SO;
    if (leftUseOpen(state) && lateEvidenceWaits(state)) return ALLOWED;
    return notAllowed(`the case is ${state.stage}`, 'the item has arrived and is not diagnosed yet', [
      'FR-R2-4',
    ]);
  },
  decide(payload, state, context) {
    const { findings, properUse } = payload;
    const facts = statedFacts(payload.facts ?? {}, state.opened.programme);
    const faultParts = [...payload.faultParts];
    const said = partsStated(payload.partFacts);
    const wrong = impossible(facts, state, context.now) ?? impossibleParts(said, faultParts, state);
    if (wrong !== null) return wrong;
    const parts = underKnownCodes(said, faultParts, state);
    if (properUse !== undefined && (facts.properUse ?? properUse) !== properUse) return contradictedUse();
    const diagnosedOn = dayOf(context.now);
    const saysNothing = payload.facts === undefined && parts.length === 0;
    const stated = saysNothing ? null : event('facts-stated', statedAll(diagnosedOn, facts, parts));
    if (state.stage === 'received') {
      // What the customer was told before the item was seen stays on record beside it.
      const { clauses } = governingDiagnosis({ foretold: state.opened.fault.ref, seen: findings.ref });
      const completed = {
        diagnosedOn,
        findings,
        properUse: properUse ?? null,
        faultParts,
        clauses: state.opened.programme === 'frontier' ? [...clauses] : [],
      };
      return warnedOfKinds(record(event('diagnosis-completed', completed), stated), faultParts, parts, state);
    }
    if (properUse === undefined) return alreadySo();
    const amended = event('diagnosis-amended', { diagnosedOn, findings, properUse, faultParts });
    return warnedOfKinds(record(amended, stated), faultParts, parts, state);
  },
};

function contradictedUse(): Decision {
  const field = 'facts.properUse';
  const message = 'the diagnosis and its facts say different things of the use';
  return wrongField(message, field, 'cannot be true together with properUse', { fields: { field } });
}

/** The diagnosis has not said how the item was used, and coverage may still come to need it (FR-R3-1). */
function leftUseOpen({ coverage, diagnosis, stated }: OpenCase): boolean {
  if (stated.properUse !== undefined) return false;
  if (coverage.kind === 'proposed' || diagnosis.kind === 'none') return false;
  return diagnosis.diagnosis.properUse === null;
}

/** Coverage could be decided anew after late evidence (A-FR-30). */
function lateEvidenceWaits(state: OpenCase): boolean {
  return state.coverage.kind === 'decided' && afterDecision(state, state.coverage).kind === 'allowed';
}
