import { decideRefusal, type Terms } from '#policy';
import { frontierFacts } from '../decider/facts.js';
import { hasLateFacts } from '../decider/late-facts.js';
import { spoke } from '../decider/spoke.js';
import type { OpenCase } from '../decider/state.js';
import { notAllowed, type Precondition } from './case-command.js';

/**
 * A ground of refusal that became known after coverage was decided: nothing is promised before a lead refuses or decides
 * again (FR-R8-0, A-G-5). `null`: there is none.
 */
export function refusalFound(state: OpenCase, terms: Terms): Precondition | null {
  const { coverage } = state;
  if (coverage.kind !== 'decided' || !hasLateFacts(state, coverage)) return null;
  const { assessment } = coverage.decided;
  if (assessment.programme !== 'frontier') return null;
  const { arrivedOn, knownAt } = assessment;
  const refusal = decideRefusal(frontierFacts(state), terms, { arrivedOn, knownAt });
  const grounds = spoke(refusal);
  if (refusal.outcome.kind === 'decided' || grounds.length === 0) return null;
  const why = 'a ground of refusal was found since coverage was decided';
  return notAllowed(why, 'a lead refuses the repair or decides coverage again', grounds);
}
