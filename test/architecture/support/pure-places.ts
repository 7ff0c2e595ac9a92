import { isSpec, isTypeScript } from './source.js';

const DECIDES = /^libs\/(repair-case|registration)\/src\/(decider|write)\//;
/** What stands under `write/` and carries: Nest's handlers, and the runner that seals and hands over to the loop. */
const CARRIES = /(\.handler|\.module|-runner)\.ts$/;
/** Names hashed from their arguments (D4, D13), for which Node's SHA-256 is needed and is as pure as they are. */
const HASHES = /\/(case-number|unit-id)\.ts$/;
/** What makes a command of an event: made again of the same event, it is the same command. */
const REACTS = /^libs\/(repair-case|registration)\/src\/automation\//;
const COUNTS_AND_JUDGES = /^libs\/(civil-time|policy)\//;

/** Files in which a decision or a fold is made, helpers beside `*.decide.ts` too. */
export function decides(path: string): boolean {
  return (
    DECIDES.test(path) && isTypeScript(path) && !isSpec(path) && !CARRIES.test(path) && !HASHES.test(path)
  );
}

/** Files in which nothing may be known but the arguments: periods, regulations, decisions, folds, reactions. */
export function isPure(path: string): boolean {
  return (
    decides(path) ||
    ((COUNTS_AND_JUDGES.test(path) || REACTS.test(path)) && isTypeScript(path) && !isSpec(path))
  );
}
