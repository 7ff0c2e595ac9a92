import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The repository. */
export const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Texts by path from the repository's root, with `/`. */
export type Files = Readonly<Record<string, string>>;

/** Secrets that somebody made to try things out are no part of it. */
const NOT_OURS = new Set(['secrets']);

/** Everything under infra/, the Dockerfile's ignore list with it. */
export function infraFiles(): Files {
  const paths = ['.dockerignore', ...below('infra')];
  return Object.fromEntries(paths.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]));
}

/**
 * The same with a fault in one of them.
 * @throws Error when the file has no such words: then the test would show nothing
 */
export function withFault(files: Files, file: string, words: string | RegExp, instead: string): Files {
  const text = textOf(files, file);
  const changed = text.replace(words, instead);
  if (changed === text) throw new Error(`${file} does not say ${String(words)}`);
  return { ...files, [file]: changed };
}

/** @throws Error when there is no such file */
export function textOf(files: Files, file: string): string {
  const text = files[file];
  if (text === undefined) throw new Error(`there is no ${file}`);
  return text;
}

function below(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : below(name);
    return entry.isFile() ? [name] : [];
  });
}
