import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import { join } from '../../../kernel/combine.js';
import type { Decision } from '../../../kernel/decision.js';
import type { Facts } from '../../../kernel/facts.js';
import { resolve } from '../../../kernel/resolve.js';
import { all, type Tri } from '../../../kernel/tri.js';
import type { Terms } from '../../../terms/terms.js';
import { decide, type InHouse, ordinarily } from '../answer.js';
import { said } from '../clause-text.js';
import type { Asked } from '../asked.js';

/** What a repair does to the system on the disk. `reinstallNeeded`: the disk was swapped or had to be initialised. */
export interface DiskFacts {
  readonly model: string;
  readonly soldWithoutOs: boolean;
  readonly reinstallNeeded: boolean;
}

/** The disk is left alone, gets the system that the company designates (by name), or is handed back empty. */
type DiskTreatment =
  | { readonly treatment: 'left-alone' }
  | { readonly treatment: 'designated-os'; readonly os: string }
  | { readonly treatment: 'partitions-released' };

/** What is done to the disk, and the system that the model is checked on: of one sold with an OS no clause names it. */
export type DiskAnswer = DiskTreatment & { readonly testedOn: 'company-system' | 'not-laid-down' };

type Disk = InHouse<DiskFacts>;

const without = (facts: Facts<Disk>): Tri => facts.test('soldWithoutOs', (is) => is);

function designatedOs(facts: Facts<Disk>): string | undefined {
  return facts.get('masterData').model(facts.get('model'))?.designatedOs;
}

/** Nothing is installed where no reinstall is needed: then the disk is left as it is. */
const DESIGNATED_OS: DecidingClause<Disk, DiskTreatment> = {
  ...said(
    'FR-R5-11a',
    '再インストールが必要なときは、当社が定めるOSを入れ、お客様が変えたOSは入れない。',
    'If a reinstall is needed the company installs its designated OS, not the customer’s up- or downgraded one.',
  ),
  kind: 'base',
  when: (facts) =>
    all(
      facts.given('reinstallNeeded'),
      facts.test('soldWithoutOs', (is) => !is),
    ),
  ruling: (facts) => {
    if (!facts.get('reinstallNeeded')) return settles<DiskTreatment>({ treatment: 'left-alone' });
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
  when: (facts) => all(without(facts), facts.given('reinstallNeeded')),
  ruling: (facts) =>
    settles({ treatment: facts.get('reinstallNeeded') ? 'partitions-released' : 'left-alone' }),
};

const TREATMENT_CLAUSES = [DESIGNATED_OS, PARTITIONS_RELEASED];

const CHECKED_ON_OWN_SYSTEM: DecidingClause<Disk, DiskAnswer['testedOn']> = {
  ...said(
    'FR-R5-12a',
    'OS無しモデルの確認は、当社のOSと検査ツールで行い、お客様のOSでは行わない。',
    'No-OS models are checked with the company’s OS and tools, never on the customer’s OS.',
  ),
  kind: 'base',
  when: without,
  ruling: () => settles('company-system'),
};

/** The clauses on what happens to the disk, and on the system that the model is checked on. */
export const DISK_CLAUSES = [...TREATMENT_CLAUSES, CHECKED_ON_OWN_SYSTEM];

/**
 * What a repair does to the system on the disk, and on which system the model is checked (FR-R5-11, FR-R5-12a).
 */
export function decideDisk(facts: DiskFacts, terms: Terms, at: Asked): Decision<DiskAnswer> {
  return decide(facts, terms, at, (disk) => {
    const treated = resolve<Disk, DiskTreatment>(TREATMENT_CLAUSES, disk);
    const tested = resolve<Disk, DiskAnswer['testedOn']>([CHECKED_ON_OWN_SYSTEM], disk);
    return join(treated, ordinarily(tested, 'not-laid-down'), (treatment, testedOn) => ({
      ...treatment,
      testedOn,
    }));
  });
}
