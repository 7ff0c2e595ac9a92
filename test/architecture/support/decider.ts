import path from 'node:path/posix';
import { importsOf, type Import } from './imports.js';
import { decides } from './pure-places.js';
import { isSpec, isTypeScript, type Finding, type Source } from './source.js';

/** Machinery around a decision, none of which is needed to make one. */
const MACHINERY = ['#projections', '#deadlines', '#privacy', '#access', '#telemetry', '#audit'];
/** The words a decision answers in. The rest of `commanding` is the loop that asks. */
const WORDS_OF_A_DECISION = ['accept', 'alreadySo', 'fillIn', 'fireDeadline', 'refuse'];
/** Files of the same lib that carry, react or read: none of them is needed to decide. */
const AROUND = /(\.handler|\.module)\.js$|\/src\/(read|automation)\//;

/** A decision made with anything but its arguments cannot be made again the same way years later. */
export function impureDeciderImports(sources: readonly Source[]): Finding[] {
  return sources
    .filter(({ path: file }) => decides(file))
    .flatMap((source) =>
      importsOf(source)
        .filter((one) => isAroundDeciding(source.path, one))
        .map(({ specifier }) => ({
          path: source.path,
          complaint: `imports ${specifier}: a decision is made from its arguments alone`,
        })),
    );
}

function isAroundDeciding(file: string, { specifier, values }: Import): boolean {
  if (specifier.startsWith('node:') || specifier.startsWith('@nestjs/')) return true;
  if (specifier.startsWith('.')) return AROUND.test(path.join(path.dirname(file), specifier));
  if (specifier === '#commanding') return values.some((name) => !WORDS_OF_A_DECISION.includes(name));
  return MACHINERY.includes(specifier);
}

/** Domain libs know the stores' ports, never one store: which it is, is said in configuration. */
const DOMAIN = /^libs\/(civil-time|policy|registration|repair-case)\//;
const DRIVERS = ['node:sqlite', '@eventstore/db-client', 'pg', 'better-sqlite3'];
const ADAPTER_NAME = /Sqlite|EventStoreDb|Kurrent|Postgres/i;

/** Adapters of a store named in a domain lib. Specs may: they need some store to run on. */
export function adaptersInDomain(sources: readonly Source[]): Finding[] {
  return sources
    .filter(({ path: file }) => DOMAIN.test(file) && isTypeScript(file) && !isSpec(file))
    .flatMap((source) =>
      importsOf(source)
        .filter(
          ({ specifier, types, values }) =>
            DRIVERS.includes(specifier) || [...types, ...values].some((name) => ADAPTER_NAME.test(name)),
        )
        .map(({ specifier }) => ({
          path: source.path,
          complaint: `takes a store's adapter from ${specifier}: which store it is, is configuration`,
        })),
    );
}
