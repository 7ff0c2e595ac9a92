import { canonicalJson, type JsonValue } from '#kernel';
import type { Clause, DecidingClause, Ruling } from './clause.js';
import type { Outcome, SilentClause } from './decision.js';
import type { Facts } from './facts.js';
import { rulingAlready } from './only-known.js';
import { maximal, type Precedence, precedenceOf } from './precedence.js';
import type { Resolution, Voice } from './resolution.js';

/**
 * Weighs clauses by default logic: of those that fire, those win which no other fired clause overrides. Equal answers
 * stand together; different ones are a conflict; none at all is a gap. While a clause that could still overturn the answer
 * waits for facts, these are asked for, exceptions first: one that holds spares the facts of what it overrides. Nothing is
 * asked where all that wait would say what is said already.
 * @throws TypeError when the clauses' ids or overrides are unsound.
 */
export function weigh<F, O extends JsonValue>(
  clauses: readonly Clause<F, O>[],
  facts: Facts<F>,
): Resolution<O> {
  const beats = precedenceOf(clauses);
  const heard = hear(clauses, facts);
  const standing = maximal(heard.fired.filter(isDeciding), beats);
  const outcome = heard.open.length > 0 ? asked(heard.open, standing, facts, beats) : null;
  return spoken(heard, standing, beats, outcome ?? ruled(standing, facts));
}

/** Clauses by what they say to the facts, each in their order. */
interface Heard<F, O> {
  readonly fired: readonly Clause<F, O>[];
  readonly notFired: readonly SilentClause[];
  readonly open: readonly Waiting<F, O>[];
}

/** A clause that waits for facts. */
interface Waiting<F, O> {
  readonly clause: DecidingClause<F, O>;
  readonly missing: readonly string[];
}

/** Hears each clause once. What a definition waits for is asked for by no answer. */
function hear<F, O>(clauses: readonly Clause<F, O>[], facts: Facts<F>): Heard<F, O> {
  const fired: Clause<F, O>[] = [];
  const notFired: SilentClause[] = [];
  const open: Waiting<F, O>[] = [];
  for (const clause of clauses) {
    const verdict = clause.when(facts);
    if (verdict.is === 'yes') fired.push(clause);
    else if (verdict.is === 'no') notFired.push({ clause: clause.id, failedOn: unique(verdict.failedOn) });
    else if (isDeciding(clause)) open.push({ clause, missing: verdict.missing });
  }
  return { fired, notFired, open };
}

function isDeciding<F, O>(clause: Clause<F, O>): clause is DecidingClause<F, O> {
  return clause.kind !== 'definition';
}

/** What is still to be asked for; `null`: nothing that could overturn the answer. */
function asked<F, O extends JsonValue>(
  open: readonly Waiting<F, O>[],
  standing: readonly DecidingClause<F, O>[],
  facts: Facts<F>,
  beats: Precedence,
): Outcome<never> | null {
  const waiting = open.map(({ clause }) => clause);
  const unbeaten = waiting.filter((clause) => !standing.some((winner) => beats(winner.id, clause.id)));
  if (unbeaten.length === 0 || sayTheSame(standing, unbeaten, facts, beats)) return null;
  const first = maximal(waiting, beats).filter((clause) => unbeaten.includes(clause));
  const ask = open.flatMap(({ clause, missing }) => (first.includes(clause) ? missing : []));
  return { kind: 'needs-facts', ask: unique(ask) };
}

/**
 * Whether the clauses that wait would settle the question, if they fired, as those that stand do, or as they propose to a
 * person whom none of those that wait would spare it.
 */
function sayTheSame<F, O extends JsonValue>(
  standing: readonly DecidingClause<F, O>[],
  waiting: readonly DecidingClause<F, O>[],
  facts: Facts<F>,
  beats: Precedence,
): boolean {
  if (standing.length === 0) return false;
  const answers: JsonValue[] = [];
  for (const clause of [...standing, ...waiting]) {
    const ruling = rulingAlready(clause, facts);
    if (ruling === null) return false;
    if (
      ruling.by === 'person' &&
      (waiting.includes(clause) || waiting.some((one) => beats(one.id, clause.id)))
    )
      return false;
    answers.push(answerOf(ruling));
  }
  return !differ(answers);
}

function spoken<F, O>(
  { fired, notFired }: Heard<F, O>,
  standing: readonly DecidingClause<F, O>[],
  beats: Precedence,
  outcome: Outcome<O>,
): Resolution<O> {
  return { outcome, fired: fired.map((clause) => voice(clause, standing, beats, outcome)), notFired };
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
  if (texts.length < 2) return texts;
  return texts.every((text, at) => texts.indexOf(text) === at) ? texts : [...new Set(texts)];
}
