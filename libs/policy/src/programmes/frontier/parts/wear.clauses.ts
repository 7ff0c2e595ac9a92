import {
  type ClauseText,
  type DecidingClause,
  proposes,
  type Ruling,
  settles,
} from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { standing } from '../../../kernel/ruled.js';
import { all, inOrder, no, type Tri } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import { paid } from '../coverage/covered-item.js';
import { FREE_BY_REPAIR_RULES, FREE_BY_WARRANTY_RULES } from '../coverage/free-in-term.clauses.js';
import { raised, shown } from '../findings/finding.js';
import { whereItMatters } from '../exclusions/exclusion.js';
import { mayBeFree, SAME_PART_AGAIN } from '../guarantee/same-part-again.clause.js';
import { type CoveredPart, isOf, notCovered, type PartCoverage } from './part-facts.js';
import { WEAR_OUT } from './part-classes.texts.js';
import { traitsBy } from './part-traits.js';

const FREE = [FREE_BY_REPAIR_RULES.id, FREE_BY_WARRANTY_RULES.id, SAME_PART_AGAIN.id];
const MAY_BE_PAID = 'FW-W4-2-2e';

const takesAway = (
  text: ClauseText,
  when: (facts: Facts<CoveredPart>) => Tri,
  ruling: (facts: Facts<CoveredPart>) => Ruling<PartCoverage>,
  overrides: readonly string[] = FREE,
): DecidingClause<CoveredPart, PartCoverage> => ({
  ...text,
  kind: 'exception',
  overrides,
  when: (facts) => whereItMatters(facts, when(facts)),
  ruling,
});
const limitedLife = (facts: Facts<CoveredPart>) => isOf(facts, (kind) => kind.class === 'limited-life');
/** Whether parts of limited life are such as wear out: only then is wear a reason to charge. */
const wearOut = standing(WEAR_OUT);
const worn = (facts: Facts<CoveredPart>) => (wearOut() ? shown(facts, 'worn') : no('worn'));
/** What article 11 lists has its effect from its opening. */
const listed = (facts: Facts<CoveredPart>) => facts.test('article11', (stands) => stands);

const isConnected = (facts: Facts<CoveredPart>) =>
  facts.found('part', (kind) => kind === 'connected-device').is === 'yes';

/** What wear, an odd environment or another part's failure makes of a part (A-FW-04). */
export const WEAR_CLAUSES = [
  takesAway(
    said(
      MAY_BE_PAID,
      '消耗や劣化による故障や性能低下は、保証期間内でも有償となることがある。',
      'Failure or weaker performance from wear or ageing may be charged even in warranty.',
    ),
    (facts) => inOrder(limitedLife(facts), () => worn(facts)),
    (facts) => (mayBeFree(facts) ? proposes(paid(facts)) : settles(paid(facts))),
  ),
  takesAway(
    said(
      'FW-W11-14',
      '一般的でない環境で短期間に劣化した有寿命部品の故障は、保証の対象外とする。',
      'Outside the warranty: a limited-life part that failed after ageing fast in an unusual environment.',
    ),
    (facts) =>
      inOrder(
        all(listed(facts), limitedLife(facts), raised(facts, 'worn'), raised(facts, 'oddEnvironment')),
        () => all(worn(facts), shown(facts, 'oddEnvironment')),
      ),
    (facts) => settles(paid(facts)),
    [...FREE, MAY_BE_PAID],
  ),
  takesAway(
    said(
      'FW-W11-15',
      '有寿命部品の故障に起因する、製品や接続機器の故障と破損は、保証の対象外とする。',
      'Outside the warranty: failure of the product or connected devices in consequence of a limited-life part’s failure.',
    ),
    (facts) =>
      inOrder(listed(facts), () =>
        facts.found('broughtDownBy', (by) => by !== null && traitsBy(by).class === 'limited-life'),
      ),
    (facts) => settles(isConnected(facts) ? notCovered(facts) : paid(facts)),
  ),
  takesAway(
    said(
      'FW-W2-3',
      'OS無しモデルは、ハードウェアだけを保証の対象とする。',
      'Of models without OS only the hardware is covered.',
    ),
    (facts) =>
      inOrder(
        facts.found('soldWithoutOs', (without) => without),
        () => isOf(facts, (kind) => kind.matter === 'software'),
      ),
    (facts) => settles(paid(facts)),
  ),
];
