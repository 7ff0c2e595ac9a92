import { list, member, type Observation, once, text } from './observation.js';

const ID = /^(A-)?(FR|FW|IP|PN|SR|G)-[A-Z0-9]/;
/** Members that hold ids of clauses, wherever they stand. */
const CITING = new Set(['clauses', 'readings', 'evidenceClauses', 'because', 'grounds', 'clause']);

/** Every clause and reading that events, answers or the case itself cite as having spoken; silent clauses do not count. */
export function clausesOf(seen: Observation): ReadonlySet<string> {
  return once(collected, seen);
}

function collected(seen: Observation): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { data } of seen.history) collect(data, found);
  for (const { body } of seen.answers) {
    collect(list(body, 'warnings'), found);
    collect({ clauses: list(body, 'clauses') }, found);
  }
  for (const { body } of seen.asked) collect(body, found);
  collect(member(seen.detail, 'payers'), found);
  return found;
}

/** Every clause that an answer, or the record of a decision, names as not having applied. */
export function ruledOutOf(seen: Observation): ReadonlySet<string> {
  return once(silent, seen);
}

function silent(seen: Observation): ReadonlySet<string> {
  const unspoken = [
    ...seen.asked.flatMap(({ body }) => list(body, 'notFired')),
    ...seen.history.flatMap(({ data }) => list(member(data, 'assessment'), 'notFired')),
  ];
  return new Set(unspoken.flatMap((one) => text(one, 'clause') ?? []));
}

/** The codes of all refusals in their order. */
export function refusalsOf(seen: Observation): readonly string[] {
  return seen.answers
    .filter(({ status }) => status >= 400)
    .map(({ body, status }) => text(body, 'code') ?? `status ${status}`);
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'notFired' || key === 'wouldChange') continue;
    if (CITING.has(key))
      for (const one of [inner].flat()) if (typeof one === 'string' && ID.test(one)) found.add(one);
    collect(inner, found);
  }
}
