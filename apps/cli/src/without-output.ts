import { writeSync } from 'node:fs';

/** As of a program that ends because nobody reads on: 128 and the number of SIGPIPE. */
const NOBODY_READS_ON = 141;
const STANDARD_ERROR = 2;

/** Ends the program because its output goes nowhere: silently where nobody reads on, else with a sentence that says why. */
export function endWithoutOutput({ code, message }: NodeJS.ErrnoException): never {
  if (code === 'EPIPE') process.exit(NOBODY_READS_ON);
  try {
    writeSync(STANDARD_ERROR, `The output cannot be written: ${message}.\n`);
  } catch {
    // Nobody hears that either: the exit code is left.
  }
  process.exit(1);
}
