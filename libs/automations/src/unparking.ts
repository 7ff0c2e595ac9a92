import type { StoredEvent } from '#event-store';
import {
  type Checkpoint,
  holdCheckpoint,
  loadCheckpoint,
  NEW_CHECKPOINT,
  park,
  parkedRevision,
  positionOf,
  trustedPosition,
  type UnblockOutcome,
  unpark,
} from '#projections';
import { answer, type Answer, type AnsweringParts, unansweredIn } from './answering.js';
import type { Automation } from './automation.js';
import { noteSettled } from './settled.js';

const PAGE = 500;

/** Who hears what came of an event that had been passed over. */
export type HearAnswer = (event: StoredEvent, answer: Answer) => void;

/**
 * Answers the events of a parked stream that were passed over, and lets it be followed again. Safe beside an engine that
 * runs in whatever process, and beside another who unparks the same: the stream is given back only while the checkpoint is
 * held and nothing before it is unanswered; an engine that passed over more meanwhile finds that out when it moves on.
 * @throws what passes by itself; the stream is then parked as before. ForeignViews
 */
export async function unparkStream(
  parts: AnsweringParts,
  automation: Automation,
  stream: string,
  hear: HearAnswer,
): Promise<UnblockOutcome> {
  const { store, views } = parts;
  const checkpoint = await loadCheckpoint(views.writer, automation);
  if (checkpoint !== undefined) await trustedPosition(store, automation, checkpoint);
  for (;;) {
    const from = await parkedRevision(views.writer, automation, stream);
    if (from === undefined) return { outcome: 'not-parked' };
    const outcome = await unparkFrom(parts, automation, { stream, revision: from }, hear);
    if (outcome !== 'parked-anew') return outcome;
  }
}

async function unparkFrom(
  parts: AnsweringParts,
  automation: Automation,
  { stream, revision }: { readonly stream: string; readonly revision: number },
  hear: HearAnswer,
): Promise<UnblockOutcome | 'parked-anew'> {
  const { views } = parts;
  let next = revision;
  for (;;) {
    const missing = await passedOver(parts, stream, next, await loadCheckpoint(views.writer, automation));
    for (const event of missing) {
      const came = await answer(parts, automation, event);
      if (came.kind === 'fault') return parkAgain(parts, automation, revision, event, came.error);
      if (came.kind === 'not-asked') continue;
      await views.writer
        .transaction()
        .execute((tx) => noteSettled(tx, automation, event, unansweredIn(came)));
      hear(event, came);
    }
    next += missing.length;
    const answered = next - revision;
    const given = await views.writer.transaction().execute(async (tx) => {
      const held = await holdCheckpoint(tx, automation);
      if ((await parkedRevision(tx, automation, stream)) !== revision) return 'parked-anew';
      if ((await passedOver(parts, stream, next, held)).length > 0) return 'more-to-answer';
      await unpark(tx, automation, stream);
      return 'given-back';
    });
    if (given === 'parked-anew') return given;
    if (given === 'given-back') return { outcome: 'resumed', events: answered };
  }
}

async function parkAgain(
  { views }: AnsweringParts,
  automation: Automation,
  revision: number,
  event: StoredEvent,
  fault: unknown,
): Promise<UnblockOutcome | 'parked-anew'> {
  return views.writer.transaction().execute(async (tx) => {
    await holdCheckpoint(tx, automation);
    if ((await parkedRevision(tx, automation, event.stream)) !== revision) return 'parked-anew';
    await unpark(tx, automation, event.stream);
    const { error } = await park(tx, automation, event, fault);
    return { outcome: 'still-parked', error };
  });
}

/** The stream's events from the revision up to the checkpoint; later ones come to the engine by themselves. */
async function passedOver(
  { store }: AnsweringParts,
  stream: string,
  from: number,
  checkpoint: Checkpoint = NEW_CHECKPOINT,
): Promise<readonly StoredEvent[]> {
  const upTo = positionOf(store, checkpoint);
  const all: StoredEvent[] = [];
  for (;;) {
    const page = await store.readStream(stream, { from: from + all.length, limit: PAGE });
    const passed = page.filter(
      ({ position }) => upTo !== undefined && store.comparePositions(position, upTo) <= 0,
    );
    all.push(...passed);
    if (page.length < PAGE || passed.length < page.length) return all;
  }
}
