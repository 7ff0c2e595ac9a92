/** Another projector has moved this checkpoint; our rows were rolled back. */
export class CheckpointMoved extends Error {
  readonly kind = 'checkpoint-moved';
  constructor(
    readonly projection: string,
    /** Undefined is the start. */
    readonly expected: string | undefined,
  ) {
    super(`projection ${projection} no longer stands at ${expected ?? 'its start'}`);
    this.name = 'CheckpointMoved';
  }
}

/** Another process holds the shard now; our rows were rolled back. */
export class FencedOff extends Error {
  readonly kind = 'fenced-off';
  constructor(
    readonly shard: number,
    readonly token: number,
  ) {
    super(`another projector has taken shard ${shard} over from token ${token}`);
    this.name = 'FencedOff';
  }
}

/** The streams were divided into another number of shards, and cannot be divided anew as things stand. */
export class ShardsChanged extends Error {
  readonly kind = 'shards-changed';
  /** @param why which are in the way */
  constructor(
    readonly stored: number,
    readonly wanted: number,
    why: string,
  ) {
    super(
      `The read models were kept in ${stored} shards and are to be kept in ${wanted}, but ${why}. ` +
        'Let the projectors of the old number reach the same event and stop them all, or run `npx shuri rebuild`.',
    );
    this.name = 'ShardsChanged';
  }
}

/** The read models were built from other events than the store holds. Only a rebuild helps. */
export class ForeignViews extends Error {
  readonly kind = 'foreign-views';
  constructor(
    readonly projection: string,
    readonly position: string,
    reason: string,
  ) {
    super(
      `The read models do not belong to this event store: projection ${projection} stands at ${position}, ${reason}. ` +
        'Run `npx shuri rebuild` to build them again from the events.',
    );
    this.name = 'ForeignViews';
  }
}

/** The file of the read models is no database, is damaged or cannot be opened. The message says what to do. */
export class UnusableViews extends Error {
  readonly kind = 'unusable-views';
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    super(
      `The read models in ${file} cannot be used (${detail}). ` +
        'Move the file away: the next start builds it again from the events.',
      { cause },
    );
    this.name = 'UnusableViews';
  }
}

/** No projection of that name is run here. */
export class UnknownProjection extends Error {
  readonly kind = 'unknown-projection';
  constructor(readonly projection: string) {
    super(`there is no projection ${projection}`);
    this.name = 'UnknownProjection';
  }
}
