/** Another projector has moved this checkpoint; our rows were rolled back. */
export class CheckpointMoved extends Error {
  readonly kind = 'checkpoint-moved';
  constructor(
    readonly projection: string,
    readonly expected: string,
  ) {
    super(`projection ${projection} no longer stands at ${expected === '' ? 'its start' : expected}`);
    this.name = 'CheckpointMoved';
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
        'Run `shuri rebuild` to build them again from the events.',
    );
    this.name = 'ForeignViews';
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
