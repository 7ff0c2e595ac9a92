import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of package.json above this file, be it compiled or not. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error('the program is not in its own folder: package.json is missing');
    folder = above;
  }
  return folder;
}
