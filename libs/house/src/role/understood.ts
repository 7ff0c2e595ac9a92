import { EventStoreError } from '#event-store';
import { isShuriError } from '#kernel';
import { sentenceOf } from '../sentence.js';
import type { Environment } from '../settings/setting.js';

/**
 * What is wrong, in a sentence without a secret that stays the same while the cause does; undefined for the unforeseen.
 * @param environment the settings that it may be about. Default: those of this process
 */
export function understood(error: unknown, environment: Environment = process.env): string | undefined {
  const sentence = sentenceOf(error, environment);
  if (sentence !== undefined) return sentence;
  if (error instanceof EventStoreError) return 'The event store of SHURI_EVENTS takes no calls just now.';
  if (isShuriError(error) && error.code === 'STORE.UNAVAILABLE') return `${capital(error.message)}.`;
  return undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
