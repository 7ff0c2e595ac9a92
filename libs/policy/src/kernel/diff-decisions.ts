import { canonicalJson, type JsonValue } from '#kernel';
import type { Decision, Outcome } from './decision.js';
import { type FactState, stateOf } from './flip.js';
import type { Programme } from './programme.js';

/** What became of a clause. `absent`: it is no clause of that decision. */
export type ClauseState =
  | { readonly is: 'absent' }
  | { readonly is: 'silent'; readonly failedOn: readonly string[] }
  | {
      readonly is: 'decided' | 'overridden' | 'supporting';
      readonly revision: string;
      readonly overriddenBy: string | null;
    };

/** A value in one decision and in the other. */
export interface Differing<V> {
  readonly from: V;
  readonly to: V;
}

/** All in which two decisions differ. Lists are empty, and `outcome` is `null`, where they agree. */
export interface DecisionDiff<O> {
  readonly outcome: Differing<Outcome<O>> | null;
  readonly regulations: readonly ({ readonly document: string } & Differing<string | null>)[];
  readonly clauses: readonly ({ readonly clause: string } & Differing<ClauseState>)[];
  readonly facts: readonly ({ readonly fact: string } & Differing<FactState>)[];
  readonly masterData: readonly ({ readonly table: string } & Differing<readonly string[]>)[];
}

/** The canonical text of a decision (RFC 8785): re-deciding by the same pair of dates gives the same bytes. */
export function decisionText<O, P extends Programme>(decision: Decision<O, P>): string {
  return textOf(decision);
}

/** In what two decisions on one question differ, such as the same case under another revision. */
export function diffDecisions<O, P extends Programme>(a: Decision<O, P>, b: Decision<O, P>): DecisionDiff<O> {
  const documents = names(a.regulations, b.regulations, ({ document }) => document);
  const clauses = names([...a.fired, ...a.notFired], [...b.fired, ...b.notFired], ({ clause }) => clause);
  const facts = names(a.factsUsed, b.factsUsed, ({ fact }) => fact);
  const tables = names(a.masterData, b.masterData, ({ table }) => table);
  return {
    outcome: textOf(a.outcome) === textOf(b.outcome) ? null : { from: a.outcome, to: b.outcome },
    regulations: documents.flatMap((document) =>
      differing({ document }, (one: Decision<O, P>) => revisionOf(one, document), a, b),
    ),
    clauses: clauses.flatMap((clause) =>
      differing({ clause }, (one: Decision<O, P>) => stateOfClause(one, clause), a, b),
    ),
    facts: facts.flatMap((fact) =>
      differing({ fact }, (one: Decision<O, P>) => stateOfFact(one, fact), a, b),
    ),
    masterData: tables.flatMap((table) =>
      differing({ table }, (one: Decision<O, P>) => revisionsOfTable(one, table), a, b),
    ),
  };
}

type Anything = Decision<unknown, Programme>;

function differing<N extends object, D, V>(
  name: N,
  read: (one: D) => V,
  a: D,
  b: D,
): readonly (N & Differing<V>)[] {
  const [from, to] = [read(a), read(b)];
  return textOf(from) === textOf(to) ? [] : [{ ...name, from, to }];
}

function revisionOf({ regulations }: Anything, document: string): string | null {
  return regulations.find((one) => one.document === document)?.revision ?? null;
}

function stateOfClause({ fired, notFired }: Anything, clause: string): ClauseState {
  const voice = fired.find((one) => one.clause === clause);
  if (voice !== undefined)
    return { is: voice.role, revision: voice.revision, overriddenBy: voice.overriddenBy ?? null };
  const silent = notFired.find((one) => one.clause === clause);
  return silent === undefined ? { is: 'absent' } : { is: 'silent', failedOn: silent.failedOn };
}

function stateOfFact({ factsUsed }: Anything, fact: string): FactState {
  return stateOf(factsUsed.find((one) => one.fact === fact)?.value);
}

function revisionsOfTable({ masterData }: Anything, table: string): readonly string[] {
  return masterData.filter((one) => one.table === table).map(({ revision }) => revision);
}

function names<T>(a: readonly T[], b: readonly T[], nameOf: (one: T) => string): readonly string[] {
  return [...new Set([...a, ...b].map(nameOf))].sort();
}

function textOf(value: unknown): string {
  return canonicalJson(value as JsonValue);
}
