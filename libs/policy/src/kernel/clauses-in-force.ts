import type { Clause } from './clause.js';
import type { GoverningText } from './revision.js';
import { standsIn, writtenFor } from './written-for.js';

/** What was found for each list of clauses, by texts and savings: a list of clauses never changes. */
const IN_FORCE = new WeakMap<object, Map<string, unknown>>();

/** Lists of which every clause stands in the texts that the rules were first written for. */
const NAME_NO_TEXT = new WeakMap<object, boolean>();

/** The clauses of a question in the texts that the rules were first written for. */
export function clausesAsWritten<F, O>(clauses: readonly Clause<F, O>[]): readonly Clause<F, O>[] {
  const known = NAME_NO_TEXT.get(clauses);
  if (known === true) return clauses;
  if (known === undefined) {
    const plain = clauses.every((clause) => clause.in === undefined);
    NAME_NO_TEXT.set(clauses, plain);
    if (plain) return clauses;
  }
  return remembered(clauses, '', () =>
    standing(clauses, (clause) => standsIn(clause, { id: writtenFor(clause.document) })),
  );
}

/**
 * The clauses of a question in the texts that govern it, but those that savings keep in an earlier text as they stand in
 * that one; found once for the same texts, so that their order is worked out once too. A document without text has none.
 * @param kept the text of each clause that is kept, by id.
 * @throws TypeError when savings keep a clause that the earlier text does not have.
 */
export function clausesInForce<F, O>(
  clauses: readonly Clause<F, O>[],
  texts: readonly GoverningText[],
  kept: ReadonlyMap<string, GoverningText>,
): readonly Clause<F, O>[] {
  return remembered(clauses, nameOf(texts, kept), () => {
    const found = standing(clauses, (clause) => {
      const text = kept.get(clause.id) ?? texts.find(({ document }) => document === clause.document);
      return text !== undefined && standsIn(clause, text);
    });
    const lost = [...kept.keys()].find((id) => !has(found, id));
    if (lost !== undefined)
      throw new TypeError(`savings keep ${lost}, which the earlier revision does not have`);
    return found;
  });
}

function nameOf(texts: readonly GoverningText[], kept: ReadonlyMap<string, GoverningText>): string {
  const byClause = [...kept].map(([clause, { id }]) => [clause, id]);
  return JSON.stringify([texts.map(({ document, id, carries }) => [document, id, carries]), byClause]);
}

function has<F, O>(clauses: readonly Clause<F, O>[], id: string): boolean {
  return clauses.some((clause) => clause.id === id);
}

function remembered<F, O>(
  clauses: readonly Clause<F, O>[],
  name: string,
  find: () => readonly Clause<F, O>[],
): readonly Clause<F, O>[] {
  const known = IN_FORCE.get(clauses) ?? new Map<string, unknown>();
  IN_FORCE.set(clauses, known);
  const found = known.get(name) ?? find();
  known.set(name, found);
  return found as readonly Clause<F, O>[];
}

/**
 * What a clause that is not in force would override is overridden by what overrides that one: it is as if it were not there.
 * No clause comes to override itself by that.
 */
function standing<F, O>(
  clauses: readonly Clause<F, O>[],
  stands: (clause: Clause<F, O>) => boolean,
): readonly Clause<F, O>[] {
  const left = clauses.filter(stands);
  const gone = new Map(
    clauses.flatMap((one): [string, readonly string[]][] =>
      has(left, one.id) ? [] : [[one.id, losersOf(one)]],
    ),
  );
  if (gone.size === 0) return left;
  return left.map((clause) =>
    losersOf(clause).some((id) => gone.has(id)) ? { ...clause, overrides: stillThere(clause, gone) } : clause,
  );
}

function stillThere<F, O>(
  clause: Clause<F, O>,
  gone: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const own = losersOf(clause);
  const reached = new Set<string>();
  const open = [...own];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(gone.get(next) ?? []));
  }
  return [...reached].filter((id) => !gone.has(id) && (id !== clause.id || own.includes(id)));
}

function losersOf<F, O>(clause: Clause<F, O>): readonly string[] {
  return clause.kind === 'definition' ? [] : (clause.overrides ?? []);
}
