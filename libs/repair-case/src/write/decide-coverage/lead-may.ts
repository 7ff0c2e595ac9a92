import { exhaustive } from '#kernel';
import { isShownByPaper } from '../../decider/papers.js';
import type { OpenCase } from '../../decider/state.js';
import type { Assessed } from './assessed.js';
import { begunAsFree } from './supersede-coverage.js';

/** What a lead may decide where the rules do not. */
export type LeadsWord = 'free' | 'paid';

/**
 * What a lead may decide instead of the rules, who says why (A-G-6); nothing: the rules decide, or something has to be said
 * first. What only a paper could make free may be decided paid where it never comes (IP-F-4, A-IP-02, PN-P-1, FW-W6-6a).
 */
export function leadMay(
  state: OpenCase,
  { outcome, wants }: Pick<Assessed, 'outcome' | 'wants'>,
): readonly LeadsWord[] {
  switch (outcome.kind) {
    case 'decided':
      return outcome.value.coverage !== 'free' && begunAsFree(state) ? ['free'] : [];
    case 'needs-facts':
      return waitsForPaper(state, outcome.ask, wants) && !begunAsFree(state) ? ['paid'] : [];
    case 'conflict':
    case 'gap':
    case 'person-decides':
      return begunAsFree(state) ? ['free'] : ['free', 'paid'];
    default:
      return exhaustive(outcome);
  }
}

/** Whether nothing else is missing than what a paper shows, or the record of a unit that may never be found. */
function waitsForPaper({ opened }: OpenCase, ask: readonly string[], wants: Assessed['wants']): boolean {
  return (
    wants.length > 0 ||
    ask.every((fact) => fact === 'factoryShippedOn' || isShownByPaper(opened.programme, fact))
  );
}
