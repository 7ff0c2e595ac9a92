import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import '../../support/typescript.mjs';

// The built policy with a clause taken out, for scripts: whatever asks clauses asks one function which of them stand. That is
// put behind one that drops the clause first and writes down which clauses it was given.

const ROOT = new URL('../../../', import.meta.url);
const CLAUSES_HERE = pathToFileURL(
  fileURLToPath(new URL('dist/libs/policy/src/kernel/clauses-here.js', ROOT)),
).href;
const WITHOUT = new URL('../policy/support/without-clause.ts', import.meta.url).href;
const STATE = 'shuri.rulebook';

const state = { dropped: [], consulted: new Set() };
globalThis[Symbol.for(STATE)] = state;

registerHooks({
  load(url, context, nextLoad) {
    if (url !== CLAUSES_HERE) return nextLoad(url, context);
    const source = `
      import { clausesHere as actual } from ${JSON.stringify(`${url}?actual`)};
      import { without } from ${JSON.stringify(WITHOUT)};
      export * from ${JSON.stringify(`${url}?actual`)};
      const state = globalThis[Symbol.for(${JSON.stringify(STATE)})];
      export function clausesHere(clauses) {
        for (const { id } of clauses) state.consulted.add(id);
        return actual(state.dropped.length === 0 ? clauses : without(state.dropped, clauses));
      }`;
    return { format: 'module', shortCircuit: true, source };
  },
});

/** What `trials.ts` calls a rulebook. */
export const rulebook = {
  drop(...clauses) {
    state.dropped = clauses;
  },
  consulted() {
    const { consulted } = state;
    state.consulted = new Set();
    return consulted;
  },
};

let tried;

/** The worked cases and what becomes of them without each clause: tried once in a process, however many reports ask. */
export function tryEverything() {
  tried ??= tryAll();
  return tried;
}

async function tryAll() {
  const { expect } = await import('expect');
  globalThis.expect = expect;
  const { readWorkedCases } = await import('./worked-cases.ts');
  const { tryWithoutEach } = await import('./trials.ts');
  const { notices } = await import('../policy/support/expect-case.ts');
  return tryWithoutEach(await readWorkedCases(), rulebook, notices);
}
