import { alreadySo, type Decision, refuse } from '#commanding';
import type { CaseProgramme } from '#policy';
import { spoke } from '../../decider/spoke.js';
import type { OpenCase } from '../../decider/state.js';
import { event, record } from '../case-command.js';
import type { Assessed } from './assessed.js';

/** The clauses that a paper is waited for by, beside those that spoke. */
const WAITED_FOR_BY: Readonly<Record<CaseProgramme, readonly string[]>> = {
  frontier: [],
  ipro: [],
  'panasonic-pack': ['PN-P-1'],
};

/** Nothing is free before it is shown: the case waits for it (IP-F-4, IP-P-4, PN-P-1); what was decided before stands. */
export function hold(state: OpenCase, { assessment, wants }: Assessed): Decision {
  const clauses = [...new Set([...spoke(assessment), ...WAITED_FOR_BY[state.opened.programme]])];
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
