import type { Decision } from '#commanding';
import { PROOF_REQUIRED } from '#policy';
import type { OpenCase } from '../../decider/state.js';
import { wrongField } from '../case-command.js';

/**
 * A refusal where what shows a fact is no evidence of this case, by its id, or no photo where the rules require one.
 * @param path of the facts in the request
 */
export function unshown(facts: object, { evidence }: OpenCase, path: string): Decision | null {
  for (const [fact, shown] of Object.entries<unknown>({ ...facts })) {
    if (!fact.endsWith('Evidence') || typeof shown !== 'string') continue;
    const field = `${path}.${fact}`;
    const found = evidence.find((one) => one.evidenceId === shown);
    if (found === undefined) {
      const rule = 'names no evidence on the case';
      return wrongField(`${field} names no evidence on the case`, field, rule, { fields: { field } });
    }
    if (PHOTOGRAPHED.has(fact) && found.kind !== 'photo')
      return wrongField(`${field} must name a photo`, field, 'must name a photo', {
        fields: { field, kind: found.kind },
      });
  }
  return null;
}

const PHOTOGRAPHED = new Set([
  'serialEvidence',
  ...Object.entries(PROOF_REQUIRED).flatMap(([finding, proof]) =>
    proof === 'photo' ? [`${finding}Evidence`] : [],
  ),
]);
