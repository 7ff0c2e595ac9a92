import type { DefiningClause } from '../../../kernel/clause.js';
import { anyHolds, holding } from '../../../kernel/holding.js';
import { answered, conclude } from '../../../kernel/combine.js';
import type { Decision } from '../../../kernel/decision.js';
import type { Facts } from '../../../kernel/facts.js';
import type { Resolution } from '../../../kernel/resolution.js';
import { resolve } from '../../../kernel/resolve.js';
import { standing } from '../../../kernel/ruled.js';
import type { Terms } from '../../../terms/terms.js';
import { decide, ordinarily } from '../answer.js';
import { said } from '../clause-text.js';
import type { Asked } from '../asked.js';
import { unlessUnproven } from '../findings/unproven.js';
import type { FrontierFacts } from '../frontier-facts.js';
import type { Acceptance, RefusedItem } from './refusal.js';
import type { ScopeFacts } from '../scope/decide-scope.js';
import { GROUNDS_IN_THE_ITEM, GROUNDS_IN_THE_REQUEST } from './state-of-item.clauses.js';
import { DISCLAIMER_TOUCHED, GROUNDS_OF_SUPPLY, SUPPORT_IS_OVER } from './supply.clauses.js';

/** Whose product it is, where that was said. */
type Made = Pick<ScopeFacts, 'maker'>;

const GROUNDS = [...GROUNDS_IN_THE_ITEM, ...GROUNDS_IN_THE_REQUEST, ...GROUNDS_OF_SUPPLY, DISCLAIMER_TOUCHED];

const OPENING = said(
  'FR-R8-0',
  '定められた事由に当たるときは、受け取らず、または修理不能と判断して有償で別の製品を提案することがある。',
  'In the listed cases the item may be not accepted, or judged unrepairable and another product proposed for a price.',
);

/** Whether an end of support is one of them. */
const endCounts = standing(SUPPORT_IS_OVER);

/** Whether the grounds listed are grounds to refuse. */
const groundsCount = standing(OPENING);

const MAY_BE_REFUSED: DefiningClause<RefusedItem> = {
  ...OPENING,
  kind: 'definition',
  when: (facts) => anyHolds(GROUNDS, facts),
};

/** The clauses on refusing an item. */
export const REFUSAL_CLAUSES = [MAY_BE_REFUSED, ...GROUNDS];

/**
 * Whether the item is taken (FR-R8). Without a ground it is; with one, refusing is proposed and a person confirms it. A
 * ground that was found and cannot be shown is a person’s too, with taking it proposed; so is a model of which the product
 * master says nothing, so that nobody knows whether its support has ended.
 * No inspection fee arises then (A-FR-16).
 */
export function decideRefusal(facts: FrontierFacts & Made, terms: Terms, at: Asked): Decision<Acceptance> {
  return decide({ ...facts, arrivedOn: at.arrivedOn }, terms, at, acceptance);
}

/**
 * Of a model that the product master says nothing of, nobody knows whether its support has ended (FR-R8-8, A-FW-01). What
 * another maker made is on no list of the company's, whose support it never had.
 */
function unlessEndUnknown(
  resolution: Resolution<Acceptance>,
  facts: Facts<RefusedItem & Made>,
): Resolution<Acceptance> {
  const { outcome } = resolution;
  const accepted = outcome.kind === 'decided' && outcome.value === 'accept';
  if (!accepted || !endCounts()) return resolution;
  if (facts.found('maker', (maker) => maker === 'other').is === 'yes') return resolution;
  const unknown = facts.found('model', (model) => facts.get('masterData').model(model) === undefined);
  if (unknown.is !== 'yes') return resolution;
  return { ...resolution, outcome: answered('accept', [SUPPORT_IS_OVER.id, 'A-FW-01']) };
}

/** The same as a step of a longer way. */
export function acceptance(facts: Facts<RefusedItem & Made>): Resolution<Acceptance> {
  if (!groundsCount()) return conclude('accept');
  const shown = ordinarily(resolve(REFUSAL_CLAUSES, facts), 'accept');
  return unlessEndUnknown(
    unlessUnproven(shown, (answer) => answer === 'accept'),
    facts,
  );
}

/** The clauses of the grounds that are shown. */
export function refusalGrounds(facts: Facts<RefusedItem>): readonly string[] {
  if (!groundsCount()) return [];
  return holding(GROUNDS, facts);
}
