import {
  DECORATIONS,
  DECORATIONS_MAY_GO,
  NOT_ANSWERED_FOR,
  OUTSIDE_THESE_RULES,
  SENT_BARE,
  TAKEN_OFF_BEFORE_SENDING,
} from './enclosed.texts.js';

/** How things are handled that should not have come along. */
export interface EnclosedThing {
  readonly liable: false;
  readonly mayBeRemoved: boolean;
  readonly clauses: readonly string[];
}

/**
 * How a decoration, or a thing enclosed though the repair does not need it, is handled (FR-R2-3, FR-R10). Both are noted
 * on arrival and given back as they can be; nothing is owed for them.
 */
export function enclosedThing(category: 'decoration' | 'enclosed-thing'): EnclosedThing {
  return category === 'decoration'
    ? {
        liable: false,
        mayBeRemoved: true,
        clauses: [SENT_BARE.id, OUTSIDE_THESE_RULES.id, DECORATIONS.id, DECORATIONS_MAY_GO.id],
      }
    : {
        liable: false,
        mayBeRemoved: false,
        clauses: [SENT_BARE.id, OUTSIDE_THESE_RULES.id, TAKEN_OFF_BEFORE_SENDING.id, NOT_ANSWERED_FOR.id],
      };
}
