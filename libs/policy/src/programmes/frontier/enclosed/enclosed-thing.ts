import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import { gather } from '../../../kernel/gather.js';
import { Unanswered } from '../../../kernel/unanswered.js';
import {
  DECORATIONS,
  DECORATIONS_MAY_GO,
  NOT_ANSWERED_FOR,
  OUTSIDE_THESE_RULES,
  SENT_BARE,
  TAKEN_OFF_BEFORE_SENDING,
} from './enclosed.texts.js';

/** What should not have come along: something put on the item, or something that the repair does not need. */
interface Enclosed {
  readonly category: 'decoration' | 'enclosed-thing';
}

/** What a clause says of it. */
type Consequence = 'to-be-taken-off' | 'outside-the-rules' | 'nothing-owed' | 'may-be-removed';

/** How things are handled that should not have come along. */
export interface EnclosedThing {
  /** Whether the list for sending says to take it off first. */
  readonly toBeTakenOff: boolean;
  /** Whether these rules leave it out, also in the warranty. */
  readonly outsideTheRules: boolean;
  readonly liable: boolean;
  readonly mayBeRemoved: boolean;
  readonly clauses: readonly string[];
}

const says = (
  text: ClauseText,
  consequence: Consequence,
  ...of: readonly Enclosed['category'][]
): DecidingClause<Enclosed, Consequence> => ({
  ...text,
  kind: 'base',
  when: (facts) => facts.test('category', (category) => of.includes(category)),
  ruling: () => settles(consequence),
});

/** The clauses on what came along. */
export const ENCLOSED_CLAUSES = [
  says(SENT_BARE, 'to-be-taken-off', 'decoration', 'enclosed-thing'),
  says(OUTSIDE_THESE_RULES, 'outside-the-rules', 'decoration', 'enclosed-thing'),
  says(DECORATIONS, 'nothing-owed', 'decoration'),
  says(DECORATIONS_MAY_GO, 'may-be-removed', 'decoration'),
  says(TAKEN_OFF_BEFORE_SENDING, 'to-be-taken-off', 'enclosed-thing'),
  says(NOT_ANSWERED_FOR, 'nothing-owed', 'enclosed-thing'),
];

/**
 * How a decoration, or a thing enclosed though the repair does not need it, is handled (FR-R2-3, FR-R10). Both are noted
 * on arrival and given back as they can be; nothing is owed for them.
 * @throws Unanswered where a text leaves it open
 */
export function enclosedThing(category: Enclosed['category']): EnclosedThing {
  const { outcome, fired } = gather(ENCLOSED_CLAUSES, RecordedFacts.of<Enclosed>({ category }));
  if (outcome.kind !== 'decided')
    throw new Unanswered(
      ENCLOSED_CLAUSES.map(({ id }) => id),
      outcome,
    );
  const said = outcome.value;
  return {
    toBeTakenOff: said.includes('to-be-taken-off'),
    outsideTheRules: said.includes('outside-the-rules'),
    liable: !said.includes('nothing-owed'),
    mayBeRemoved: said.includes('may-be-removed'),
    clauses: fired.map(({ clause }) => clause),
  };
}
