import { type DecidingClause, settles } from '../../../kernel/clause.js';
import type { Decision } from '../../../kernel/decision.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import type { Terms } from '../../../terms/terms.js';
import { clauseText } from '../clause-text.js';
import { MasterData } from '../master-data.js';
import { type AppliedOn, byCatalogue } from '../regulation/catalogue.js';
import { FREE_YEAR_INCLUDED } from './term.clauses.js';

/** What somebody wants changed in a pack that runs. */
export interface ContractRequest {
  readonly wanted: 'add-free-year' | 'extend' | 'refund';
}

type RequestClause = DecidingClause<ContractRequest, 'blocked'>;

function blocking(wanted: ContractRequest['wanted']): Pick<RequestClause, 'kind' | 'when' | 'ruling'> {
  return {
    kind: 'base',
    when: (facts) => facts.test('wanted', (one) => one === wanted),
    ruling: () => settles('blocked'),
  };
}

/** The clauses on changes to a pack: none of them is possible. */
export const CONTRACT_REQUEST_CLAUSES: readonly RequestClause[] = [
  { ...FREE_YEAR_INCLUDED, ...blocking('add-free-year') },
  {
    ...clauseText(
      'PN-C-4',
      '単年で延長するメニューはない。',
      'There is no menu for extending by single years.',
    ),
    ...blocking('extend'),
  },
  {
    ...clauseText(
      'PN-N-6',
      '理由を問わず、保守料金は返金しない。',
      'The maintenance fee is never refunded, whatever the reason.',
    ),
    ...blocking('refund'),
  },
];

/**
 * Whether a pack can be changed as wanted (PN-C-3, PN-C-4, PN-N-6). A request for a refund is recorded all the same.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function decideContractRequest(
  request: ContractRequest,
  terms: Terms,
  at: AppliedOn,
): Decision<'blocked', 'panasonic-pack'> {
  const facts = RecordedFacts.of(request);
  return byCatalogue(at, facts, new MasterData(terms, at.appliedOn), () =>
    resolve(CONTRACT_REQUEST_CLAUSES, facts),
  );
}
