import { existsSync } from 'node:fs';
import path from 'node:path';
import { copiesOf, environmentOf, type Stage, stagesOf, wordsOf } from './dockerfile.js';
import { type Files, ROOT, textOf } from './files.js';
import { imageFault, secretIn } from './images.js';

export const DOCKERFILE = 'infra/image/Dockerfile';
const IGNORE = '.dockerignore';

/** What our own rules say against the Dockerfile and its ignore list. */
export function imageFaults(files: Files): string[] {
  const text = textOf(files, DOCKERFILE);
  const stages = stagesOf(text);
  const names = new Set(stages.map(({ name }) => name));
  const result = stages.at(-1);
  if (result === undefined) return ['there is no stage'];
  const allowed = allowedBy(textOf(files, IGNORE));
  return [
    ...(secretIn(text) === undefined ? [] : ['it holds a secret']),
    ...stages.flatMap(({ from }) => (names.has(from) ? [] : (imageFault(from) ?? []))),
    ...stages.flatMap((stage) =>
      copiesOf(stage).flatMap(({ from, sources }) => {
        if (from !== undefined) return names.has(from) ? [] : [`there is no stage ${from}`];
        return sources.flatMap((source) => sourceFault(source, allowed) ?? []);
      }),
    ),
    ...resultFaults(result),
  ];
}

function sourceFault(source: string, allowed: readonly string[]): string | undefined {
  if (!existsSync(path.join(ROOT, source))) return `there is no ${source} to copy`;
  const isAllowed = allowed.some((one) => source === one || source.startsWith(`${one}/`));
  return isAllowed ? undefined : `${IGNORE} keeps ${source} out`;
}

/** Ours begins with nothing and names what may come. */
function allowedBy(ignore: string): readonly string[] {
  const lines = ignore.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines[0] === '*' ? lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1)) : [];
}

function resultFaults(result: Stage): string[] {
  const user = result.instructions.findLast(({ name }) => name === 'USER')?.text ?? '';
  const main = wordsOf(result, 'CMD')?.[0] ?? '';
  const faults: (string | false)[] = [
    !/^[1-9]\d*:[1-9]\d*$/.test(user) && 'its user is root, or no number',
    wordsOf(result, 'ENTRYPOINT') === undefined && 'signals end at a shell: ENTRYPOINT is in no exec form',
    wordsOf(result, 'CMD') === undefined && 'CMD is in no exec form',
    wordsOf(result, 'HEALTHCHECK') === undefined && 'nothing tells how it is',
    !existsSync(path.join(ROOT, main)) && `${main} is not there after a build`,
    environmentOf(result)['HOST'] !== '0.0.0.0' && 'nobody outside can reach it',
  ];
  return faults.filter((fault) => fault !== false);
}
