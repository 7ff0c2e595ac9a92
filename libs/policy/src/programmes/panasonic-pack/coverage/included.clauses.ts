import { type DefiningClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { standing } from '../../../kernel/ruled.js';
import { all, inOrder, no, type Tri, YES } from '../../../kernel/tri.js';
import { dayFrom, isListed } from '../../../terms/listed-name.js';
import { clauseText } from '../clause-text.js';
import type { TermedRequest } from './coverage-facts.js';
import { causedBy, type CoverageClause, included, inPack, repairBy, wantsRepair } from './in-pack.js';

export const ON_SITE_INCLUDES: CoverageClause = {
  ...clauseText(
    'PN-F-1',
    'オンサイトパックは、契約期間内の機器修理の部品代、技術料、出張費用を含む。電源、ファン、HDDなどの消耗品も含む。',
    'The on-site pack includes parts (power supply, fan, HDD and other consumables too), labour and travel of repairs within the contract period.',
  ),
  kind: 'base',
  when: (facts) => repairBy(facts, 'on-site'),
  ruling: (facts) => settles(included(facts)),
};

export const CARRY_IN_INCLUDES: CoverageClause = {
  ...clauseText(
    'PN-F-2',
    '持ち込みパックは、契約期間内の機器修理の部品代、技術料、返却送料を含む。',
    'The carry-in pack includes parts, labour and return shipping of repairs within the contract period.',
  ),
  kind: 'base',
  when: (facts) => repairBy(facts, 'carry-in'),
  ruling: (facts) => settles(included(facts)),
};

/** The repair stays included; the card itself is charged (A-PN-10). */
export const SD_CARD_NOT_INCLUDED: CoverageClause = {
  ...clauseText(
    'PN-F-3',
    '一部のレコーダーのSDカードは含まない。',
    'SD cards of some recorders are not included.',
  ),
  kind: 'exception',
  overrides: [ON_SITE_INCLUDES.id, CARRY_IN_INCLUDES.id],
  when: (facts) =>
    inOrder(wantsRepair(facts), () =>
      inOrder(
        facts.found('failedPart', (part) => part === 'sd-card'),
        () => all(facts.given('service'), isRecorderWithoutCard(facts)),
      ),
    ),
  ruling: (facts) => {
    const answer = included(facts, ['sd-card']);
    return facts.get('masterData').table('recordersWithoutSdCard') === undefined
      ? proposes(answer)
      : settles(answer);
  },
};

export const PAID_AFTER_PACK: CoverageClause = {
  ...clauseText(
    'PN-P-2',
    '契約期間を過ぎた機器は、別途費用による修理とする。',
    'A device past its contract period is repaired at separate cost.',
  ),
  kind: 'base',
  when: (facts) => facts.test('requestedOn', (day) => day > facts.get('term').lastDay),
  ruling: () => settles({ kind: 'quoted' }),
};

const PRESUPPOSED = clauseText(
  'PN-N-1a',
  'SDカードレコーダーは、製品ページに載る推奨のカードで使うことを前提とする。',
  'SD-card recorders presuppose the recommended cards listed on the product page.',
);

/** Whether recommended cards are presupposed: else no card is one that is not. */
const cardsPresupposed = standing(PRESUPPOSED);

export const RECOMMENDED_CARDS: DefiningClause<TermedRequest> = {
  ...PRESUPPOSED,
  kind: 'definition',
  when: (facts) => inOrder(inPack(facts), () => facts.found('sdCard', () => true)),
};

/** The card must have been found to be the cause (A-PN-10). */
export const FAULT_OF_OTHER_CARD: CoverageClause = {
  ...clauseText(
    'PN-N-1b',
    '推奨品でないSDカードが原因の故障は有償とする。',
    'A failure caused by an SD card that is not recommended is chargeable.',
  ),
  kind: 'exception',
  overrides: [ON_SITE_INCLUDES.id, CARRY_IN_INCLUDES.id, 'PN-F-3'],
  when: (facts) =>
    inOrder(causedBy(facts, 'sd-card'), () => (cardsPresupposed() ? isOfOtherCard(facts) : no('sdCard'))),
  ruling: (facts) =>
    facts.get('masterData').table('recommendedSdCards') !== undefined && facts.get('causeProven')
      ? settles({ kind: 'quoted' })
      : proposes({ kind: 'quoted' }, 'A-PN-10'),
};

/** While there is no list, any recorder may be on it, whichever it is. */
function isRecorderWithoutCard(facts: Facts<TermedRequest>): Tri {
  const recorders = facts.get('masterData').table('recordersWithoutSdCard');
  if (recorders === undefined) return YES;
  return facts.test('model', (one) => isListed(recorders, one, () => dayFrom(facts, 'requestedOn')));
}

/** While there is no list, no card is known to be on it, and a person decides whatever shows. */
function isOfOtherCard(facts: Facts<TermedRequest>): Tri {
  const cards = facts.get('masterData').table('recommendedSdCards');
  if (cards === undefined) return YES;
  return all(
    facts.given('causeProven'),
    facts.test('sdCard', (card) => !isListed(cards, card, () => dayFrom(facts, 'requestedOn'))),
  );
}
