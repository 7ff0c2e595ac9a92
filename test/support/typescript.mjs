import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// For scripts that run test code without jest, on the built program: Node strips the types of files under test/, and
// what they import from apps/ and libs/ is taken from dist/. `#<lib>` leads to dist/ by itself.

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const TESTS = pathToFileURL(join(ROOT, 'test/')).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (!specifier.startsWith('.') || !context.parentURL?.startsWith(TESTS)) {
      return nextResolve(specifier, context);
    }
    const meant = resolve(dirname(fileURLToPath(context.parentURL)), specifier);
    const path = relative(ROOT, meant);
    if (/^(apps|libs)\//.test(path))
      return nextResolve(pathToFileURL(join(ROOT, 'dist', path)).href, context);
    const source = meant.replace(/\.js$/, '.ts');
    return nextResolve(existsSync(meant) ? specifier : pathToFileURL(source).href, context);
  },
});
