import type { Decision } from '../../kernel/decision.js';
import { decidePinned } from '../../kernel/decide-pinned.js';
import type { RecordedFacts } from '../../kernel/facts.js';
import type { Resolution } from '../../kernel/resolution.js';
import type { Asked } from './asked.js';
import type { MasterData } from './master-data.js';
import type { FrontierDocument } from './regulations/documents.js';
import { frontierTexts, textsKnown } from './regulations/in-force.js';
import { PINNED_BY } from './regulations/regulations.clauses.js';

/**
 * Decides by the texts in force on a day. Where one of them is not held, nothing is decided: a person does (D25).
 * @param at the day the item arrived (`YYYY-MM-DD`, Asia/Tokyo), or that of the question while nothing has arrived; and
 * the state of the rulebook to decide by, RFC 3339.
 * @throws InvalidCivilDate, InvalidInstant
 */
export function decisionUnder<O>(
  at: Asked,
  facts: RecordedFacts<object>,
  masterData: MasterData,
  decide: () => Resolution<O>,
): Decision<O> {
  const published = masterData.table('publications');
  const regulations = textsKnown(at.arrivedOn, at.knownAt, published);
  const pinnedBy = (notHeld: readonly FrontierDocument[]) => [
    ...notHeld.map((document) => PINNED_BY[document]),
    'A-FR-17',
  ];
  const revisions = frontierTexts();
  const basis = {
    programme: 'frontier',
    regulations,
    revisions,
    pinnedBy,
    facts,
    tables: masterData,
  } as const;
  return decidePinned(basis, decide);
}
