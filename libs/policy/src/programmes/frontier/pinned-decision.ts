import type { Decision } from '../../kernel/decision.js';
import { decidePinned } from '../../kernel/decide-pinned.js';
import type { RecordedFacts } from '../../kernel/facts.js';
import type { PinnedRegulation } from '../../kernel/programme.js';
import type { Resolution } from '../../kernel/resolution.js';
import type { Asked } from './asked.js';
import type { MasterData } from './master-data.js';
import { FRONTIER_REVISIONS, type FrontierDocument, type FrontierRevision } from './regulations/documents.js';
import { textsKnown } from './regulations/in-force.js';
import { PINNED_BY } from './regulations/regulations.clauses.js';

/**
 * Decides by the texts in force on a day. Where one of them is not held, nothing is decided: a person does (D25).
 * @param at the day the item arrived (`YYYY-MM-DD`, Asia/Tokyo), or that of the question while nothing has arrived; and
 * the state of the rulebook to decide by, RFC 3339.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function decisionUnder<O>(
  at: Asked,
  facts: Pick<RecordedFacts<object>, 'used'>,
  masterData: MasterData,
  decide: (regulations: readonly PinnedRegulation<FrontierDocument>[]) => Resolution<O>,
  revisions: readonly FrontierRevision[] = FRONTIER_REVISIONS,
): Decision<O> {
  const published = masterData.table('publications');
  const regulations = textsKnown(at.arrivedOn, at.knownAt, published, revisions);
  const pinnedBy = (notHeld: readonly FrontierDocument[]) => [
    ...notHeld.map((document) => PINNED_BY[document]),
    'A-FR-17',
  ];
  const basis = { programme: 'frontier', regulations, pinnedBy, facts, tables: masterData } as const;
  return decidePinned(basis, () => decide(regulations));
}
