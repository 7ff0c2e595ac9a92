import type { JsonValue } from '#kernel';
import type { Clause } from './clause.js';
import { clausesAsWritten, clausesInForce } from './clauses-in-force.js';
import type { Facts, RecordedFacts } from './facts.js';
import { type Governing, governingTexts, withDraftedClauses } from './governing.js';
import type { Resolution } from './resolution.js';
import type { Savings } from './revision.js';
import type { Tri } from './tri.js';
import { weigh } from './weigh.js';

/**
 * Answers one question by those of its clauses that stand in the texts which govern the decision it belongs to. Every
 * question of every programme is answered here.
 * @throws TypeError when the clauses' ids or overrides are unsound, or savings keep a clause that is not there.
 */
export function resolve<F, O extends JsonValue>(
  clauses: readonly Clause<F, O>[],
  facts: Facts<F>,
): Resolution<O> {
  const governing = governingTexts();
  const written = withDraftedClauses(clauses);
  return governing === null ? weigh(clausesAsWritten(written), facts) : underTexts(governing, written, facts);
}

/** By the governing texts, but by clauses of an earlier one where savings keep them. Which it is may have to be asked first. */
function underTexts<F, O extends JsonValue>(
  { texts, facts: stated, spoke }: Governing,
  clauses: readonly Clause<F, O>[],
  facts: Facts<F>,
): Resolution<O> {
  const savings = texts
    .flatMap((text) => text.savings ?? [])
    .filter((one) => clauses.some(({ id }) => one.clauses.includes(id)))
    .map((one) => ({ one, verdict: appliesTo(one, stated) }));
  const ask = savings.flatMap(({ verdict }) => (verdict.is === 'unknown' ? verdict.missing : []));
  if (ask.length > 0)
    return { outcome: { kind: 'needs-facts', ask: [...new Set(ask)] }, fired: [], notFired: [] };
  const kept = savings.flatMap(({ one, verdict }) => (verdict.is === 'yes' ? [one] : []));
  const { outcome, fired, notFired } = weigh(clausesInForce(clauses, texts, kept), facts);
  for (const { clause } of fired) spoke.add(clause);
  return {
    outcome,
    fired: fired.map((voice) => {
      const keeper = kept.find((one) => one.clauses.includes(voice.clause));
      return keeper === undefined ? voice : { ...voice, keptIn: keeper.keeps };
    }),
    notFired,
  };
}

/** A day that is known to be lacking lies before nothing. */
function appliesTo({ fact, before }: Savings, stated: RecordedFacts<object>): Tri {
  const days = stated as unknown as Facts<Record<string, unknown>>;
  return days.test(fact, (value) => typeof value === 'string' && value < before);
}
