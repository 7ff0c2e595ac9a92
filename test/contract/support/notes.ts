import { appendFileSync } from 'node:fs';

/** Where `npm run contract` collects the checks that do not apply: suite, tab, line. */
const NOTES = process.env['SHURI_CONTRACT_NOTES'];

/** Tells the contract run of something that no test shows: a check that does not apply, a scenario left out. */
export function note(suite: string, line: string): void {
  if (NOTES !== undefined) appendFileSync(NOTES, `${suite}\t${line}\n`);
}
