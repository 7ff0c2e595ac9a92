import type { FrontierFacts } from '../frontier-facts.js';
import type { PartFacts } from '../parts/part-facts.js';
import { kindNamed } from '../parts/part-names.js';

/** What is known of one faulty part beside the item; `part`: its kind, where its code does not say it. */
export type FaultPartFacts = Partial<Omit<PartFacts, keyof FrontierFacts | 'partCode'>> &
  Pick<FrontierFacts, 'samePartAsLastRepair'>;

/** One part that a diagnosis found faulty, by its code. */
export interface FaultPart {
  readonly code: string;
  readonly facts: FaultPartFacts;
}

/**
 * The facts that the question on the part is put with. A code that is the name of a kind is of that kind; of any other
 * nobody knows where it stands in article 4 until somebody says its kind, `unlisted` among them (FW-W4-0).
 */
export function partFactsOf(item: FrontierFacts, { code, facts }: FaultPart): PartFacts {
  const part = facts.part ?? kindNamed(code);
  return { ...item, ...facts, ...(part === undefined ? {} : { part }), partCode: code };
}
