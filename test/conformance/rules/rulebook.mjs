import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import '../../support/typescript.mjs';

// The built policy with a clause taken out, for scripts: every question passes through one function, which is put behind
// one that drops the clause first and writes down which clauses it was given.

const ROOT = new URL('../../../', import.meta.url);
const RESOLVE = pathToFileURL(fileURLToPath(new URL('dist/libs/policy/src/kernel/resolve.js', ROOT))).href;
const WITHOUT = new URL('../policy/support/without-clause.ts', import.meta.url).href;
const STATE = 'shuri.rulebook';

const state = { dropped: [], consulted: new Set() };
globalThis[Symbol.for(STATE)] = state;

registerHooks({
  load(url, context, nextLoad) {
    if (url !== RESOLVE) return nextLoad(url, context);
    const source = `
      import { resolve as actual } from ${JSON.stringify(`${url}?actual`)};
      import { without } from ${JSON.stringify(WITHOUT)};
      export * from ${JSON.stringify(`${url}?actual`)};
      const state = globalThis[Symbol.for(${JSON.stringify(STATE)})];
      export function resolve(clauses, facts) {
        for (const { id } of clauses) state.consulted.add(id);
        return actual(state.dropped.length === 0 ? clauses : without(state.dropped, clauses), facts);
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
