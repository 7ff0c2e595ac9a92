import { type DecidingClause, proposes } from '../../../kernel/clause.js';
import { no } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import { shown } from '../findings/finding.js';
import { announcedEnd } from '../support/announced-end.js';
import { type Acceptance, DOUBTFUL_GROUND, ground, type RefusedItem } from './refusal.js';

export const PARTS_NOT_TO_BE_HAD = said(
  'FR-R8-9',
  '理由を問わず、修理に必要な部品を手配できない。',
  'Parts that the repair needs cannot be procured, for whatever reason.',
);

export const SUPPORT_IS_OVER = said(
  'FR-R8-8',
  '保証規定に定めるサポート期間が終了している。',
  'The support period of the warranty rules is over.',
);

/** Grounds that lie with the company: support is over, or parts are not to be had. */
export const GROUNDS_OF_SUPPLY = [
  /** By an end that was announced, its last day still served (A-FW-01). */
  ground(SUPPORT_IS_OVER, (facts) => {
    const isKnown = facts.given('model').is === 'yes';
    const end = isKnown ? announcedEnd(facts.get('masterData'), facts.get('model')) : undefined;
    return end === undefined ? no('model') : facts.test('arrivedOn', (day) => day > end);
  }),
  ground(PARTS_NOT_TO_BE_HAD, (facts) => shown(facts, 'partsUnobtainable'), 'A-FR-34'),
];

/** The reference fits no item, so nothing is proposed (A-FR-04). */
export const DISCLAIMER_TOUCHED: DecidingClause<RefusedItem, Acceptance> = {
  ...said(
    DOUBTFUL_GROUND,
    '保証規定の免責事項に抵触する。',
    'Disclaimers of the warranty rules are touched.',
  ),
  kind: 'exception',
  when: (facts) => shown(facts, 'disclaimerTouched'),
  ruling: () => proposes<Acceptance>(null, 'A-FR-04'),
};
