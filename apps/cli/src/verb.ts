/** Where a verb speaks, and the settings that it finds there. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How wide it is, in columns; unknown where the words go elsewhere than to a terminal. */
  readonly columns?: number | undefined;
}

/** One thing that `shuri` can do. */
export interface Verb {
  /** How it is called and what each option means. */
  readonly usage: string;
  /** Does it. The number is the exit code. @throws WrongUsage for arguments that make no sense */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** The command line makes no sense; the message says why. Exit code 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
