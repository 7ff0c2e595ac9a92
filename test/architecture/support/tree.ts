import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from './source.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const READ = /\.(ts|tsx|mjs|js|json|ya?ml|html|css|md|sql|sh)$/;
/** A package of its own under test/ brings its own packages. */
const NOT_OURS = new Set(['node_modules', 'dist']);

/** Names at the top level of the repository. */
export function topLevel(): string[] {
  return readdirSync(ROOT);
}

/** Every text file of ours under apps/, libs/, test/ and infra/. */
export function realTree(): Source[] {
  return ['apps', 'libs', 'test', 'infra'].flatMap(below);
}

function below(folder: string): Source[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : below(name);
    if (!entry.isFile() || !READ.test(entry.name)) return [];
    return [{ path: name, text: readFileSync(path.join(ROOT, name), 'utf8') }];
  });
}
