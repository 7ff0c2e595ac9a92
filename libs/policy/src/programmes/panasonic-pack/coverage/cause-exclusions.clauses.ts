import { proposes, settles } from '../../../kernel/clause.js';
import { inOrder } from '../../../kernel/tri.js';
import { clauseText } from '../clause-text.js';
import type { FaultCause, PackAnswer } from './coverage-facts.js';
import { causedBy, type CoverageClause } from './in-pack.js';

const EXCLUDED: PackAnswer = { kind: 'excluded' };

/** What an exclusion of a fault takes away. */
export const OVERRIDDEN_BY_EXCLUSIONS = ['PN-F-1', 'PN-F-2', 'PN-F-3', 'PN-N-1b', 'PN-N-4'];

const LISTED: readonly FaultCause[] = [
  'lightning',
  'gas',
  'salt',
  'pollution',
  'abnormal-voltage',
  'flying-object',
];

/** Ordinary wear is no outside cause; one that is not listed is excluded by a person only (A-PN-16). */
export const OUTSIDE_CAUSE: CoverageClause = {
  ...clauseText(
    'PN-E-1',
    '落雷、ガス害、塩害、公害、異常電圧、飛来物など、当社の責任によらない原因の不具合は含まない。',
    'Not included: faults from lightning, gas, salt, pollution, abnormal voltage, flying objects or another cause the vendor does not answer for.',
  ),
  kind: 'exception',
  overrides: OVERRIDDEN_BY_EXCLUSIONS,
  when: (facts) => causedBy(facts, ...LISTED, 'other-outside'),
  ruling: (facts) =>
    facts.get('cause') === 'other-outside' ? proposes(EXCLUDED, 'A-PN-16') : settles(EXCLUDED),
};

export const MISUSE: CoverageClause = provenCause(
  clauseText(
    'PN-E-2',
    '不適切な使用、改造、構造変更など、故意や過失による不具合は含まない。',
    'Not included: faults from improper use, modification, structural change or other intent or negligence.',
  ),
  'improper-use',
  'modification',
  'intent-or-negligence',
);

/** Read as the settings or the place of installation, whichever was found (A-PN-15). */
export const ENVIRONMENT: CoverageClause = provenCause(
  clauseText(
    'PN-E-3',
    '設定や設置の環境に起因する故障は含まない。',
    'Not included: failures due to the setting or installation environment.',
  ),
  'settings-environment',
  'installation-environment',
);

export const DISASTER: CoverageClause = {
  ...clauseText(
    'PN-E-5',
    '落下、火災、地震、風水害などの天災地変による故障は含まない。',
    'Not included: failures from dropping, fire, earthquake, wind or flood and other disasters.',
  ),
  kind: 'exception',
  overrides: OVERRIDDEN_BY_EXCLUSIONS,
  when: (facts) => causedBy(facts, 'drop', 'fire', 'earthquake', 'wind-or-flood', 'other-disaster'),
  ruling: () => settles(EXCLUDED),
};

/** Pictures of how it arrived must bear it out. */
export const TRANSIT: CoverageClause = provenCause(
  clauseText(
    'PN-E-10',
    'お客様から当社への輸送中の破損は含まない。',
    'Not included: damage in transit from the customer to the vendor.',
  ),
  'transit-to-vendor',
);

export const NETWORK: CoverageClause = {
  ...clauseText(
    'PN-E-16',
    'ネットワーク環境による不具合は含まない。',
    'Not included: faults from the network environment.',
  ),
  kind: 'exception',
  overrides: OVERRIDDEN_BY_EXCLUSIONS,
  when: (facts) => causedBy(facts, 'network-environment'),
  ruling: () => settles(EXCLUDED),
};

export const CAUSE_EXCLUSIONS = [OUTSIDE_CAUSE, MISUSE, ENVIRONMENT, DISASTER, TRANSIT, NETWORK];

/** Excluded once a finding bears the cause out; without one, a person decides. */
function provenCause(text: ReturnType<typeof clauseText>, ...causes: readonly FaultCause[]): CoverageClause {
  return {
    ...text,
    kind: 'exception',
    overrides: OVERRIDDEN_BY_EXCLUSIONS,
    when: (facts) => inOrder(causedBy(facts, ...causes), () => facts.given('causeProven')),
    ruling: (facts) => (facts.get('causeProven') ? settles(EXCLUDED) : proposes(EXCLUDED)),
  };
}
