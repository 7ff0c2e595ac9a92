import type { PinnedRegulation } from '#policy';
import type { OpenCase } from './state.js';

/** What a text that is not held leaves to a person. */
export const TEXT_NOT_HELD = ['FR-R1-6', 'A-FR-17'] as const;

/**
 * Whether FRONTIER's repair rules say what becomes of this case. Where the item was in hand before the first text that is
 * held, no other text speaks for it: no day, charge or payer comes of one, a person sees to it (D25, FR-R1-6).
 */
export function followsRepairRules(state: OpenCase): boolean {
  return state.opened.programme === 'frontier' && holdsRepairRules(pinnedTexts(state));
}

/** The texts that the case is handled under, by what pinned them; none before its item was in hand. */
export function pinnedTexts({ arrival, inspection }: OpenCase): readonly PinnedRegulation[] {
  const pinned = inspection ?? (arrival.kind === 'arrived' ? arrival.arrival : null);
  return pinned?.regulations ?? [];
}

/** Whether the repair rules are among the texts that are held. */
export function holdsRepairRules(
  regulations: readonly { readonly document: string; readonly revision: string | null }[],
): boolean {
  return !regulations.some(({ document, revision }) => document === 'FR' && revision === null);
}
