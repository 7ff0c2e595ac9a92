import path from 'node:path/posix';
import { importsOf } from './imports.js';
import { isTypeScript, type Finding, type Source } from './source.js';

/**
 * Files that import each other in a circle: no one of them can be read, tested or moved alone, and the order
 * they load in depends on who came first. Imports of types alone count too: they are read in circles as well.
 */
export function importCycles(sources: readonly Source[]): Finding[] {
  const files = new Map(sources.filter(({ path: file }) => isTypeScript(file)).map((one) => [one.path, one]));
  const done = new Set<string>();
  const findings: Finding[] = [];

  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) {
      const circle = [...way.slice(start), file];
      findings.push({ path: file, complaint: `imports itself in a circle: ${circle.join(' -> ')}` });
      return;
    }
    const source = files.get(file);
    if (!source || done.has(file)) return;
    for (const target of targetsOf(source)) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of files.keys()) visit(file, []);
  return findings;
}

/** The files a source imports, as paths below the root; packages are left out. */
function targetsOf(source: Source): string[] {
  const targets = importsOf(source).flatMap(({ specifier }) => {
    if (specifier.startsWith('#')) return [`libs/${specifier.slice(1)}/src/index.ts`];
    if (!specifier.startsWith('.')) return [];
    return [path.join(path.dirname(source.path), specifier).replace(/\.js$/, '.ts')];
  });
  return [...new Set(targets)];
}
