import { derivedId } from '#kernel';
import { openEvidence } from '#policy';
import type { RepairCaseEventData } from '../../events/index.js';
import { evidenceKinds } from '../../decider/facts.js';
import { ALLOWED, type CaseCommand, wrongField, event, notAllowed, record } from '../case-command.js';
import { futureDay } from '../moments.js';

type Attached = RepairCaseEventData<'evidence-attached'>;

/** Adds a document or photograph to the evidence folder of a case. */
export interface AttachEvidence {
  readonly kind: Attached['kind'];
  readonly file?: NonNullable<Attached['file']>;
  /** What a receipt proves. */
  readonly purchasedOn?: string;
  /** What the stamp on a warranty card says. */
  readonly stamp?: NonNullable<Attached['stamp']>;
  readonly note?: NonNullable<Attached['note']>;
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
    if (purchasedOn !== undefined && kind !== 'receipt') {
      return wrongField(
        'only a receipt proves a purchase date',
        'purchasedOn',
        'is proved by a receipt only',
      );
    }
    if (stamp !== undefined && kind !== 'warranty-card') {
      return wrongField('only a warranty card bears a stamp', 'stamp', 'is borne by a warranty card only');
    }
    const future =
      (purchasedOn === undefined ? null : futureDay('purchasedOn', purchasedOn, context.now)) ??
      (stamp === undefined ? null : futureDay('stamp.on', stamp.on, context.now));
    if (future !== null) return future;
    const kinds = [...evidenceKinds(state), kind];
    const wanted = state.arrival.kind === 'arrived' && state.coverage.kind !== 'decided';
    return record(
      event('evidence-attached', {
        evidenceId: derivedId('evidence', context.commandId),
        kind,
        file: payload.file ?? null,
        purchasedOn: purchasedOn ?? null,
        stamp: stamp ?? null,
        note: payload.note ?? null,
        openEvidence: wanted ? [...openEvidence({ channel: state.opened.intake, kinds }).open] : [],
      }),
    );
  },
};
