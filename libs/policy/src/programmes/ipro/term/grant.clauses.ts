import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { all, either, inOrder, type Tri, YES } from '../../../kernel/tri.js';
import type { ListedDevice } from '../product/listed-device.js';
import type { Grant } from './term.js';

type GrantClause = DecidingClause<ListedDevice, Grant>;

/** Membership counts at the sale (A-IP-11). */
export const SOLD_TO_A_MEMBER: GrantClause = {
  id: 'IP-1-3',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: 'パートナーズサークルの会員に販売した製品には、5年ハードウェア保証が加わる。',
    en: 'Products sold to a Partners Circle member additionally receive the 5-year hardware warranty.',
  },
  when: (facts) => facts.known('memberSale'),
  ruling: (facts) => settles(isMember(facts).is === 'yes' ? 'granted' : 'not-granted'),
};

/** That no record exists is not yet a sale to somebody else. */
export const MEMBERSHIP_MUST_SHOW: GrantClause = {
  id: 'IP-P-1',
  document: 'IP',
  kind: 'proviso',
  overrides: [SOLD_TO_A_MEMBER.id],
  paraphrase: {
    ja: '5年保証は、会員であるパートナーに販売した製品だけに与える。',
    en: 'The 5-year warranty is granted only for products sold to partners who are members.',
  },
  when: (facts) => facts.test('memberSale', (member) => member !== true),
  ruling: (facts) => settles(facts.lacking('memberSale').is === 'yes' ? 'unproven' : 'not-granted'),
};

/** A list that is unset, or a model that the product master does not know, goes to a person; never free by default. */
export const LIST_MUST_BE_CHECKED: GrantClause = {
  id: 'IP-1-5',
  document: 'IP',
  kind: 'exception',
  overrides: [SOLD_TO_A_MEMBER.id],
  paraphrase: {
    ja: '5年保証の対象製品はリストで確認する。',
    en: 'Which products the 5-year warranty covers is checked against the list.',
  },
  when: (facts) =>
    ofMembers(facts, () =>
      either(
        isNotOnList(facts),
        facts.test('deviceClass', (one) => one === 'unknown'),
      ),
    ),
  ruling: (facts) => {
    if (facts.get('fiveYearListed') === 'not-listed') return settles('not-granted');
    return proposes<Grant>(facts.get('fiveYearListed') === 'listed' ? 'granted' : 'not-granted', 'A-IP-04');
  },
};

export const LIST_IS_PUBLISHED: GrantClause = {
  id: 'IP-P-3',
  document: 'IP',
  kind: 'exception',
  overrides: [SOLD_TO_A_MEMBER.id],
  paraphrase: {
    ja: '対象の品番のリストは別に公開され、載っていない品番は対象外とする。',
    en: 'The covered model numbers are published in a list; a model that is not on it is not covered.',
  },
  when: (facts) => ofMembers(facts, () => facts.test('fiveYearListed', (listed) => listed === 'not-listed')),
  ruling: () => settles('not-granted'),
};

/** Of accessories only some: the list says which. */
export const COVERED_KINDS: GrantClause = {
  id: 'IP-P-2',
  document: 'IP',
  kind: 'exception',
  overrides: [SOLD_TO_A_MEMBER.id],
  paraphrase: {
    ja: '対象はカメラ、レコーダーと、PoE電源ユニットなど一部のアクセサリとする。',
    en: 'Covered are cameras, recorders and some accessories, such as PoE power units.',
  },
  when: (facts) =>
    ofMembers(facts, () =>
      either(
        inOrder(facts.given('model'), () => facts.test('deviceClass', (one) => one === 'other')),
        facts.test('fiveYearListed', (listed) => listed === 'not-listed'),
      ),
    ),
  ruling: () => settles('not-granted'),
};

export const GRANT_CLAUSES = [
  SOLD_TO_A_MEMBER,
  MEMBERSHIP_MUST_SHOW,
  LIST_MUST_BE_CHECKED,
  LIST_IS_PUBLISHED,
  COVERED_KINDS,
];

function isMember(facts: Facts<ListedDevice>): Tri {
  return facts.test('memberSale', (member) => member === true);
}

/** The list is not read for a device that was not sold to a member; while there is none, there is nothing to read it for. */
function ofMembers(facts: Facts<ListedDevice>, condition: () => Tri): Tri {
  const unset = facts.found('fiveYearListed', (listed) => listed === 'unset');
  const read = unset.is === 'yes' ? YES : all(facts.given('model'), facts.given('deliveredOn'));
  return inOrder(isMember(facts), () => inOrder(read, condition));
}

function isNotOnList(facts: Facts<ListedDevice>): Tri {
  return facts.test('fiveYearListed', (listed) => listed !== 'listed');
}
