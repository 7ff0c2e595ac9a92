import { importsOf } from './imports.js';
import { isSpec, isTypeScript, type Finding, type Source } from './source.js';

/** Code of the domain: which store is beneath is said in configuration, and may be another tomorrow. */
const DOMAIN = /^libs\/(civil-time|policy|registration|repair-case)\/src\//;
const STORE = /\b(?:sqlite|event ?store ?db|esdb|kurrent(?:db)?|postgres(?:ql)?)\w*/i;

/** Stores named in the domain, be it in a string, a branch or a comment. */
export function storesNamedInDomain(sources: readonly Source[]): Finding[] {
  return sources
    .filter(({ path }) => DOMAIN.test(path) && isTypeScript(path) && !isSpec(path))
    .flatMap(({ path, text }) => {
      const [name] = STORE.exec(text) ?? [];
      return name === undefined
        ? []
        : [{ path, complaint: `names ${name}: nothing in the domain knows which store is beneath` }];
    });
}

const CLIENT = '@eventstore/db-client';
const SEAM = 'libs/event-store/src/eventstoredb/db-client.ts';

/** Files of the product beside the seam that know the client of EventStoreDB: its successor must cost one file. */
export function clientPastItsSeam(sources: readonly Source[]): Finding[] {
  return sources
    .filter(({ path }) => /^(?:libs|apps)\//.test(path) && isTypeScript(path) && path !== SEAM)
    .filter((source) => importsOf(source).some(({ specifier }) => specifier.startsWith(CLIENT)))
    .map(({ path }) => ({
      path,
      complaint: `imports ${CLIENT}: only ${SEAM} may, so that it can be replaced`,
    }));
}
