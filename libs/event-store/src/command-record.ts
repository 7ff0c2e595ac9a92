import type { JsonObject } from '#kernel';

/** True for the metadata of an event that records a command (D6): it says what it was decided from. */
export function isRecordOfCommand(meta: JsonObject): boolean {
  return typeof meta.commandHash === 'string' && meta.commandHash !== '';
}
