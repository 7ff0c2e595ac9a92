import { type ErrorCode, type JsonObject, ShuriError } from '#kernel';
import type { Warning } from './command.js';

/** An event that `decide` wants recorded. */
export interface DecidedEvent {
  readonly name: string;
  readonly data: JsonObject;
}

/** What `decide` answers: events (none when it is already so), or a typed "no" (D17: BLOCK). */
export type Decision =
  | {
      readonly kind: 'accepted';
      readonly events: readonly DecidedEvent[];
      readonly warnings: readonly Warning[];
      /** When it counts in law, if not now (RFC 3339). */
      readonly effectiveAt?: string;
    }
  | { readonly kind: 'refused'; readonly error: ShuriError };

/** These events shall be recorded. */
export function accept(
  events: readonly DecidedEvent[],
  more: { readonly warnings?: readonly Warning[]; readonly effectiveAt?: string } = {},
): Decision {
  const { warnings = [], effectiveAt } = more;
  return { kind: 'accepted', events, warnings, ...(effectiveAt === undefined ? {} : { effectiveAt }) };
}

/** Nothing is written: it is already so. */
export function alreadySo(warnings: readonly Warning[] = []): Decision {
  return { kind: 'accepted', events: [], warnings };
}

/**
 * The command is refused; nothing is stored. What the fields `ask` for, or call `missing`, is told as `problems` too, unless
 * they have their own. `clauses` cite the rules that stand in the way.
 */
export function refuse(
  code: ErrorCode,
  message: string,
  fields: JsonObject = {},
  clauses: readonly string[] = [],
): Decision {
  const told = { ...problemsOf(fields), ...fields };
  return { kind: 'refused', error: new ShuriError(code, message, told, clauses) };
}

/** Each thing that is asked for or missing, by its name. */
function problemsOf({ ask, missing }: JsonObject): JsonObject {
  const names = [ask, missing].flatMap((list) => (Array.isArray(list) ? list : []));
  if (names.length === 0) return {};
  return { problems: names.map((name) => ({ field: String(name), rule: 'is needed' })) };
}
