import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMMAND_NAMES } from '#access';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PROGRAMMES = 'libs/policy/src/programmes';
const WRITES = ['libs/repair-case/src/write', 'libs/registration/src/write'];
const CLAUSE = /'((?:FR|FW|IP|PN|SR)-[\w-]+)'/g;

/**
 * The clauses that each command cites in the code that decides it, with the command. Folders that are no command of the
 * table of permissions count for none.
 */
export function citedByCommands(
  root = ROOT,
  commands: readonly string[] = COMMAND_NAMES,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const write of WRITES) {
    for (const entry of readdirSync(join(root, write), { recursive: true, withFileTypes: true })) {
      const isCode = entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts');
      const command = basename(entry.parentPath);
      if (!entry.isFile() || !isCode || !commands.includes(command)) continue;
      const code = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      for (const [, clause = ''] of code.matchAll(CLAUSE)) add(found, clause, command);
    }
  }
  return found;
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

function add(found: Map<string, string[]>, clause: string, by: string): void {
  const known = found.get(clause) ?? [];
  if (!known.includes(by)) found.set(clause, [...known, by]);
}
