/** One thing wrong with an event's data: where (JSON pointer) and which rule. Holds no value. */
export interface SchemaProblem {
  readonly path: string;
  readonly rule: string;
}

function list(problems: readonly SchemaProblem[]): string {
  return problems.map(({ path, rule }) => `${path || '/'} ${rule}`).join('; ');
}

/** The registry itself is wrong: found when the program starts, never later. */
export class InvalidEventDefinition extends Error {
  override readonly name = 'InvalidEventDefinition';
}

/** The program tried to write an event that the registry does not allow. Nothing was written. */
export class InvalidEvent extends Error {
  override readonly name = 'InvalidEvent';
  constructor(
    readonly event: string,
    readonly problems: readonly SchemaProblem[],
  ) {
    super(`event ${event}: ${list(problems)}`);
  }
}

/** The store holds an event of a type this program does not know: it is older than the writer. */
export class UnknownEventType extends Error {
  override readonly name = 'UnknownEventType';
  constructor(readonly type: string) {
    super(`event type ${type} is not registered`);
  }
}

/** The store holds an event whose data is not of its type's shape, or whose upcast fails. */
export class InvalidStoredEvent extends Error {
  override readonly name = 'InvalidStoredEvent';
  constructor(
    readonly type: string,
    readonly stream: string,
    readonly revision: number,
    readonly problems: readonly SchemaProblem[],
    options?: ErrorOptions,
  ) {
    super(`event ${revision} of ${stream}, ${type}: ${list(problems)}`, options);
  }
}
