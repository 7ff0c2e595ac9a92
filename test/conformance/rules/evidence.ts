import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PROGRAMMES = 'libs/policy/src/programmes';
const WRITES = ['libs/repair-case/src/write', 'libs/registration/src/write'];
const CLAUSE = /'((?:FR|FW|IP|PN|SR)-[\w-]+)'/g;

/** The clauses that the code of commands cites: each has to be there. It shows of none that anything enforces it. */
export function citedByCommands(root = ROOT): ReadonlySet<string> {
  const code = WRITES.flatMap((write) => codeUnder(join(root, write))).join('\n');
  return new Set([...code.matchAll(CLAUSE)].map(([, clause = '']) => clause));
}

function codeUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** The file that writes each clause down, from the root; where several do, the one of clauses. */
export function codeOfClauses(root = ROOT): Map<string, string> {
  const found = new Map<string, string>();
  const files = readdirSync(join(root, PROGRAMMES), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.spec\.ts$|(^|\/)(words|readings)\//.test(name))
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const name of files) {
    const code = readFileSync(join(root, PROGRAMMES, name), 'utf8');
    for (const [, clause = ''] of code.matchAll(CLAUSE)) {
      if (!found.has(clause)) found.set(clause, join(PROGRAMMES, name));
    }
  }
  return found;
}

/** Files of clauses first, then those of texts. */
function rank(name: string): number {
  if (/\.clauses?\.ts$/.test(name)) return 0;
  return name.endsWith('.texts.ts') ? 1 : 2;
}
