import type { Decision } from '#commanding';
import { type CaseProgramme, PROOF_REQUIRED } from '#policy';
import { PAPERS } from '../../decider/papers.js';
import type { OpenCase } from '../../decider/state.js';
import { wrongField } from '../case-command.js';

/**
 * A refusal where what shows a fact is no evidence of this case, by its id, or not of the kind that shows it: a photo where
 * the rules require one, and the proof of delivery, the record of the sale or the receipt (IP-F-4, A-IP-02, PN-P-1).
 * @param path of the facts in the request
 */
export function unshown(facts: object, { evidence, opened }: OpenCase, path: string): Decision | null {
  for (const [fact, shown] of Object.entries<unknown>({ ...facts })) {
    if (!fact.endsWith('Evidence') || typeof shown !== 'string') continue;
    const field = `${path}.${fact}`;
    const found = evidence.find((one) => one.evidenceId === shown);
    if (found === undefined) {
      const rule = 'names no evidence on the case';
      return wrongField(`${field} names no evidence on the case`, field, rule, { fields: { field } });
    }
    const kind = kindThatShows(fact, opened.programme);
    if (kind !== undefined && found.kind !== kind) {
      const told = { fields: { field, kind: found.kind } };
      return wrongField(`${field} must name a ${kind}`, field, `must name a ${kind}`, told);
    }
  }
  return null;
}

/** The only kind of evidence that shows a fact; undefined: any may. */
function kindThatShows(fact: string, programme: CaseProgramme): string | undefined {
  if (PHOTOGRAPHED.has(fact)) return 'photo';
  return programme === 'frontier' ? undefined : PAPERS[programme][fact.slice(0, -'Evidence'.length)];
}

const PHOTOGRAPHED = new Set([
  'serialEvidence',
  ...Object.entries(PROOF_REQUIRED).flatMap(([finding, proof]) =>
    proof === 'photo' ? [`${finding}Evidence`] : [],
  ),
]);
