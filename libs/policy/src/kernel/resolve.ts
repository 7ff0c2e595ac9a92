import { canonicalJson, type JsonValue } from '#kernel';
import type { Clause, DecidingClause, Ruling } from './clause.js';
import type { Outcome } from './decision.js';
import type { Facts } from './facts.js';
import { maximal, type Precedence, precedenceOf } from './precedence.js';
import type { Resolution, Voice } from './resolution.js';
import type { Tri } from './tri.js';

/**
 * Answers one question by default logic: of the clauses that fire, those win which no other fired clause overrides.
 * Equal answers stand together; different ones are a conflict; none at all is a gap. While a clause that could still
 * overturn the answer waits for facts, these are asked for, exceptions first: one that holds spares the facts of what
 * it overrides.
 * @throws TypeError when the clauses' ids or overrides are unsound.
 */
export function resolve<F, O extends JsonValue>(
  clauses: readonly Clause<F, O>[],
  facts: Facts<F>,
): Resolution<O> {
  const beats = precedenceOf(clauses);
  const heard = clauses.map((clause) => ({ clause, verdict: clause.when(facts) }));
  const standing = maximal(heard.flatMap(firing), beats);
  const waiting = maximal(heard.flatMap(open), beats).filter(
    (clause) => !standing.some((winner) => beats(winner.id, clause.id)),
  );
  const ask = heard.flatMap((one) => (waiting.some(({ id }) => id === one.clause.id) ? missing(one) : []));
  const outcome: Outcome<O> =
    waiting.length > 0 ? { kind: 'needs-facts', ask: unique(ask) } : ruled(standing, facts);
  return {
    outcome,
    fired: heard.flatMap(({ clause, verdict }) =>
      verdict.is === 'yes' ? [voice(clause, standing, beats, outcome)] : [],
    ),
    notFired: heard.flatMap(({ clause, verdict }) =>
      verdict.is === 'no' ? [{ clause: clause.id, failedOn: unique(verdict.failedOn) }] : [],
    ),
  };
}

interface Heard<F, O> {
  readonly clause: Clause<F, O>;
  readonly verdict: Tri;
}

function firing<F, O>({ clause, verdict }: Heard<F, O>): readonly DecidingClause<F, O>[] {
  return clause.kind !== 'definition' && verdict.is === 'yes' ? [clause] : [];
}

function open<F, O>({ clause, verdict }: Heard<F, O>): readonly DecidingClause<F, O>[] {
  return clause.kind !== 'definition' && verdict.is === 'unknown' ? [clause] : [];
}

function missing<F, O>({ verdict }: Heard<F, O>): readonly string[] {
  return verdict.is === 'unknown' ? verdict.missing : [];
}

function ruled<F, O extends JsonValue>(
  standing: readonly DecidingClause<F, O>[],
  facts: Facts<F>,
): Outcome<O> {
  const rulings = standing.map((clause) => ({ id: clause.id, ruling: clause.ruling(facts) }));
  const [first] = rulings;
  if (first === undefined) return { kind: 'gap' };
  if (rulings.length > 1 && differ(rulings.map(({ ruling }) => answerOf(ruling))))
    return { kind: 'conflict', clauses: rulings.map((one) => one.id) };
  const because = rulings.flatMap((one) =>
    one.ruling.by === 'person' ? [one.id, ...one.ruling.because] : [],
  );
  return first.ruling.by === 'rule' && because.length === 0
    ? { kind: 'decided', value: first.ruling.value }
    : { kind: 'person-decides', proposal: answerOf(first.ruling), because: unique(because) };
}

/** Answers whose texts are the same are; where they are not, only the order of members may differ. */
function differ(answers: readonly JsonValue[]): boolean {
  const texts = new Set(answers.map((answer) => JSON.stringify(answer)));
  return texts.size > 1 && new Set(answers.map(canonicalJson)).size > 1;
}

function answerOf<O>(ruling: Ruling<O>): O | null {
  return ruling.by === 'rule' ? ruling.value : ruling.proposal;
}

function voice<F, O>(
  { id, document, kind }: Clause<F, O>,
  standing: readonly DecidingClause<F, O>[],
  beats: Precedence,
  outcome: Outcome<O>,
): Voice {
  const winner = standing.find((clause) => beats(clause.id, id));
  if (winner !== undefined) return { clause: id, document, role: 'overridden', overriddenBy: winner.id };
  const answered = outcome.kind === 'decided' || outcome.kind === 'person-decides';
  return { clause: id, document, role: answered && kind !== 'definition' ? 'decided' : 'supporting' };
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
