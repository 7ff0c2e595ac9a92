import { accept, type DecidedEvent, type Decision, type Warning } from '#commanding';
import { byRegulations, judgeTarget, openEvidence, regulationsInForce } from '#policy';
import { holdsRepairRules } from '../../decider/pinned-texts.js';
import { evidenceKinds, factsOnCase } from '../../decider/facts.js';
import type { AgreedVisit, OpenCase } from '../../decider/state.js';
import { packAsked } from '../pack-asked.js';
import { type CaseContext, event, wrongField } from '../case-command.js';
import { disarm } from '../deadlines.js';
import { dayOf } from '../moments.js';
import { textNotHeldOn } from '../warned-of-text.js';
import type { RecordVisit } from './record-visit.command.js';

/** An agreed visit of a case, and the context in which its outcome is decided. */
export interface VisitInHand {
  readonly visit: AgreedVisit;
  readonly state: OpenCase;
  readonly context: CaseContext;
}

/** Somebody was there and could work: the item is seen, and the target is met if it was in time. */
export function visitDone(payload: RecordVisit, inHand: VisitInHand): Decision {
  const { visit, state, context } = inHand;
  if (payload.ground !== undefined || payload.foundOn !== undefined) {
    const field = payload.ground === undefined ? 'foundOn' : 'ground';
    return wrongField(
      'a visit that took place has no ground against it',
      field,
      'is for a visit not possible',
    );
  }
  const startedAt = payload.startedAt ?? context.now;
  if (startedAt > context.now) {
    return wrongField('a visit does not begin in the future', 'startedAt', 'must not lie in the future');
  }
  const begunOn = dayOf(startedAt);
  if (begunOn < visit.agreedOn) {
    const rule = `lies before ${visit.agreedOn}, when the visit was agreed`;
    return wrongField('a visit takes place after it is agreed', 'startedAt', rule);
  }
  const met = targetMet(startedAt, inHand);
  const begun = state.stage === 'requested' ? inspectionBegun(begunOn, inHand) : NOT_BEGUN;
  const done = [
    event('visit-done', {
      visitNumber: visit.visitNumber,
      startedAt,
      findings: payload.findings ?? null,
      leftToDo: payload.leftToDo ?? 'nothing',
      clauses: [...visit.clauses],
    }),
    ...begun.events,
    ...(met === null ? [] : [met, ...disarm(state, ['visit-target'], 'the visit took place')]),
  ];
  return accept(done, { warnings: begun.warnings });
}

/** The item was seen before. */
const NOT_BEGUN: Begun = { events: [], warnings: [] };

/** What the first sight of the item puts on record, and what is to be told beside it. */
interface Begun {
  readonly events: readonly DecidedEvent[];
  readonly warnings: readonly Warning[];
}

/** The first sight of the item stands for its arrival: it picks the texts of the FRONTIER rules (A-FR-17, A-FR-31). */
function inspectionBegun(begunOn: string, { state, context }: VisitInHand): Begun {
  const { terms } = context;
  const { intake, programme } = state.opened;
  const isFrontier = programme === 'frontier';
  const regulations = isFrontier ? [...regulationsInForce(begunOn, terms)] : [];
  const asked = () => openEvidence({ channel: intake, kinds: evidenceKinds(state) });
  const known = () => ({ ...factsOnCase(state), arrivedOn: begunOn });
  const isHeld = holdsRepairRules(regulations);
  const wanted = isFrontier && isHeld ? byRegulations(regulations, asked, known) : { open: [], clauses: [] };
  const begun = event('inspection-begun', {
    begunOn,
    regulations,
    openEvidence: [...wanted.open],
    evidenceClauses: [...wanted.clauses],
    termsRevision: terms.revision,
  });
  return { events: [begun], warnings: isHeld ? [] : [textNotHeldOn(begunOn, terms)] };
}

/** The target judges when the visit began, not when it was written down (PN-T-1). */
function targetMet(startedAt: string, { state, context }: VisitInHand): DecidedEvent | null {
  const target = state.deadlines['visit-target'];
  const isOpen = state.clock === 'running' || state.clock === 'late';
  if (target === undefined || target.status === 'disarmed' || !isOpen) return null;
  const { firesAt } = target.armed;
  const { at } = packAsked(state, context);
  const done = { service: 'on-site' as const, firesAt, doneAt: startedAt };
  const { outcome, fired } = judgeTarget(done, context.terms, at);
  if (outcome.kind !== 'decided' || outcome.value !== 'met') return null;
  const clauses = [...new Set(fired.map(({ clause }) => clause))];
  return event('target-met', { work: 'visit', doneAt: startedAt, firesAt, clauses });
}
