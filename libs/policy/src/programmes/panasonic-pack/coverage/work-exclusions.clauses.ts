import { settles } from '../../../kernel/clause.js';
import { clauseText } from '../clause-text.js';
import type { WantedWork } from './coverage-facts.js';
import { PAID_AFTER_PACK } from './included.clauses.js';
import { type CoverageClause, wants } from './in-pack.js';
import { ENGINEER_VISIT_CLAUSES } from './engineer-visit.clauses.js';
import { SETTINGS_CLAUSES } from './settings.clauses.js';

/** A clause on work that is no repair. */
function ofWork(
  text: ReturnType<typeof clauseText>,
  work: WantedWork,
  kind: 'excluded' | 'quoted',
): CoverageClause {
  return {
    ...text,
    kind: 'base',
    when: (facts) => wants(facts, work),
    ruling: () => settles({ kind }),
  };
}

/** A clause on work that is not to be had, in a pack or for a price (A-PN-17). */
function withoutPaidForm(
  text: ReturnType<typeof clauseText>,
  work: WantedWork,
  kind: 'not-offered' | 'no-fault',
): CoverageClause {
  return {
    ...text,
    kind: 'base',
    when: (facts) => facts.test('wanted', (wanted) => wanted === work),
    ruling: () => settles({ kind }),
  };
}

/** The clauses on work of which the days of the pack decide nothing, unless it was transferred. */
export const WITHOUT_PAID_FORM: readonly CoverageClause[] = [
  withoutPaidForm(
    clauseText('PN-E-8', '代替品の貸与は含まない。', 'Not included: lending a substitute unit.'),
    'loan-unit',
    'not-offered',
  ),
  withoutPaidForm(
    clauseText(
      'PN-E-13',
      'レコーダーの利用時間の警告は故障ではなく、その対応は含まない。',
      'Not included: a recorder’s usage-hour warning, which is not a failure.',
    ),
    'hour-meter-warning',
    'no-fault',
  ),
  withoutPaidForm(
    clauseText(
      'PN-E-17',
      '交換した部品の引き取りと廃棄は含まない。部品はお客様のもとに残る。',
      'Not included: taking away and disposing of replaced parts; they stay with the customer.',
    ),
    'take-away-parts',
    'not-offered',
  ),
];

export const WORK_CLAUSES = [
  ...SETTINGS_CLAUSES,
  ...ENGINEER_VISIT_CLAUSES,
  // The pack being over makes no repair of such work, and only repairs are paid for then (PN-P-2).
  ...WITHOUT_PAID_FORM.map((one): CoverageClause => ({ ...one, overrides: [PAID_AFTER_PACK.id] })),
  ofWork(
    clauseText('PN-E-6', 'ファームウェアの更新作業は含まない。', 'Not included: firmware version-up work.'),
    'firmware-update',
    'excluded',
  ),
  ofWork(
    clauseText(
      'PN-E-12',
      '録画データの修復、復元、複製、退避など、データの保証は含まない。',
      'Not included: repairing, restoring, copying or evacuating recorded data.',
    ),
    'rescue-recordings',
    'excluded',
  ),
  ofWork(
    clauseText(
      'PN-X-6',
      '取り出したHDDの映像の再生は、要望があれば都度見積もりのうえ有償で行う。',
      'Playback of a removed HDD is possible for a fee, quoted each time.',
    ),
    'play-old-video',
    'quoted',
  ),
];
