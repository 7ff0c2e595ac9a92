import { decideCoverage } from '#policy';
import { frontierFacts } from '../../decider/facts.js';
import type { OpenCase } from '../../decider/state.js';
import type { CaseContext } from '../case-command.js';

/** The first day of the warranty, as far as the evidence so far tells it; it decides who pays the way in (FR-R2-5c). */
export function warrantyStartOf(
  state: OpenCase,
  arrivedOn: string,
  context: CaseContext,
): string | undefined {
  const facts = { ...frontierFacts(state), arrivedOn, properUse: true };
  const { outcome } = decideCoverage(facts, context.terms, { arrivedOn, knownAt: context.now });
  if (outcome.kind === 'decided') return outcome.value.term.startsOn;
  if (outcome.kind === 'person-decides') return outcome.proposal?.term.startsOn;
  return undefined;
}
