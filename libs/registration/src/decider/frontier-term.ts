import {
  ifSettled,
  isListed,
  type ListedName,
  type PinnedRegulation,
  regulationsInForce,
  type Terms,
  termLength,
  type TermLength,
} from '#policy';
import type { TermShape } from '../events/shapes.js';
import { lastDay } from './days.js';
import { ifTheyDiffer } from './papers.js';
import { doubted, type Ruling } from './ruling.js';
import type { RegisteredUnit } from './unit.state.js';

/** What a unit's start or length rests on. `doubts`: the readings that leave it to a person. */
interface Part<Value> {
  readonly value: Value;
  readonly clauses: readonly string[];
  readonly doubts: readonly string[];
}
type Start = Part<{ readonly on: string; readonly by: TermShape['startedBy'] }>;

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

/**
 * The term that goes on after a swap, by a plan that was put on record since: its length counts from the same first day
 * (FW-W7-2, A-FR-35). i-PRO’s has no plans.
 * @param on the day of deciding, as for `frontierTerm`
 */
export function lengthened(
  known: TermShape,
  unit: RegisteredUnit,
  terms: Terms,
  on: string,
): Ruling<TermShape> {
  const { policyRevision, programme, startsOn } = known;
  const asItIs = { kind: 'settled', answer: known, clauses: known.clauses, policyRevision } as const;
  if (programme !== 'frontier') return asItIs;
  const length = lengthOf(unit, terms, on, pinsOn(on, terms));
  if (length === null || !length.clauses.includes('FW-W7-2')) return asItIs;
  const last = lastDay(startsOn, { unit: 'months', count: length.months }, 'counted');
  if (last <= known.lastDay) return asItIs;
  const clauses = [...new Set([...known.clauses, 'FW-W7-2'])];
  const answer = { ...known, lastDay: last, clauses };
  return doubted({ kind: 'settled', answer, clauses, policyRevision }, length.doubts);
}

function pinsOn(on: string, terms: Terms): readonly PinnedRegulation[] {
  return regulationsInForce(on, terms).filter(({ document }) => document === 'FW');
}

function countedFrom(unit: RegisteredUnit, terms: Terms, on: string, start: Start): Ruling<TermShape> {
  const pins = pinsOn(on, terms);
  const policyRevision = `FW@${pins[0]?.revision ?? 'not-held'}`;
  const length = lengthOf(unit, terms, on, pins);
  if (length === null) return unsettled(start, policyRevision);
  const clauses = [...start.clauses, ...length.clauses];
  const startsOn = start.value.on;
  const term: TermShape = {
    programme: 'frontier',
    startedBy: start.value.by,
    startsOn,
    lastDay: lastDay(startsOn, { unit: 'months', count: length.months }, 'counted'),
    clauses,
    policyRevision,
  };
  const doubts = [...start.doubts, ...length.doubts];
  return doubted({ kind: 'settled', answer: term, clauses, policyRevision }, doubts);
}

function startOf(unit: RegisteredUnit, terms: Terms): Start | { readonly ask: readonly string[] } {
  const paper = (kind: string) => unit.evidence.findLast((one) => one.kind === kind);
  const bought = paper('receipt')?.on ?? null;
  const card = paper('warranty-card') !== undefined || paper('shop-stamp') !== undefined;
  if (bought !== null) {
    const doubts = [...(card ? [] : ['FR-R2-2a', 'A-FW-02']), ...ifTheyDiffer(unit, 'receipt', 'FW-W6-6a')];
    return { value: { on: bought, by: 'purchase' }, clauses: ['FW-W6-6a', 'A-FW-11'], doubts };
  }
  if (!card) return { ask: ['receipt', 'warranty-card'] };
  const stamp = paper('shop-stamp');
  const shops = terms.programmes.frontier?.designatedShops;
  if (stamp?.on !== null && stamp?.on !== undefined && isShop(shops, stamp.shop ?? '', stamp.on)) {
    const doubts = [
      ...(shops === undefined ? ['FW-W6-6c'] : []),
      ...ifTheyDiffer(unit, 'shop-stamp', 'FW-W6-6c'),
    ];
    return { value: { on: stamp.on, by: 'shop-stamp' }, clauses: ['FW-W6-6c'], doubts };
  }
  // After a swap the term of the first sale goes on: the day on which the replacement left the factory says nothing of it.
  if (unit.takenOver?.cause === 'swap') return { ask: ['receipt'] };
  const { factoryShippedOn } = unit.registered;
  if (factoryShippedOn === null) return { ask: ['factoryShippedOn'] };
  return { value: { on: factoryShippedOn, by: 'factory-shipping' }, clauses: ['FW-W6-6b'], doubts: [] };
}

function isShop(shops: readonly ListedName[] | undefined, shop: string, soldOn: string): boolean {
  return shops === undefined || isListed(shops, shop, () => soldOn);
}

/** The plan's length, else the model's, else the standard one; `null`: no text that is held says how long that is. */
function lengthOf(
  { plan, registered }: RegisteredUnit,
  terms: Terms,
  on: string,
  pins: readonly PinnedRegulation[],
): TermLength | null {
  const { model } = registered;
  const extension = plan === null ? { planMonths: null } : { planMonths: plan.months, extendedBy: plan.plan };
  return ifSettled(pins, () => termLength({ model, ...extension }, terms, on));
}

/** It has a start and no length: a person sees to it. */
function unsettled({ clauses, doubts }: Start, policyRevision: string): Ruling<TermShape> {
  const because = ['FW-W7-1', 'A-FR-17', ...doubts];
  return { kind: 'person-decides', proposal: null, because, clauses, policyRevision };
}
