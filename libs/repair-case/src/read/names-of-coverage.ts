import { exhaustive } from '#kernel';
import { isRepair, isVisited } from '../decider/request.js';
import type { OpenCase } from '../decider/state.js';

/** The names of a request that nothing was done about yet: where the item is to come in, that is awaited (IP-Q-9, A-IP-03). */
export function namesOfRequest(state: OpenCase): readonly string[] {
  const { request } = state.opened;
  if (request?.programme === 'ipro' && (request.route === 'to-seller' || request.route === 'consultation')) {
    return ['Requested', 'Requested (consultation)'];
  }
  return isRepair(state) && !isVisited(state) ? ['Requested', 'AwaitingItem'] : ['Requested'];
}

/** The names of what was decided on coverage, before anything came of it. */
export function namesOfCoverage({ coverage }: OpenCase): readonly string[] {
  switch (coverage.kind) {
    case 'undecided':
    case 'held':
      return [];
    case 'proposed':
      return ['CoverageDecided pending'];
    case 'decided':
      return ['CoverageDecided', ...NAMES[coverage.decided.coverage]];
    default:
      return exhaustive(coverage);
  }
}

const NAMES = { free: [], paid: ['QuotePreparing'], excluded: ['CoverageDecided (EXCLUDED)'] } as const;
