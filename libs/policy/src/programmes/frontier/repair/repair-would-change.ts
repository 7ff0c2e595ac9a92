import type { WouldChangeSearch } from '../../../kernel/would-change-search.js';
import type { Terms } from '../../../terms/terms.js';
import type { Asked } from '../asked.js';
import { itemWouldChange } from '../coverage/coverage-would-change.js';
import { decideRepair, type RepairFacts } from './decide-repair.js';
import type { FaultPart } from './fault-part.js';
import type { RepairCoverage } from './repair-answer.js';

/**
 * What the customer or the staff could still bring forward about the item that changes what becomes of the repair: one fact,
 * or two together. The faulty parts are as they were found.
 * @param limit how many decisions may be taken at most.
 * @throws ShuriError, InvalidCivilDate, InvalidInstant as `decideRepair` does.
 */
export function repairWouldChange(
  facts: RepairFacts,
  parts: readonly FaultPart[],
  terms: Terms,
  at: Asked,
  limit?: number,
): WouldChangeSearch<RepairCoverage> {
  return itemWouldChange(facts, terms, at, limit, (otherwise, touched) => {
    const { questions: _each, ...decision } = decideRepair(otherwise, parts, terms, at, touched);
    return decision;
  });
}
