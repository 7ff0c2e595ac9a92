import { either, inOrder } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import { shown } from '../findings/finding.js';
import { excludedBy, exclusion } from './exclusion.js';

/** Causes of a fault that stand outside the warranty, each with what shows it. */
export const EXCLUDED_CAUSES = [
  excludedBy(
    said(
      'FW-W11-4',
      '販売後に当社以外で行われたソフトウェアの導入や更新、外部機器の接続による動作は、保証の対象外とする。',
      'Outside the warranty: operation after software was installed or updated, or devices connected, by others.',
    ),
    'othersSoftwareOrDevice',
  ),
  excludedBy(
    said(
      'FW-W11-5',
      'お客様が入れたアプリケーションや作ったデータの動作は、保証の対象外とする。',
      'Outside the warranty: operation of applications installed and data made by the customer.',
    ),
    'customerSoftwareOrData',
  ),
  /** Overlaps with the next one; both are recorded (A-FW-06). */
  exclusion(
    said(
      'FW-W11-6',
      '災害、塵埃、振動、異常電圧、異常荷重、結露など外部の要因による故障や破損は、保証の対象外とする。',
      'Outside the warranty: failure from outside factors such as disasters, dust, vibration, abnormal voltage or load, condensation.',
    ),
    (facts) =>
      either(
        shown(facts, 'outsideFactor'),
        inOrder(
          facts.found('condensation', (seen) => seen),
          () => facts.given('environmentEvidence'),
        ),
      ),
  ),
  excludedBy(
    said(
      'FW-W11-7',
      '直接または間接に、災害、戦争、騒乱などを原因とする故障や損傷は、保証の対象外とする。',
      'Outside the warranty: failure arising directly or indirectly from a disaster, war, riot or the like.',
    ),
    'disasterOrWar',
  ),
  excludedBy(
    said(
      'FW-W11-10',
      'お客様の故意や過失による故障と破損は、保証の対象外とする。',
      'Outside the warranty: the customer’s intent or negligence.',
    ),
    'negligence',
  ),
  excludedBy(
    said(
      'FW-W11-11',
      '純正品以外の物品や製品を使ったことによる障害は、保証の対象外とする。',
      'Outside the warranty: a fault from using articles that are not genuine.',
    ),
    'nonGenuineArticle',
  ),
  excludedBy(
    said(
      'FW-W11-13',
      '製品の部品をほかの製品に取り付けて使ったことによる故障は、保証の対象外とする。',
      'Outside the warranty: a fault from using the product’s parts in another product.',
    ),
    'usedInAnotherProduct',
  ),
  excludedBy(
    said(
      'FW-W11-17',
      '事故や、指定業者以外による輸送、改造、修理などの不適切な作業に起因する障害は、保証の対象外とする。',
      'Outside the warranty: a fault from an accident, or from unsuitable work by anyone but a designated firm.',
    ),
    'accidentOrUnsuitableWork',
  ),
];
