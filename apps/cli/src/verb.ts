/** One thing that `shuri` can do. */
export interface Verb {
  /** In a few words, for the list of verbs. */
  readonly summary: string;
  /** How it is called and what each option means. */
  readonly usage: string;
  /** Does it. The number is the exit code. @throws WrongUsage for arguments that make no sense */
  run(args: readonly string[]): Promise<number>;
}

/** The command line makes no sense; the message says why. Exit code 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
