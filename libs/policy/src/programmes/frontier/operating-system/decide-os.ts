import { type DecidingClause, type DefiningClause, proposes, settles } from '../../../kernel/clause.js';
import type { Decision } from '../../../kernel/decision.js';
import type { Facts } from '../../../kernel/facts.js';
import { ruled } from '../../../kernel/ruled.js';
import { all, type Tri } from '../../../kernel/tri.js';
import type { Terms } from '../../../terms/terms.js';
import { answer, type InHouse } from '../answer.js';
import { said } from '../clause-text.js';
import type { Asked } from '../asked.js';

/** What a repair does to the system on the disk. `reinstallNeeded`: the disk was swapped or had to be initialised. */
export interface DiskFacts {
  readonly model: string;
  readonly soldWithoutOs: boolean;
  readonly reinstallNeeded: boolean;
}

/** The disk is left alone, gets the system that the company designates (by name), or is handed back empty. */
export type DiskTreatment =
  | { readonly treatment: 'left-alone' }
  | { readonly treatment: 'designated-os'; readonly os: string }
  | { readonly treatment: 'partitions-released' };

type Disk = InHouse<DiskFacts>;

const without = (facts: Facts<Disk>): Tri => facts.test('soldWithoutOs', (is) => is);
const reinstall = (facts: Facts<Disk>, needed: boolean): Tri =>
  facts.test('reinstallNeeded', (is) => is === needed);

function designatedOs(facts: Facts<Disk>): string | undefined {
  return facts.get('masterData').model(facts.get('model'))?.designatedOs;
}

const DESIGNATED_OS: DecidingClause<Disk, DiskTreatment> = {
  ...said(
    'FR-R5-11a',
    '再インストールが必要なときは、当社が定めるOSを入れ、お客様が変えたOSは入れない。',
    'If a reinstall is needed the company installs its designated OS, not the customer’s up- or downgraded one.',
  ),
  kind: 'base',
  when: (facts) =>
    all(
      reinstall(facts, true),
      facts.test('soldWithoutOs', (is) => !is),
    ),
  ruling: (facts) => {
    const os = designatedOs(facts);
    return os === undefined
      ? proposes<DiskTreatment>(null)
      : settles<DiskTreatment>({ treatment: 'designated-os', os });
  },
};

/** Also where no reinstall is needed: then the disk is left as it is (A-FR-38). */
const PARTITIONS_RELEASED: DecidingClause<Disk, DiskTreatment> = {
  ...said(
    'FR-R5-11b',
    'OS無しモデルは、再インストールが必要となる場合、領域を解放して返却する。',
    'Models sold without OS go back with the partitions released where a reinstall would be needed.',
  ),
  kind: 'base',
  when: without,
  ruling: (facts) =>
    settles({ treatment: reinstall(facts, true).is === 'yes' ? 'partitions-released' : 'left-alone' }),
};

const OWN_TEST_SYSTEM: DefiningClause<Disk> = {
  ...said(
    'FR-R5-12a',
    'OS無しモデルの確認は、当社のOSと検査ツールで行い、お客様のOSでは行わない。',
    'No-OS models are checked with the company’s OS and tools, never on the customer’s OS.',
  ),
  kind: 'definition',
  when: without,
};

/** The clauses on what happens to the disk. */
export const DISK_CLAUSES = [DESIGNATED_OS, PARTITIONS_RELEASED, OWN_TEST_SYSTEM];

/** What a repair does to the system on the disk (FR-R5-11, FR-R5-12a). With an OS and no reinstall no clause touches it. */
export function decideDisk(facts: DiskFacts, terms: Terms, at: Asked): Decision<DiskTreatment> {
  return answer<DiskFacts, DiskTreatment>(DISK_CLAUSES, facts, terms, at);
}

/** On which system a model is checked. */
type TestSystem = 'company-system' | 'customer-system';

const CHECKED_ON_OWN_SYSTEM: DecidingClause<Pick<DiskFacts, 'soldWithoutOs'>, TestSystem> = {
  id: OWN_TEST_SYSTEM.id,
  document: OWN_TEST_SYSTEM.document,
  paraphrase: OWN_TEST_SYSTEM.paraphrase,
  kind: 'base',
  when: (facts) => facts.test('soldWithoutOs', (is) => is),
  ruling: () => settles('company-system'),
};

/** The clauses on the system that a model is checked on. */
export const TEST_SYSTEM_CLAUSES = [CHECKED_ON_OWN_SYSTEM];

/** On which system a model is checked: one sold without an OS never on the customer's own (FR-R5-12a). */
export function testSystem(soldWithoutOs: boolean): {
  readonly testedOn: TestSystem;
  readonly clauses: readonly string[];
} {
  const { value, clauses } = ruled(TEST_SYSTEM_CLAUSES, { soldWithoutOs }, 'customer-system');
  return { testedOn: value, clauses };
}
