import { exhaustive } from '#kernel';
import { rulingOf } from './ruling.js';
import type { OpenCase } from './state.js';

/** Whether a repair was asked for, and not something that is only answered or sent elsewhere (IP-Q-9, IP-Q-2, PN-R-1). */
export function isRepair({ opened }: OpenCase): boolean {
  const { request } = opened;
  if (request === undefined) return true;
  switch (request.programme) {
    case 'ipro':
      return request.route === 'repair-case';
    case 'panasonic-pack':
      return request.wants === 'repair';
    default:
      return exhaustive(request);
  }
}

/** Whether the item is repaired where it stands: by the pack that was bought, or by what the rules decided (IP-T-3, PN-F-1). */
export function isVisited({ coverage, opened }: OpenCase): boolean {
  if (opened.request?.programme === 'panasonic-pack') return opened.request.service === 'on-site';
  return coverage.kind === 'decided' && rulingOf(coverage.decided)?.form === 'on-site';
}
