import { erasureToAcknowledge, Unanswered } from '#policy';
import { holdsRepairRules, pinnedTexts, TEXT_NOT_HELD } from './pinned-texts.js';
import type { OpenCase } from './state.js';

/** An acknowledgement that the work on an item waits for; the clauses say why. */
export type WantedAcknowledgement =
  /** Nothing is wanted, or it is on record. */
  | { readonly kind: 'none' }
  /** The text demands it: nobody goes on without. */
  | { readonly kind: 'demanded'; readonly clauses: readonly string[] }
  /** The text is not held or does not settle it: a lead may go on without (D25). */
  | { readonly kind: 'left-open'; readonly clauses: readonly string[] };

/** Which acknowledgement is wanted still, by the texts that govern (FR-R5-6b). A lead’s word does not stand against a text. */
export function wantedAcknowledgement(state: OpenCase): WantedAcknowledgement {
  const { kind } = state.acknowledgement;
  if (kind === 'given') return { kind: 'none' };
  const demand = demandOf(state);
  return kind === 'waived' && demand.kind === 'left-open' ? { kind: 'none' } : demand;
}

/** Which acknowledgement the texts that govern want, whatever is on record. */
export function demandOf(state: OpenCase): WantedAcknowledgement {
  if (!holdsRepairRules(pinnedTexts(state))) return { kind: 'left-open', clauses: TEXT_NOT_HELD };
  try {
    const clauses = erasureToAcknowledge(state.opened.programme);
    return clauses.length === 0 ? { kind: 'none' } : { kind: 'demanded', clauses };
  } catch (error) {
    if (error instanceof Unanswered) return { kind: 'left-open', clauses: error.clauses };
    throw error;
  }
}

/** Whether the work has not begun and may begin yet, so that an acknowledgement comes in time. */
export function isBeforeRepair({ stage, workStarted }: Pick<OpenCase, 'stage' | 'workStarted'>): boolean {
  return !workStarted && BEFORE_REPAIR.includes(stage);
}

const BEFORE_REPAIR: readonly OpenCase['stage'][] = [
  'requested',
  'received',
  'diagnosed',
  'quoted',
  'approved',
];
