import { resolve } from '../../../kernel/resolve.js';
import type { Terms } from '../../../terms/terms.js';
import { decideByScheme, type IproAsked, type IproDecision } from '../decide.js';
import type { IproRequest, RequestRoute } from './request.js';
import { ROUTE_CLAUSES } from './route.clauses.js';

/**
 * Where a request goes: only partners open repair cases (IP-Q-9).
 * @throws ShuriError `REQUEST.CONTRADICTORY`; InvalidInstant
 */
export function decideIproRoute(
  request: IproRequest,
  terms: Terms,
  at: IproAsked,
): IproDecision<RequestRoute> {
  return decideByScheme(request, terms, at, (known) => resolve(ROUTE_CLAUSES, known));
}
