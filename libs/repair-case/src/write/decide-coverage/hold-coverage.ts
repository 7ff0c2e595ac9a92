import { alreadySo, type Decision, refuse } from '#commanding';
import type { CaseProgramme } from '#policy';
import { spoke } from '../../decider/spoke.js';
import type { OpenCase } from '../../decider/state.js';
import { type CaseContext, event, record, wrongField } from '../case-command.js';
import type { Assessed } from './assessed.js';
import { byPerson, type PersonsWord } from './person-decides.js';

/** The clauses that a paper is waited for by, beside those that spoke. */
const WAITED_FOR_BY: Readonly<Record<CaseProgramme, readonly string[]>> = {
  frontier: ['FW-W6-6a'],
  ipro: [],
  'panasonic-pack': ['PN-P-1'],
};

/** Nothing is free before it is shown: the case waits for it (IP-F-4, IP-P-4, PN-P-1); what was decided before stands. */
export function hold(state: OpenCase, { assessment, wants }: Assessed): Decision {
  const clauses = waitedForBy(state, assessment);
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

/** The paper never comes: a lead decides paid, and says why; free is nothing before it is shown. */
export function withoutPaper(
  payload: PersonsWord,
  state: OpenCase,
  context: CaseContext,
  { assessment }: Assessed,
): Decision {
  const because = waitedForBy(state, assessment);
  if (payload.decision !== 'paid') {
    const message = 'nothing is free before it is shown: without the paper a lead can only decide paid';
    const told = { fields: { possible: ['paid'] }, clauses: because };
    return wrongField(message, 'decision', 'must be paid while the paper is missing', told);
  }
  return byPerson(payload, state, context, { proposal: null, because, assessment });
}

function waitedForBy(state: OpenCase, assessment: Assessed['assessment']): string[] {
  return [...new Set([...spoke(assessment), ...WAITED_FOR_BY[state.opened.programme]])];
}
