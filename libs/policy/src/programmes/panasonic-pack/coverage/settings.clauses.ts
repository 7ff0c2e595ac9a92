import { type DefiningClause, proposes, type Ruling, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { standing } from '../../../kernel/ruled.js';
import { inOrder, type Tri } from '../../../kernel/tri.js';
import { clauseText } from '../clause-text.js';
import type { PackAnswer, TermedRequest } from './coverage-facts.js';
import { type CoverageClause, inPack, wants } from './in-pack.js';

type Request = Facts<TermedRequest>;

const RESET_HAPPENS = clauseText(
  'PN-N-2a',
  '障害の状況によっては、工場出荷時の状態に戻ることがある。',
  'Depending on the fault the device may come back in factory state.',
);

const wasReset = (facts: Request): Tri => facts.found('resetToFactory', (reset) => reset);

const MAY_BE_RESET: DefiningClause<TermedRequest> = {
  ...RESET_HAPPENS,
  kind: 'definition',
  when: (facts) => inOrder(inPack(facts), () => wasReset(facts)),
};

/** Whether a reset by the repair itself is to be expected, so that it makes its settings no more the vendor’s to restore. */
const resetIsToBeExpected = standing(RESET_HAPPENS);

/** What comes of restoring settings; where nobody had to expect the reset, a person says. */
const restoring =
  (kind: 'excluded' | 'quoted') =>
  (facts: Request): Ruling<PackAnswer> =>
    wasReset(facts).is === 'yes' && !resetIsToBeExpected() ? proposes({ kind }) : settles({ kind });

const SETTINGS: CoverageClause = {
  ...clauseText('PN-E-4', '設定情報の復旧は含まない。', 'Not included: restoring settings.'),
  kind: 'base',
  when: (facts) => wants(facts, 'restore-settings'),
  ruling: restoring('excluded'),
};

/** The restoring that is on offer, where there is something to restore from (A-PN-09). */
const BACKUP_FOR_A_FEE: CoverageClause = {
  ...clauseText(
    'PN-N-2b',
    '設定のバックアップがあれば、有償で反映できることがある。',
    'Where a settings backup exists it may be applied, for a fee.',
  ),
  kind: 'exception',
  overrides: [SETTINGS.id],
  when: (facts) =>
    inOrder(wants(facts, 'restore-settings'), () => facts.test('settingsBackup', (there) => there)),
  ruling: restoring('quoted'),
};

/** The clauses on restoring settings. */
export const SETTINGS_CLAUSES = [SETTINGS, BACKUP_FOR_A_FEE, MAY_BE_RESET];
