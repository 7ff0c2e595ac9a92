import type { Decision } from '#commanding';
import { isObject, type JsonObject, ShuriError } from '#kernel';
import { partName, statedPartFacts } from '#policy';
import type { OpenCase } from '../../decider/state.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { wrongField } from '../case-command.js';
import { unshown } from './unshown.js';

/** What is stated of single faulty parts, in the order in which they were named. */
export type StatedParts = NonNullable<RepairCaseEventData<'facts-stated'>['parts']>;

/** What was sent is not repeated at any length. */
const LONGEST_CODE = 64;

/**
 * Facts of single faulty parts as they come from outside: by the codes of the parts, each of its type.
 * @throws ShuriError REQUEST.MALFORMED naming every member that nobody states of a part, or that is of the wrong type
 */
export function partsStated(partFacts: JsonObject = {}): StatedParts {
  return Object.entries(partFacts).map(([part, facts]) => {
    const path = pathOf(part);
    if (isObject(facts)) return { part, facts: statedPartFacts(facts, path) };
    const problems = [{ field: path, rule: 'must be an object' }];
    throw new ShuriError('REQUEST.MALFORMED', `the facts of a part are malformed: ${path}`, { problems });
  });
}

/**
 * The same under the codes by which the case knows the parts: under which they were stated before, else those of the diagnosis;
 * what is said of one part under several spellings is said of it once. A part that is not at fault keeps its own.
 * @param faultParts the codes of the diagnosis
 */
export function underKnownCodes(
  parts: StatedParts,
  faultParts: readonly string[],
  { statedOfParts }: Pick<OpenCase, 'statedOfParts'>,
): StatedParts {
  const known = [...Object.keys(statedOfParts), ...faultParts];
  const codes = new Map<string, StatedParts[number]>();
  for (const { part, facts } of parts) {
    const code = known.find((one) => partName(one) === partName(part)) ?? part;
    codes.set(code, { part: code, facts: { ...codes.get(code)?.facts, ...facts } });
  }
  return [...codes.values()];
}

/**
 * A refusal of what cannot be true of single parts: under another programme than FRONTIER, of a part that is not at fault, or
 * shown by evidence that is not on the case. @param faultParts the codes of the diagnosis
 */
export function impossibleParts(
  parts: StatedParts,
  faultParts: readonly string[],
  state: OpenCase,
): Decision | null {
  if (parts.length > 0 && state.opened.programme !== 'frontier') {
    const message = 'only FRONTIER decides by the facts of single parts';
    return wrongField(message, 'partFacts', 'must be left out under this programme');
  }
  for (const { part, facts } of parts) {
    const field = pathOf(part);
    if (!faultParts.some((code) => partName(code) === partName(part)))
      return wrongField(
        `${field} is no faulty part of the diagnosis`,
        field,
        'must be a part of the diagnosis',
      );
    const wrong = unshown(facts, state, field);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** Where in a request the facts of a part stand. */
export function pathOf(part: string): string {
  return `partFacts.${part.slice(0, LONGEST_CODE)}`;
}
