import { EventStoreError } from '#event-store';
import { isShuriError } from '#kernel';
import { sentenceOf } from '../sentence.js';

/** What is wrong, in a sentence without a secret that stays the same while the cause does; undefined for the unforeseen. */
export function understood(error: unknown): string | undefined {
  const sentence = sentenceOf(error);
  if (sentence !== undefined) return sentence;
  if (error instanceof EventStoreError) return 'The event store of SHURI_EVENTS takes no calls just now.';
  if (isShuriError(error) && error.code === 'STORE.UNAVAILABLE') return `${capital(error.message)}.`;
  return undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
