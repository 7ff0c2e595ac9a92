import { proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { bothInOrder, either, inOrder, type Tri } from '../../../kernel/tri.js';
import { clauseText } from '../clause-text.js';
import { CAUSE_EXCLUSIONS, OVERRIDDEN_BY_EXCLUSIONS } from './cause-exclusions.clauses.js';
import type { TermedRequest } from './coverage-facts.js';
import { type CoverageClause, inPack, repairBy, wants, wantsRepair } from './in-pack.js';

const HIGHEST_METRES = 3;

/** Exactly 3 m is inside. A carried-in device has been taken down already (A-PN-04). */
function aboveThreeMetres(facts: Facts<TermedRequest>): Tri {
  return bothInOrder(repairBy(facts, 'on-site'), () =>
    facts.test('heightMetres', (metres) => metres > HIGHEST_METRES),
  );
}

export const ABOVE_THREE_METRES: CoverageClause = {
  ...clauseText('PN-E-11', '3mを超える高さの設置品は含まない。', 'Not included: items installed above 3 m.'),
  kind: 'exception',
  overrides: ['PN-F-1', 'PN-F-3', 'PN-N-1b'],
  when: aboveThreeMetres,
  ruling: () => settles({ kind: 'excluded' }),
};

export const HEIGHT_IS_QUOTED: CoverageClause = {
  ...clauseText('PN-N-4', '3mを超える高所作業は別途見積もりとする。', 'Work above 3 m is quoted separately.'),
  kind: 'exception',
  overrides: [ABOVE_THREE_METRES.id],
  when: aboveThreeMetres,
  ruling: () => settles({ kind: 'quoted' }),
};

export const ALTERED: CoverageClause = {
  ...clauseText(
    'PN-E-14',
    '仕様、形状、色などが標準の出荷状態から変えられた製品は含まない。',
    'Not included: products whose specification, shape, colour or other trait was changed from the standard shipped.',
  ),
  kind: 'exception',
  overrides: OVERRIDDEN_BY_EXCLUSIONS,
  when: (facts) => inOrder(wantsRepair(facts), () => facts.found('alteredFromStandard', (yes) => yes)),
  ruling: () => settles({ kind: 'excluded' }),
};

/** Which housings are special, a person says. */
export const SPECIAL_HOUSING: CoverageClause = {
  ...clauseText(
    'PN-E-15',
    '特殊なハウジング設備に収められた製品は含まない。',
    'Not included: products housed in special housings.',
  ),
  kind: 'exception',
  overrides: OVERRIDDEN_BY_EXCLUSIONS,
  when: (facts) => inOrder(wantsRepair(facts), () => facts.found('specialHousing', (yes) => yes)),
  ruling: () => proposes({ kind: 'excluded' }),
};

/** By the work that is asked for, or by whose product the device is; whether a maker is the vendor’s own, a person says. */
export const OTHERS_PRODUCT: CoverageClause = {
  ...clauseText(
    'PN-E-9',
    '他社製品の調査や修復は含まない。',
    'Not included: investigating or repairing other makers’ products.',
  ),
  kind: 'exception',
  overrides: OVERRIDDEN_BY_EXCLUSIONS,
  when: (facts) =>
    either(
      wants(facts, 'other-makers-product'),
      inOrder(wantsRepair(facts), () => facts.found('maker', (maker) => maker !== 'vendor')),
    ),
  ruling: (facts) =>
    facts.get('wanted') !== 'other-makers-product' && facts.get('maker') === 'not-known'
      ? proposes({ kind: 'excluded' })
      : settles({ kind: 'excluded' }),
};

export const DEVICE_EXCLUSIONS = [
  ABOVE_THREE_METRES,
  HEIGHT_IS_QUOTED,
  ALTERED,
  SPECIAL_HOUSING,
  OTHERS_PRODUCT,
];

/**
 * Cover stops on the day of the transfer (A-PN-12); there is no paid form of it (A-PN-17). One before the application left
 * the pack with whoever applied; of one on that very day no date tells which came first.
 */
export const TRANSFERRED: CoverageClause = {
  ...clauseText('PN-E-7', '第三者へ譲渡されたものは含まない。', 'Not included: transfer to a third party.'),
  kind: 'exception',
  overrides: [
    ...OVERRIDDEN_BY_EXCLUSIONS,
    ...[...CAUSE_EXCLUSIONS, ...DEVICE_EXCLUSIONS].map(({ id }) => id),
    'PN-E-4',
    'PN-E-6',
    'PN-E-12',
    'PN-E-13',
    'PN-N-2b',
    'PN-X-6',
  ],
  when: (facts) =>
    inOrder(inPack(facts), () =>
      facts.found(
        'transferredOn',
        (day) => day !== null && day >= facts.get('appliedOn') && day <= facts.get('requestedOn'),
      ),
    ),
  ruling: (facts) =>
    facts.get('transferredOn') === facts.get('appliedOn')
      ? proposes({ kind: 'not-offered' }, 'A-PN-12')
      : settles({ kind: 'not-offered' }),
};
