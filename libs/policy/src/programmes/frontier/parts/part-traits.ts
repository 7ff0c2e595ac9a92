import { type ClauseText, type DecidingClause, settles } from '../../../kernel/clause.js';
import { RecordedFacts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import { standing } from '../../../kernel/ruled.js';
import {
  CONSUMABLES_ARE,
  HARDWARE_IS,
  LIMITED_LIFE_ARE,
  PARTS_DIVIDE,
  SOFTWARE_IS,
} from './part-classes.texts.js';
import { type PartKind, type PartKindTraits, traitsOf } from './part-kinds.js';

/** What the warranty rules say a part is; `null`: they do not say. */
export interface PartTraits {
  readonly matter: PartKindTraits['matter'];
  readonly class: PartKindTraits['class'] | null;
}

/** Of what they say nothing. */
export const NO_TRAITS: PartTraits = { matter: null, class: null };

interface Listed {
  readonly kind: PartKind;
}

const lists = <O extends string>(
  text: ClauseText,
  value: O,
  holds: (traits: PartKindTraits) => boolean,
): DecidingClause<Listed, O> => ({
  ...text,
  kind: 'base',
  when: (facts) => facts.test('kind', (kind) => holds(traitsOf(kind))),
  ruling: () => settles(value),
});

const MATTER_CLAUSES: readonly DecidingClause<Listed, NonNullable<PartKindTraits['matter']>>[] = [
  lists(HARDWARE_IS, 'hardware', ({ matter }) => matter === 'hardware'),
  lists(SOFTWARE_IS, 'software', ({ matter }) => matter === 'software'),
];
const CLASS_CLAUSES: readonly DecidingClause<Listed, PartKindTraits['class']>[] = [
  lists(CONSUMABLES_ARE, 'consumable', (traits) => traits.class === 'consumable'),
  lists(LIMITED_LIFE_ARE, 'limited-life', (traits) => traits.class === 'limited-life'),
];

/** Whether parts are told apart at all (FW-W4-0). */
const partsDivide = standing(PARTS_DIVIDE);

/**
 * What a part is, by the lists of article 4. Only hardware has classes; what is no part of the product is none of them,
 * and what stands on no list is neither consumable nor of limited life.
 */
export function traitsBy(kind: PartKind): PartTraits {
  if (!partsDivide()) return NO_TRAITS;
  const facts = RecordedFacts.of<Listed>({ kind });
  const matter = resolve(MATTER_CLAUSES, facts).outcome;
  if (matter.kind !== 'decided') return NO_TRAITS;
  const listed = resolve(CLASS_CLAUSES, facts).outcome;
  const own = traitsOf(kind).class;
  const unlisted = own === 'accessory' || own === 'foreign' ? own : 'other';
  return { matter: matter.value, class: listed.kind === 'decided' ? listed.value : unlisted };
}
