import { chmodSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Taken where the temporary folder is closed to others. */
const OPEN_PLACES = ['/tmp', '/var/tmp'];

/**
 * A new temporary folder that every user may enter: for programs that tests start as another user. TMPDIR may be
 * somebody's own; then the folder lies elsewhere.
 */
export function folderForAll(prefix: string): string {
  const place = [tmpdir(), ...OPEN_PLACES].find(isOpenToAll) ?? tmpdir();
  const folder = mkdtempSync(path.join(place, prefix));
  chmodSync(folder, 0o755);
  return folder;
}

/** True where every user may read the folder and enter it and all those above. */
export function isOpenToAll(folder: string): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined || (stat.mode & 0o005) !== 0o005) return false;
  const above = path.dirname(folder);
  return above === folder || isOpenToAll(above);
}
