import { accept } from '#commanding';
import { derivedId } from '#kernel';
import { openEvidence } from '#policy';
import type { RepairCaseEventData } from '../../events/index.js';
import { contradictions } from '../../decider/contradictions.js';
import { isPaperOnCoverage } from '../../decider/papers.js';
import { followsRepairRules } from '../../decider/pinned-texts.js';
import { isFrontierKind } from '../../decider/facts.js';
import type { OpenCase } from '../../decider/state.js';
import { inHandSince } from '../../decider/visits.js';
import {
  ALLOWED,
  type CaseCommand,
  type CaseContext,
  wrongField,
  event,
  notAllowed,
} from '../case-command.js';
import { carryInTarget } from '../record-arrival/carry-in-target.js';
import { warrantyStartOf } from '../record-arrival/warranty-start.js';
import { withWayIn } from '../way-in-again.js';
import { outOfOrder } from '../days-of-case.js';
import { dayOf, futureDay } from '../moments.js';
import { NO_TARGET, type StartedTarget } from '../started-target.js';
import { notOnPaper, type PaperSays, shownBy, statedByPaper } from './paper-says.js';

type Attached = RepairCaseEventData<'evidence-attached'>;

/**
 * Adds a document or photograph to the evidence folder of a case. What it proves counts as stated from then on, with the paper
 * as what shows it (IP-F-4, PN-P-1).
 */
export interface AttachEvidence extends PaperSays {
  readonly kind: Attached['kind'];
  readonly file?: NonNullable<Attached['file']>;
  readonly note?: NonNullable<Attached['note']>;
}

/** What is still wanted: by FRONTIER once the item is here, by the others what they hold the case for. */
function stillWanted(state: OpenCase, kinds: readonly Attached['kind'][]): Attached['openEvidence'] {
  const { intake, programme } = state.opened;
  if (programme !== 'frontier') return state.openEvidence.filter((one) => !kinds.includes(one));
  const isAsked =
    followsRepairRules(state) && inHandSince(state) !== null && state.coverage.kind !== 'decided';
  return isAsked ? [...openEvidence({ channel: intake, kinds: kinds.filter(isFrontierKind) }).open] : [];
}

/** A carry-in repair is counted from the later arrival of item and sheet (PN-T-3, PN-T-4). */
function sheetCompletes(kind: Attached['kind'], state: OpenCase, context: CaseContext): StartedTarget {
  const { arrival, deadlines, stage } = state;
  if (kind !== 'confirmation-sheet' || deadlines['repair-target'] !== undefined) return NO_TARGET;
  if (arrival.kind === 'awaited' || stage === 'cancelled' || stage === 'refused') return NO_TARGET;
  return carryInTarget(state, context, arrival.arrival.arrivedOn, dayOf(context.now));
}

/** The start of the warranty that the papers show; where they contradict each other, the decision on coverage settles it. */
function startShown(after: OpenCase, context: CaseContext): string | undefined {
  const since = inHandSince(after);
  const isSettled = contradictions(after, context.record).length === 0;
  return since === null || !isSettled ? undefined : warrantyStartOf(after, since, context);
}

export const attachEvidence: CaseCommand<AttachEvidence> = {
  name: 'attach-evidence',
  sealed: { note: 'text' },
  precondition: (state) =>
    state.stage === 'disposed'
      ? notAllowed('the item has been disposed of', 'nothing: the case is closed')
      : ALLOWED,
  decide(payload, state, context) {
    const { kind, purchasedOn, stamp } = payload;
    const { programme } = state.opened;
    const stray = notOnPaper(payload, kind, programme);
    if (stray !== null) return wrongField(stray.message, stray.field, stray.rule);
    const days = shownBy(payload, programme);
    const wrong =
      Object.values(days)
        .map(({ field, day }) => futureDay(field, day, context.now))
        .find((one) => one !== null) ?? outOfOrder(state, days);
    if (wrong !== null) return wrong;
    const evidenceId = derivedId('evidence', context.commandId);
    const facts = statedByPaper(payload, programme, evidenceId);
    const kinds = [...state.evidence.map((one) => one.kind), kind];
    const attached = event('evidence-attached', {
      evidenceId,
      kind,
      file: payload.file ?? null,
      purchasedOn: purchasedOn ?? null,
      stamp: stamp ?? null,
      note: payload.note ?? null,
      openEvidence: [...stillWanted(state, kinds)],
    });
    const stated = facts === null ? [] : [event('facts-stated', { statedOn: dayOf(context.now), facts })];
    const target = sheetCompletes(kind, state, context);
    const taken = accept([attached, ...stated, ...target.events], { warnings: target.warnings });
    return isPaperOnCoverage(programme, kind)
      ? withWayIn(taken, state, context, (after) => startShown(after, context))
      : taken;
  },
};
