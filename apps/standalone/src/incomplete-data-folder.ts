import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { ForPeople } from '#house';

/** Files that belong together have come apart. */
export class IncompleteDataFolder extends ForPeople {
  override readonly name = 'IncompleteDataFolder';
}

/**
 * The events are made first: where they are gone and other files are not, nothing may begin anew beside those.
 * @throws IncompleteDataFolder
 */
export function refuseLostEvents(events: string, others: readonly string[]): void {
  if (isThere(events) || isThere(`${events}-wal`)) return;
  const left = others.filter(isThere).map((file) => path.basename(file));
  if (left.length === 0) return;
  throw new IncompleteDataFolder(
    `${events} is missing or empty, beside ${left.join(' and ')}. ` +
      'Restore it from the last backup, or point SHURI_DATA at another folder.',
  );
}

/**
 * Personal values are written before the events that refer to them: events without their file have lost it.
 * @throws IncompleteDataFolder
 */
export function refuseLostPersonalData(personal: string): void {
  if (isThere(personal)) return;
  throw new IncompleteDataFolder(
    `${personal} is missing or empty, and the events refer to what it held. Restore it from the last backup.`,
  );
}

function isThere(file: string): boolean {
  return existsSync(file) && statSync(file).size > 0;
}
