import { decideCoverage } from '#policy';
import { frontierFacts } from '../../decider/facts.js';
import { registeredStart } from '../../decider/registered-facts.js';
import type { OpenCase } from '../../decider/state.js';
import type { CaseContext } from '../case-command.js';

/**
 * The first day of the warranty, as far as the case and the registered unit tell it so far; it decides who pays the way in
 * (FR-R2-5c). @param arrivedOn day in Tokyo
 */
export function warrantyStartOf(
  state: OpenCase,
  arrivedOn: string,
  { now, record, terms }: CaseContext,
): string | undefined {
  const known = frontierFacts(state, registeredStart(state, record));
  const facts = { ...known, arrivedOn, properUse: true };
  const { outcome } = decideCoverage(facts, terms, { arrivedOn, knownAt: now });
  if (outcome.kind === 'decided') return outcome.value.term.startsOn;
  if (outcome.kind === 'person-decides') return outcome.proposal?.term.startsOn;
  return undefined;
}
