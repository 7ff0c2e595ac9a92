import { isListed, keyedOn, type ListedName, regulationsInForce, type Terms } from '#policy';
import type { TermShape } from '../events/shapes.js';
import { lastDay } from './days.js';
import type { Ruling } from './ruling.js';
import type { RegisteredUnit } from './unit.state.js';

/** What a unit's start or length rests on. `doubts`: the readings that leave it to a person. */
interface Part<Value> {
  readonly value: Value;
  readonly clauses: readonly string[];
  readonly doubts: readonly string[];
}
type Start = Part<{ readonly on: string; readonly by: TermShape['startedBy'] }>;

/** Months of the standard warranty (FW-W7-1). */
const STANDARD_MONTHS = 12;

/**
 * The warranty term by FW of a unit, from the papers on record: proven purchase, else a designated shop's stamp, else
 * factory shipping, the first day counted (FW-W6-6a to -6c, FW-W7-1, FW-W7-2, A-FW-11, A-G-1).
 * @param on the day of deciding, which picks the text and what the product master says
 */
export function frontierTerm(unit: RegisteredUnit, terms: Terms, on: string): Ruling<TermShape> {
  const start = startOf(unit, terms);
  if ('ask' in start) return { kind: 'needs-facts', ask: start.ask };
  return countedFrom(unit, terms, on, start);
}

/** After the exchange of an initial failure the term starts with the replacement's factory shipping (FW-W9-5, A-FR-24). */
export function restartedTerm(unit: RegisteredUnit, terms: Terms, on: string): Ruling<TermShape> {
  const { factoryShippedOn } = unit.registered;
  if (factoryShippedOn === null) return { kind: 'needs-facts', ask: ['factoryShippedOn'] };
  const value = { on: factoryShippedOn, by: 'initial-failure-exchange' } as const;
  return countedFrom(unit, terms, on, { value, clauses: ['FW-W9-5', 'A-FR-24'], doubts: [] });
}

function countedFrom(unit: RegisteredUnit, terms: Terms, on: string, start: Start): Ruling<TermShape> {
  const months = lengthOf(unit, terms, on);
  const revision = regulationsInForce(on, terms).find(({ document }) => document === 'FW')?.revision ?? null;
  const clauses = [...start.clauses, ...months.clauses];
  const policyRevision = `FW@${revision ?? 'not-held'}`;
  const startsOn = start.value.on;
  const term: TermShape = {
    programme: 'frontier',
    startedBy: start.value.by,
    startsOn,
    lastDay: lastDay(startsOn, { unit: 'months', count: months.value }, 'counted'),
    clauses,
    policyRevision,
  };
  const because = [...(revision === null ? ['A-FR-17'] : []), ...start.doubts, ...months.doubts];
  if (because.length === 0) return { kind: 'settled', answer: term, clauses, policyRevision };
  return { kind: 'person-decides', proposal: term, because, clauses, policyRevision };
}

function startOf(unit: RegisteredUnit, terms: Terms): Start | { readonly ask: readonly string[] } {
  const paper = (kind: string) => unit.evidence.findLast((one) => one.kind === kind);
  const bought = paper('receipt')?.on ?? null;
  const card = paper('warranty-card') !== undefined || paper('shop-stamp') !== undefined;
  if (bought !== null) {
    const doubts = card ? [] : ['FR-R2-2a', 'A-FW-02'];
    return { value: { on: bought, by: 'purchase' }, clauses: ['FW-W6-6a', 'A-FW-11'], doubts };
  }
  if (!card) return { ask: ['receipt', 'warranty-card'] };
  const stamp = paper('shop-stamp');
  const shops = terms.programmes.frontier?.designatedShops;
  if (stamp?.on !== null && stamp?.on !== undefined && isShop(shops, stamp.shop ?? '', stamp.on)) {
    const doubts = shops === undefined ? ['FW-W6-6c'] : [];
    return { value: { on: stamp.on, by: 'shop-stamp' }, clauses: ['FW-W6-6c'], doubts };
  }
  const { factoryShippedOn } = unit.registered;
  if (factoryShippedOn === null) return { ask: ['factoryShippedOn'] };
  return { value: { on: factoryShippedOn, by: 'factory-shipping' }, clauses: ['FW-W6-6b'], doubts: [] };
}

function isShop(shops: readonly ListedName[] | undefined, shop: string, soldOn: string): boolean {
  return shops === undefined || isListed(shops, shop, () => soldOn);
}

/** The length in months: the plan's, else the model's, else a year; a model not listed on the day may be one that differs. */
function lengthOf({ plan, registered }: RegisteredUnit, terms: Terms, on: string): Part<number> {
  if (plan !== null) return { value: plan.months, clauses: ['FW-W7-2'], doubts: [] };
  const model = keyedOn(terms.programmes.frontier?.models, registered.model, on);
  const value = model?.warrantyMonths ?? STANDARD_MONTHS;
  return { value, clauses: ['FW-W7-1'], doubts: model === undefined ? ['FW-W7-1'] : [] };
}
