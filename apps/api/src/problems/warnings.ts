import type { Warning } from '#commanding';
import { CATALOGUE, type Language } from './catalogue.js';
import { factsTold } from './facts-told.js';
import { inJapanese, isJapanese } from './sentences.js';

/** Warnings in the language asked for; one whose sentence has no Japanese says what its code means. */
export function warningsIn(language: Language, warnings: readonly Warning[]): readonly Warning[] {
  return warnings.map((warning) => {
    const told = { ...warning, message: factsTold(language, warning.message) };
    return language === 'en' ? told : { ...told, message: messageInJapanese(told) };
  });
}

function messageInJapanese({ code, message }: Warning): string {
  const said = inJapanese(message);
  if (isJapanese(said)) return said;
  const known = Object.entries(CATALOGUE).find(([one]) => one === code);
  return known === undefined ? message : known[1].ja.detail;
}
