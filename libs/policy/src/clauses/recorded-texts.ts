import { draftedTexts } from '../kernel/governing.js';
import type { PinnedRegulation, RegulationDocument } from '../kernel/programme.js';
import { Unanswered } from '../kernel/unanswered.js';
import { byRegulations, HELD_TEXTS } from './held-texts.js';

const DOCUMENTS = ['FR', 'FW', 'IP', 'PN', 'SR'] as const satisfies readonly RegulationDocument[];

/** The texts that a record stands on, as it names them: `SR@undated`, or several with a space between them. */
export function textsNamed(policyRevision: string): readonly PinnedRegulation[] {
  return policyRevision.split(' ').flatMap((named) => {
    const document = DOCUMENTS.find((one) => named.startsWith(`${one}@`));
    if (document === undefined) return [];
    const revision = named.slice(document.length + 1);
    return [{ document, revision: revision === 'not-held' ? null : revision }];
  });
}

/**
 * Counts or asks something by the texts that a contract or a unit is under, as `byRegulations` does. `null`: one of them is
 * not held, none is known, or they do not settle it. It is a person's then, and nobody's guess.
 * @param work must be synchronous.
 */
export function ifSettled<T>(pins: readonly PinnedRegulation[], work: () => T): T | null {
  if (pins.length === 0 || !pins.every(isHeld)) return null;
  return byRegulations(pins, () => {
    try {
      return work();
    } catch (error) {
      if (error instanceof Unanswered) return null;
      throw error;
    }
  });
}

function isHeld({ document, revision }: PinnedRegulation): boolean {
  const known = [...HELD_TEXTS, ...draftedTexts()];
  return known.some((one) => one.document === document && one.id === revision && one.sourceSha256 !== null);
}
