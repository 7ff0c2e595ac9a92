import type { FrontierFacts } from '../frontier-facts.js';
import type { PartFacts } from '../parts/part-facts.js';
import { isPartKind, type PartKind } from '../parts/part-kinds.js';

/** What is known of one faulty part beside the item; `part`: its kind, where its code does not say it. */
export type FaultPartFacts = Partial<Omit<PartFacts, keyof FrontierFacts | 'partCode'>> &
  Pick<FrontierFacts, 'samePartAsLastRepair'>;

/** One part that a diagnosis found faulty, by its code. */
export interface FaultPart {
  readonly code: string;
  readonly facts: FaultPartFacts;
}

/**
 * The facts that the question on the part is put with. A code that is the name of a kind is of that kind. Any other is on
 * none of the lists of article 4 until somebody says its kind: neither consumable nor of limited life (FW-W4-0).
 */
export function partFactsOf(item: FrontierFacts, { code, facts }: FaultPart): PartFacts {
  return { ...item, ...facts, part: facts.part ?? kindOf(code), partCode: code };
}

function kindOf(code: string): PartKind {
  return isPartKind(code) ? code : 'unlisted';
}
