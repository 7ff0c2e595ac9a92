import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { copiesOf, type Stage } from './dockerfile.js';
import { ROOT } from './files.js';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
}

/** As a build leaves it, and as a checkout may be that is closed to others. */
const TO_ALL = { files: 0o644, folders: 0o755 };
const TO_NOBODY_ELSE = { files: 0o600, folders: 0o700 };

/**
 * Lays out what the last stage of the Dockerfile copies: from this folder what it copies from this folder, as if that were
 * closed to others, and instead of the other stages what they make, the packages that are not for development and the build
 * that is here. Then it opens what the Dockerfile opens.
 */
export function layOut(result: Stage, folder: string): void {
  for (const { from, sources, target } of copiesOf(result)) {
    for (const source of sources) {
      const place = path.join(folder, target === './' ? path.basename(source) : target);
      mkdirSync(path.dirname(place), { recursive: true });
      if (from === 'packages') linkProductionPackages(place);
      else {
        const ours = path.join(ROOT, from === undefined ? source : source.replace(/^\/shuri\//, ''));
        cpSync(ours, place, { recursive: true });
        setModes(place, from === undefined ? TO_NOBODY_ELSE : TO_ALL);
      }
    }
  }
  for (const opened of openedBy(result)) setModes(path.join(folder, opened), TO_ALL);
}

/** What a Dockerfile opens to every user. */
function openedBy({ instructions }: Stage): readonly string[] {
  const how = 'chmod -R a+rX ';
  const texts = instructions.filter(({ name, text }) => name === 'RUN' && text.startsWith(how));
  return texts.flatMap(({ text }) => text.slice(how.length).split(/\s+/));
}

function setModes(place: string, modes: typeof TO_ALL): void {
  const isFolder = statSync(place).isDirectory();
  chmodSync(place, isFolder ? modes.folders : modes.files);
  if (isFolder) for (const name of readdirSync(place)) setModes(path.join(place, name), modes);
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

/** A link has the rights of the file: what others may not read or run is copied, and opened. */
function linkOrCopy(source: string, target: string): void {
  const { mode } = statSync(source);
  const open = (mode & 0o100) === 0 ? mode | 0o444 : mode | 0o555;
  if (open !== mode || !isLinked(source, target)) {
    cpSync(source, target);
    chmodSync(target, open);
  }
}

function isLinked(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch {
    return false;
  }
}
