import type { JsonValue } from '#kernel';
import type { Clause } from './clause.js';
import type { Facts } from './facts.js';
import type { PinnedRegulation } from './programme.js';
import type { Resolution } from './resolution.js';
import { resolve } from './resolve.js';
import type { RegulationRevision, Savings } from './revision.js';
import type { Tri } from './tri.js';

/** A clause and the revisions of its document that it stands in. Reworded, it is another clause with the same id. */
export interface Enacted<F, O> {
  readonly clause: Clause<F, O>;
  readonly in: readonly string[];
}

/** The clauses on one question in every revision that is held. */
export interface Rulebook<F, O> {
  readonly revisions: readonly RegulationRevision[];
  readonly clauses: readonly Enacted<F, O>[];
}

/**
 * Answers a question by the clauses of the pinned revisions, but by those of an earlier one where a savings clause keeps
 * them for the case. Which it is may have to be asked first.
 * @throws TypeError when savings keep a clause that the earlier revision does not have.
 */
export function resolveBy<F extends object, O extends JsonValue>(
  rulebook: Rulebook<F, O>,
  pins: readonly PinnedRegulation[],
  facts: Facts<F>,
): Resolution<O> {
  const savings = savingsOf(rulebook.revisions, pins).map((one) => ({ one, verdict: appliesTo(one, facts) }));
  const ask = savings.flatMap(({ verdict }) => (verdict.is === 'unknown' ? verdict.missing : []));
  if (ask.length > 0)
    return { outcome: { kind: 'needs-facts', ask: [...new Set(ask)] }, fired: [], notFired: [] };
  const kept = savings.flatMap(({ one, verdict }) => (verdict.is === 'yes' ? [one] : []));
  const { outcome, fired, notFired } = resolve(clausesInForce(rulebook, pins, kept), facts);
  return {
    outcome,
    fired: fired.map((voice) => {
      const keeper = kept.find(({ clauses }) => clauses.includes(voice.clause));
      return keeper === undefined ? voice : { ...voice, keptIn: keeper.keeps };
    }),
    notFired,
  };
}

function savingsOf(
  revisions: readonly RegulationRevision[],
  pins: readonly PinnedRegulation[],
): readonly Savings[] {
  const pinned = revisions.filter((one) =>
    pins.some(({ document, revision }) => document === one.document && revision === one.id),
  );
  return pinned.flatMap(({ savings }) => savings ?? []);
}

/** A day that is known to be lacking lies before nothing. */
function appliesTo<F extends object>({ fact, before }: Savings, facts: Facts<F>): Tri {
  const days = facts as unknown as Facts<Record<string, unknown>>;
  return days.test(fact, (value) => typeof value === 'string' && value < before);
}

/** What was found for each rulebook, by texts and savings: a rulebook never changes. */
const IN_FORCE = new WeakMap<object, Map<string, unknown>>();

/** The clauses in force; found once for the same texts, so that their order is worked out once too. */
function clausesInForce<F, O>(
  rulebook: Rulebook<F, O>,
  pins: readonly PinnedRegulation[],
  kept: readonly Savings[],
): readonly Clause<F, O>[] {
  const found = IN_FORCE.get(rulebook) ?? new Map<string, unknown>();
  IN_FORCE.set(rulebook, found);
  const name = JSON.stringify([pins, kept]);
  const clauses = found.get(name) ?? standingClauses(rulebook, pins, kept);
  found.set(name, clauses);
  return clauses as readonly Clause<F, O>[];
}

function standingClauses<F, O>(
  { clauses }: Rulebook<F, O>,
  pins: readonly PinnedRegulation[],
  kept: readonly Savings[],
): readonly Clause<F, O>[] {
  const keptIn = (id: string) => kept.find((one) => one.clauses.includes(id))?.keeps;
  const stands = ({ clause, in: revisions }: Enacted<F, O>): boolean => {
    const pinned = pins.find(({ document }) => document === clause.document)?.revision;
    const revision = keptIn(clause.id) ?? pinned;
    return revision !== undefined && revision !== null && revisions.includes(revision);
  };
  const standing = clauses.filter(stands).map(({ clause }) => clause);
  const lost = kept.flatMap((one) => one.clauses).find((id) => !standing.some((clause) => clause.id === id));
  if (lost !== undefined)
    throw new TypeError(`savings keep ${lost}, which the earlier revision does not have`);
  return standing;
}
