import type { Warning } from '#commanding';
import { CATALOGUE, type Language } from './catalogue.js';
import { inJapanese, isJapanese } from './sentences.js';

/** Warnings in the language asked for; one whose sentence has no Japanese says what its code means. */
export function warningsIn(language: Language, warnings: readonly Warning[]): readonly Warning[] {
  if (language === 'en') return warnings;
  return warnings.map((warning) => ({ ...warning, message: messageInJapanese(warning) }));
}

function messageInJapanese({ code, message }: Warning): string {
  const said = inJapanese(message);
  if (isJapanese(said)) return said;
  const known = Object.entries(CATALOGUE).find(([one]) => one === code);
  return known === undefined ? message : known[1].ja.detail;
}
