import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Position, StoredEvent } from '#event-store';
import { moveCheckpoint } from './checkpoints.js';
import { park, parkedAmong, type ParkedStream } from './parking.js';
import { CheckpointMoved, FencedOff } from './projection.errors.js';
import type { EventDecoder, Projection } from './projection.js';
import type { Views, ViewsTransaction } from './views.js';

/** Events applied before the process may turn to other work; the transaction stays open meanwhile. */
const EVENTS_BETWEEN_BREATHS = 32;

/** Part of the log as one projection sees it: its own events after `from`, complete up to `upTo`. */
export interface Stretch {
  readonly from: Position | undefined;
  readonly upTo: Position;
  readonly events: readonly StoredEvent[];
  /** Any event of this part of the log, also one that the projection does not listen to. */
  readonly lastSeen: StoredEvent | undefined;
}

/** Asked at the beginning of every transaction that writes. @throws FencedOff when we may write no more */
export type Fence = (tx: ViewsTransaction) => Promise<void>;

/** What applying needs besides the projection. */
export interface ApplyContext {
  readonly views: Views;
  readonly decoder: EventDecoder;
  readonly fence: Fence;
  /** Called after each commit, with the position that is now durable in the views. */
  onMoved(position: Position): void;
  onParked(parked: ParkedStream): void;
}

/**
 * Applies a stretch in one transaction with its checkpoint. When that fails, the stretch is halved until the one
 * event is found that cannot be applied; its stream is parked and everything else goes on.
 * @throws CheckpointMoved when another projector was faster; FencedOff when it has taken over; any outage of the views. Nothing is parked then.
 */
export async function applyStretch(
  context: ApplyContext,
  projection: Projection,
  stretch: Stretch,
): Promise<void> {
  try {
    await commitStretch(context, projection, stretch);
  } catch (error) {
    const [first] = stretch.events;
    if (first === undefined || isNoFaultOfEvents(context, error)) throw error;
    if (stretch.events.length === 1) return parkEvent(context, projection, stretch, first, error);
    const middle = Math.floor(stretch.events.length / 2);
    const head = stretch.events.slice(0, middle);
    const border = head.at(-1);
    if (border === undefined) throw error;
    await applyStretch(context, projection, {
      from: stretch.from,
      upTo: border.position,
      events: head,
      lastSeen: border,
    });
    await applyStretch(context, projection, {
      ...stretch,
      from: border.position,
      events: stretch.events.slice(middle),
    });
    return;
  }
  context.onMoved(stretch.upTo);
}

function isNoFaultOfEvents({ views }: ApplyContext, error: unknown): boolean {
  return error instanceof CheckpointMoved || error instanceof FencedOff || views.isOutage(error);
}

/** The checkpoint first: whoever comes second waits there and rolls back before doing any work. */
async function commitStretch(context: ApplyContext, projection: Projection, stretch: Stretch): Promise<void> {
  await context.views.writer.transaction().execute(async (tx) => {
    await context.fence(tx);
    await moveCheckpoint(tx, projection, stretch.from, stretch.upTo, stretch.lastSeen);
    const streams = [...new Set(stretch.events.map((event) => event.stream))];
    const parked = await parkedAmong(tx, projection, streams);
    await context.views.deferWrites(tx);
    await applyEvents(
      context.decoder,
      projection,
      stretch.events.filter((event) => !parked.has(event.stream)),
      tx,
    );
  });
}

/** Decodes and applies events in order, inside the caller's transaction. */
export async function applyEvents(
  decoder: EventDecoder,
  projection: Projection,
  events: readonly StoredEvent[],
  tx: ViewsTransaction,
): Promise<void> {
  for (const [index, stored] of events.entries()) {
    if (index > 0 && index % EVENTS_BETWEEN_BREATHS === 0) await letOthersRun();
    await projection.apply({ stored, ...decoder.decode(stored) }, tx);
  }
}

async function parkEvent(
  context: ApplyContext,
  projection: Projection,
  stretch: Stretch,
  event: StoredEvent,
  error: unknown,
): Promise<void> {
  const parked = await context.views.writer.transaction().execute(async (tx) => {
    await context.fence(tx);
    await moveCheckpoint(tx, projection, stretch.from, stretch.upTo, stretch.lastSeen);
    return park(tx, projection, event, error);
  });
  context.onParked(parked);
  context.onMoved(stretch.upTo);
}
