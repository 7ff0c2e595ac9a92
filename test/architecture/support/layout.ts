import { type Finding, type Source } from './source.js';

/** The top level (design, "The house"), and what tools insist on finding there. */
const DESIGNED = [
  'apps',
  'libs',
  'test',
  'infra',
  'package.json',
  'nest-cli.json',
  'tsconfig.json',
  'README.md',
];
const INSISTED_ON = ['package-lock.json', 'tsconfig.build.json', 'jest.config.js', 'LICENSE', 'CHANGELOG.md'];
const TOP_LEVEL = new Set([...DESIGNED, ...INSISTED_ON]);
/** Made by installing, building and measuring; never committed. */
const MADE = new Set(['node_modules', 'dist', 'coverage']);

/** @param entries names at the repository's top level; dotfiles are free */
export function strangersAtTheTop(entries: readonly string[]): Finding[] {
  return entries
    .filter((entry) => !entry.startsWith('.') && !MADE.has(entry) && !TOP_LEVEL.has(entry))
    .map((entry) => ({
      path: entry,
      complaint: 'has no place at the top level: pages and tools live beside their subject',
    }));
}

/** @param entries names at the repository's top level */
export function missingAtTheTop(entries: readonly string[]): Finding[] {
  return [...TOP_LEVEL]
    .filter((name) => !entries.includes(name))
    .map((path) => ({ path, complaint: 'is missing at the top level' }));
}

/** Libs without the one door everything goes through. */
export function libsWithoutDoor(sources: readonly Source[]): Finding[] {
  const paths = new Set(sources.map(({ path }) => path));
  const libs = new Set([...paths].flatMap((path) => /^libs\/([^/]+)\//.exec(path)?.[1] ?? []));
  return [...libs]
    .map((lib) => `libs/${lib}/src/index.ts`)
    .filter((door) => !paths.has(door))
    .map((path) => ({ path, complaint: 'is missing: a lib is imported through it' }));
}

/** Event files their registry (`events/index.ts`) does not import: the store would not know the event. */
export function unregisteredEvents(sources: readonly Source[]): Finding[] {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return sources.flatMap(({ path }) => {
    const [, folder, file] = /^(libs\/[^/]+\/src\/events)\/([^/]+\.event)\.ts$/.exec(path) ?? [];
    if (folder === undefined) return [];
    const registered = texts.get(`${folder}/index.ts`)?.includes(`'./${file}.js'`) ?? false;
    return registered ? [] : [{ path, complaint: `is not in the registry ${folder}/index.ts` }];
  });
}
