/** An event that has no place where the stream stands: a broken history, never swallowed (D19). */
export class UnfoldableEvent extends Error {
  constructor(
    readonly eventName: string,
    readonly place: string,
  ) {
    super(`event ${eventName} cannot follow on ${place}`);
    this.name = 'UnfoldableEvent';
  }
}

/** What a fold needs of an event; `data` has passed the registry's schema. */
export interface FoldableEvent {
  readonly name: string;
  readonly data: unknown;
}
