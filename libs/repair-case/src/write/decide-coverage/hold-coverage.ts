import { alreadySo, type Decision, refuse } from '#commanding';
import { spoke } from '../../decider/spoke.js';
import type { OpenCase } from '../../decider/state.js';
import { event, record } from '../case-command.js';
import type { Assessed } from './assessed.js';

/** Nothing is free before it is shown: the case waits for it (IP-F-4, IP-P-4); what was decided before stands. */
export function hold(state: OpenCase, { assessment, wants }: Assessed): Decision {
  const clauses = spoke(assessment);
  if (state.coverage.kind === 'decided') {
    return refuse(
      'COVERAGE.NEEDS_FACTS',
      `coverage is not decided anew without: ${wants.join(', ')}`,
      { ask: wants },
      clauses,
    );
  }
  const isSame = state.coverage.kind === 'held' && state.coverage.held.openEvidence.join() === wants.join();
  if (isSame) return alreadySo();
  return record(event('coverage-held', { openEvidence: wants, clauses, assessment }));
}
