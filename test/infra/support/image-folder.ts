import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { copiesOf, type Stage } from './dockerfile.js';
import { ROOT } from './files.js';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
}

/**
 * Lays out what the last stage of the Dockerfile copies: from this folder what it copies from this folder, and instead of
 * the other stages what they make, the packages that are not for development and the build that is here.
 */
export function layOut(result: Stage, folder: string): void {
  for (const { from, sources, target } of copiesOf(result)) {
    for (const source of sources) {
      const place = path.join(folder, target === './' ? path.basename(source) : target);
      mkdirSync(path.dirname(place), { recursive: true });
      if (from === 'packages') linkProductionPackages(place);
      else
        cpSync(path.join(ROOT, from === undefined ? source : source.replace(/^\/shuri\//, '')), place, {
          recursive: true,
        });
    }
  }
}

/** What `npm ci --omit=dev` would leave, from the packages that are here. */
function linkProductionPackages(target: string): void {
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  for (const [place, { dev, devOptional }] of Object.entries(packages)) {
    if (place === '' || dev === true || devOptional === true || !existsSync(path.join(ROOT, place))) continue;
    linkFiles(path.join(ROOT, place), path.join(target, place.slice('node_modules/'.length)));
  }
  mkdirSync(path.join(target, '.bin'));
  symlinkSync('../node/bin/node', path.join(target, '.bin/node'));
}

/** Packages within a package have entries of their own in the lock file. */
function linkFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkFiles(source, target);
    else if (entry.isFile()) linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    cpSync(source, target);
  }
}
