import type { Decision, Warning } from '#commanding';
import { kindNamed, kindsLike } from '#policy';
import { ofPart, restatedOfParts } from '../../decider/restated.js';
import type { OpenCase } from '../../decider/state.js';
import type { StatedParts } from '../state-facts/part-facts.js';

/**
 * The decision, with a warning for each faulty part of which nobody can tell by its code, or by what is stated of it, what kind
 * of part it is: coverage under FRONTIER will ask for it (FW-W4-0).
 */
export function warnedOfKinds(
  decision: Decision,
  faultParts: readonly string[],
  parts: StatedParts,
  state: OpenCase,
): Decision {
  if (decision.kind === 'refused' || state.opened.programme !== 'frontier') return decision;
  const stated = restatedOfParts(state, parts);
  const unknown = faultParts.filter(
    (code) => kindNamed(code) === undefined && ofPart(stated, code).part === undefined,
  );
  return { ...decision, warnings: [...decision.warnings, ...unknown.map(warning)] };
}

function warning(code: string): Warning {
  const similar = kindsLike(code);
  const message =
    similar.length === 0
      ? `no kind of part goes by the code ${code}: coverage will ask for it`
      : `no kind of part goes by the code ${code}: coverage will ask for it; similar: ${similar.join(', ')}`;
  return { code: 'DIAGNOSIS.PART_OF_NO_KIND', message, clauses: ['FW-W4-0'] };
}
