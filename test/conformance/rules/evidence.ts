import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const WRITES = ['libs/repair-case/src/write', 'libs/registration/src/write'];
const CLAUSE = /'((?:FR|FW|IP|PN|SR)-[\w-]+)'/g;

/** The clauses that each case file which opens a case, as `npm run conformance` plays them over HTTP, wants cited. */
export function citedByFlows(folder = join(ROOT, 'test/conformance/cases')): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.yaml'))) {
    const file = parse(readFileSync(join(folder, name), 'utf8')) as CitingFile;
    for (const clause of file.expect.clauses ?? []) add(found, clause, file.id);
  }
  return found;
}

interface CitingFile {
  readonly id: string;
  readonly expect: { readonly clauses?: readonly string[] };
}

/** The clauses that each command cites in the code that decides it. */
export function citedByCommands(root = ROOT): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const write of WRITES) {
    for (const entry of readdirSync(join(root, write), { recursive: true, withFileTypes: true })) {
      const isCode = entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts');
      if (!entry.isFile() || !isCode || entry.parentPath === join(root, write)) continue;
      const code = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      for (const [, clause = ''] of code.matchAll(CLAUSE)) add(found, clause, basename(entry.parentPath));
    }
  }
  return found;
}

function add(found: Map<string, string[]>, clause: string, by: string): void {
  const known = found.get(clause) ?? [];
  if (!known.includes(by)) found.set(clause, [...known, by]);
}
