import { answered, becauseOf, isAnswered, valueOf } from '../../../kernel/combine.js';
import type { Outcome } from '../../../kernel/decision.js';
import type { Acceptance } from '../refusal/refusal.js';
import type { Scope } from '../scope/decide-scope.js';
import type { RepairCoverage } from './repair-answer.js';

/** How a question ended, and the clauses that spoke in it. */
export interface Heard<O> {
  readonly outcome: Outcome<O>;
  readonly clauses: readonly string[];
}

/**
 * What comes of a repair whose faulty parts were asked about one by one. The answers on the parts hold what the rules say of
 * the item, and what each part’s kind, term and wear make of it. None of them free: that is the answer. All of them free:
 * it is where the item is too. Different answers, and parts that are better off than the item, go to a person, since no
 * clause says what a repair of both is: what has a part to pay is proposed as paid.
 */
export function together(
  item: Heard<RepairCoverage>,
  parts: readonly Heard<RepairCoverage>[],
): Outcome<RepairCoverage> {
  if (parts.length === 0) return item.outcome;
  const outcomes = parts.map(({ outcome }) => outcome);
  const answers = outcomes.filter((one) => isAnswered(one));
  if (answers.length < parts.length) return stopped(outcomes);
  const because = answers.flatMap(becauseOf);
  const values = answers.map(valueOf).filter((value) => value !== null);
  const [first] = values;
  if (first === undefined || values.length < parts.length) return answered<RepairCoverage>(null, because);
  const free = values.filter(({ coverage }) => coverage === 'free');
  const reasons = parts.flatMap(({ clauses }) => clauses);
  const term = commonTerm(values) ?? termOf(item.outcome) ?? first.term;
  if (free.length === values.length) return whereItemIsFree(item, term, { because, reasons });
  if (free.length > 0) return answered<RepairCoverage>({ coverage: 'paid', term }, [...because, ...reasons]);
  const coverage = values.every((one) => one.coverage === 'excluded') ? 'excluded' : 'paid';
  return answered<RepairCoverage>({ coverage, term }, because);
}

/** All parts are free: so is the repair, unless the item by itself is not. */
function whereItemIsFree(
  { outcome, clauses }: Heard<RepairCoverage>,
  term: RepairCoverage['term'],
  { because, reasons }: { readonly because: readonly string[]; readonly reasons: readonly string[] },
): Outcome<RepairCoverage> {
  if (!isAnswered(outcome)) return outcome;
  const free: RepairCoverage = { coverage: 'free', term };
  const ofItem = [...because, ...becauseOf(outcome)];
  return valueOf(outcome)?.coverage === 'free'
    ? answered(free, ofItem)
    : answered(free, [...ofItem, ...reasons, ...clauses]);
}

/** A ground of refusal is never decided by the rules alone (A-G-5, FR-R8-0): with one, the rest is only proposed. */
export function afterRefusal(
  refusal: Outcome<Acceptance>,
  repair: Outcome<RepairCoverage>,
): Outcome<RepairCoverage> {
  switch (refusal.kind) {
    case 'decided':
      return repair;
    case 'person-decides':
      return isAnswered(repair)
        ? answered(valueOf(repair), [...refusal.because, ...becauseOf(repair)])
        : answered<RepairCoverage>(null, refusal.because);
    case 'needs-facts':
      return repair.kind === 'needs-facts'
        ? { kind: 'needs-facts', ask: [...new Set([...refusal.ask, ...repair.ask])] }
        : refusal;
    case 'conflict':
    case 'gap':
      return refusal;
  }
}

/**
 * Another maker's product is under its maker's warranty: these rules say neither free nor paid of it (FW-W2-2, FR-R5-8b).
 * Where a person has to say whose it is, the rest is only proposed.
 */
export function afterScope(
  { outcome, clauses }: Heard<Scope>,
  repair: Outcome<RepairCoverage>,
): Outcome<RepairCoverage> {
  switch (outcome.kind) {
    case 'decided':
      return outcome.value === 'own-rules' ? repair : answered<RepairCoverage>(null, clauses);
    case 'person-decides':
      return isAnswered(repair)
        ? answered(valueOf(repair), [...outcome.because, ...becauseOf(repair)])
        : repair;
    case 'needs-facts':
    case 'conflict':
    case 'gap':
      return outcome;
  }
}

/** The facts that are missing for some parts; else what stopped the first that has no answer. */
function stopped(outcomes: readonly Outcome<RepairCoverage>[]): Outcome<RepairCoverage> {
  const ask = outcomes.flatMap((one) => (one.kind === 'needs-facts' ? one.ask : []));
  const other = outcomes.find((one) => !isAnswered(one) && one.kind !== 'needs-facts');
  return other ?? { kind: 'needs-facts', ask: [...new Set(ask)] };
}

/** The term that all were judged by; `undefined` where they differ. */
function commonTerm(values: readonly RepairCoverage[]): RepairCoverage['term'] | undefined {
  const [first] = values;
  const same = values.every(
    ({ term }) => term.startsOn === first?.term.startsOn && term.lastDay === first.term.lastDay,
  );
  return same ? first?.term : undefined;
}

function termOf(outcome: Outcome<RepairCoverage>): RepairCoverage['term'] | undefined {
  return isAnswered(outcome) ? valueOf(outcome)?.term : undefined;
}
